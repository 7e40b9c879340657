package org.doorstep.sandbox;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.doorstep.sandbox.people.Person;

/// What the sandbox's district certifies.
enum CertificateKind {
    INSURED_PROOF("社会保险参保证明", "Proof of insurance"),
    PAYMENT_LIST("社会保险缴费明细", "List of payments"),
    /// To be put up where everybody can read it: name and number masked.
    POSTED_PROOF("社会保险公示证明", "Proof to be posted");

    /// Ids, and their names in Chinese and English; the usual one first.
    static final Map<String, String[]> PERIODS = choices(new String[][] {
        {"all", "全部", "All of it"}, {"12m", "最近 12 个月", "Last 12 months"}, {"36m", "最近 36 个月", "Last 36 months"}});
    static final Map<String, String[]> PURPOSES = choices(new String[][] {
        {"general", "通用", "General"}, {"school", "子女入学", "School"}, {"loan", "办理贷款", "A loan"}, {"visa", "签证", "A visa"}});

    private final String chinese;
    private final String english;

    CertificateKind(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    String chinese() {
        return chinese;
    }

    String english() {
        return english;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<CertificateKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    static String purpose(String id) {
        return PURPOSES.getOrDefault(id, new String[] {id})[0];
    }

    /// The first month that a period speaks of; never before the person's first.
    static YearMonth first(String period, Person person) {
        YearMonth asked = switch (period) {
            case "12m" -> person.until().minusMonths(11);
            case "36m" -> person.until().minusMonths(35);
            default -> person.from();
        };
        return asked.isBefore(person.from()) ? person.from() : asked;
    }

    private static Map<String, String[]> choices(String[][] rows) {
        Map<String, String[]> choices = new LinkedHashMap<>();
        for (String[] row : rows) {
            choices.put(row[0], new String[] {row[1], row[2]});
        }
        return choices;
    }
}
