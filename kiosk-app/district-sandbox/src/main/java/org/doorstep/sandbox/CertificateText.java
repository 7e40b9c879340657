package org.doorstep.sandbox;

import java.net.URI;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.doorstep.sandbox.paper.Sheet;
import org.doorstep.sandbox.people.Contributions;
import org.doorstep.sandbox.people.Person;

/// What a certificate of the sandbox says, in the office's own words.
final class CertificateText {
    static final String OFFICE = "市南区社会保险服务中心（沙箱）";
    private static final List<String> MONTHLY = List.of("缴费月份", "险种", "缴费基数（元）", "个人缴费（元）", "状态");
    private static final List<String> YEARLY = List.of("年度", "缴费月数", "缴费基数（元）", "个人缴费（元）");
    /// At most three pages: as much as a terminal prints of a list.
    private static final int MOST_ROWS = 72;
    /// The proof is one page; older years stand in the list of payments.
    private static final int MOST_YEARS = 12;

    private CertificateText() {}

    static Sheet sheet(Issue issue, Person person, URI verify) {
        boolean list = issue.kind() == CertificateKind.PAYMENT_LIST;
        return new Sheet(
                issue.kind().chinese(), OFFICE, issue.number(), issue.id(), issue.kind().id(), person.name(), person.idNumber(),
                issue.kind() == CertificateKind.POSTED_PROOF,
                paragraphs(issue, person), list ? MONTHLY : YEARLY, list ? months(issue, person) : years(issue, person), verify.toString(), issue.at(), issue.copy());
    }

    private static List<String> paragraphs(Issue issue, Person person) {
        YearMonth first = CertificateKind.first(issue.period(), person);
        String span = "%s至%s".formatted(words(first), words(person.until()));
        String said = "兹证明，上述人员在我区参加城镇职工基本养老保险，%s期间累计缴费 %d 个月。".formatted(span, new Contributions(person).since(first));
        String purpose = CertificateKind.purpose(issue.purpose());
        return List.of(said, "本证明用途：" + purpose + "。自出具之日起三个月内有效。");
    }

    private static String words(YearMonth month) {
        return "%d年%d月".formatted(month.getYear(), month.getMonthValue());
    }

    /// The newest first.
    private static List<List<String>> months(Issue issue, Person person) {
        List<List<String>> rows = new ArrayList<>();
        YearMonth first = CertificateKind.first(issue.period(), person);
        for (YearMonth m = person.until(); !m.isBefore(first) && rows.size() < MOST_ROWS; m = m.minusMonths(1)) {
            boolean missing = person.missing().contains(m);
            int base = Contributions.base(m.getYear());
            rows.add(List.of(m.toString(), "养老保险", missing ? "—" : money(base), missing ? "—" : money(Contributions.share(m.getYear())),
                    missing ? "未缴" : "已缴"));
        }
        return rows;
    }

    private static List<List<String>> years(Issue issue, Person person) {
        List<List<String>> rows = new ArrayList<>();
        YearMonth first = CertificateKind.first(issue.period(), person);
        for (int year = person.until().getYear(); year >= first.getYear() && rows.size() < MOST_YEARS; year--) {
            int months = new Contributions(person).in(year, first);
            rows.add(List.of(Integer.toString(year), Integer.toString(months), money(Contributions.base(year)),
                    money(Contributions.share(year) * months)));
        }
        return rows;
    }

    private static String money(int yuan) {
        return String.format(Locale.ROOT, "%,d.00", yuan);
    }
}
