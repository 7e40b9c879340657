package org.doorstep.sandbox;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The social-insurance department's book: computes every value of a record, since the terminal calculates nothing.
final class InsuranceBook implements RecordBook {
    /// As the contract names it.
    static final String KIND = "social-insurance";
    static final Department DEPARTMENT = new Department("social-insurance", Map.of("zh-CN", "社会保险", "en", "Social insurance"));

    private static final int MONTHS = 12;
    /// Eight per cent of the base: the employee's share of the pension insurance.
    static final int SHARE_PERCENT = 8;

    private final JsonMapper mapper;

    InsuranceBook(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Department department() {
        return DEPARTMENT;
    }

    /// Whoever never paid stands in it too, with the sentence that says so.
    @Override
    public Optional<Entry> of(Person person) {
        return Optional.of(new Entry(answer(person), months(person), rows(person)));
    }

    private JsonNode months(Person person) {
        if (!person.everPaid()) {
            return mapper.nullNode();
        }
        ObjectNode months = mapper.createObjectNode().put("from", person.from().toString()).put("to", person.until().toString());
        ArrayNode missing = months.putArray("missing");
        person.missing().stream().sorted().forEach(month -> missing.add(month.toString()));
        return months;
    }

    private ObjectNode answer(Person person) {
        ObjectNode answer = mapper.createObjectNode();
        ArrayNode details = mapper.createArrayNode();
        ObjectNode values = mapper.createObjectNode();
        if (person.everPaid()) {
            int total = paidMonths(person, person.from());
            values.put("years", total / MONTHS).put("months", total % MONTHS).put("totalMonths", total).put("asOf", words(Person.NOW));
            details.add("as-of");
            if (!person.missing().isEmpty()) {
                values.put("gapFrom", words(person.missing().stream().min(YearMonth::compareTo).orElseThrow()));
                values.put("gapTo", words(person.missing().stream().max(YearMonth::compareTo).orElseThrow()));
                details.add("gap");
            }
        }
        answer.put("sentence", person.everPaid() ? "paid-total" : "never-paid");
        answer.set("details", details);
        answer.set("values", values);
        return answer;
    }

    private static String words(YearMonth month) {
        return "%d-%02d".formatted(month.getYear(), month.getMonthValue());
    }

    /// Months paid from this one on.
    static int paidMonths(Person person, YearMonth first) {
        int months = 0;
        for (YearMonth m = first; !m.isAfter(person.until()); m = m.plusMonths(1)) {
            months += person.missing().contains(m) ? 0 : 1;
        }
        return months;
    }

    /// Months paid in this year, from `first` on.
    static int paidMonths(Person person, YearMonth first, int year) {
        int months = 0;
        for (YearMonth m = YearMonth.of(year, 1); m.getYear() == year; m = m.plusMonths(1)) {
            months += m.isBefore(first) || m.isAfter(person.until()) || person.missing().contains(m) ? 0 : 1;
        }
        return months;
    }

    /// What a month's contribution of that year is reckoned from, in yuan.
    static int base(int year) {
        return 1000 + (year - 1985) * 130;
    }

    private List<JsonNode> rows(Person person) {
        List<JsonNode> rows = new ArrayList<>();
        if (!person.everPaid()) {
            return rows;
        }
        for (int year = person.until().getYear(); year >= person.from().getYear(); year--) {
            int months = paidMonths(person, person.from(), year);
            int base = base(year);
            rows.add(mapper.createObjectNode().put("year", Integer.toString(year)).put("months", Integer.toString(months))
                    .put("base", String.format(Locale.ROOT, "%d.00", base))
                    .put("paid", String.format(Locale.ROOT, "%d.00", base * SHARE_PERCENT / 100 * months)));
        }
        return rows;
    }
}
