package org.doorstep.sandbox.kinds;

import java.util.List;
import org.doorstep.sandbox.books.TaxPayment;
import org.doorstep.sandbox.paper.Block;
import org.doorstep.sandbox.paper.Column;

/// What the tax office certifies.
final class TaxPapers {
    private static final List<Column> CHINESE = List.of(Column.centred("税款所属期", 2.4f), Column.centred("申报日期", 2.4f),
            Column.centred("所得项目", 2.4f), Column.right("实缴（退）金额（元）", 3.8f), Column.centred("申报方式", 2.4f));
    private static final List<Column> ENGLISH = List.of(Column.centred("Period", 2), Column.centred("Declared on", 2.4f),
            Column.left("Kind of income", 3.8f), Column.right("Paid or refunded (CNY)", 3.8f), Column.left("Declared by", 2.9f));

    private TaxPapers() {}

    private static List<TaxPayment> payments(Wanted wanted) {
        boolean all = wanted.period().equals(Periods.ALL.id());
        return TaxPayment.of(wanted.of().life()).stream()
                .filter(payment -> all || wanted.period().equals(Integer.toString(payment.year()))).toList();
    }

    private static String sum(List<TaxPayment> payments) {
        return Figures.money(payments.stream().mapToLong(TaxPayment::amount).sum());
    }

    private static String span(Wanted wanted) {
        List<String> years = wanted.rows("income-tax", "years").stream().map(row -> row.path("year").asString()).toList();
        return wanted.period().equals(Periods.ALL.id()) ? years.getLast() + "–" + years.getFirst() : wanted.period();
    }

    static List<Block> record(Wanted wanted) {
        List<TaxPayment> payments = payments(wanted);
        return List.of(
                new Block.Paragraph("上述人员 %s 年度在本局缴纳个人所得税的记录如下，实缴税款合计人民币 %s 元。".formatted(span(wanted), sum(payments))),
                new Block.Table(CHINESE, payments.stream().map(payment -> payment.settling()
                        ? List.of(payment.year() + " 年度", payment.on().toString(), "综合所得", Figures.money(payment.amount()), "年度汇算")
                        : List.of(payment.year() + "-" + "%02d".formatted(payment.month()), payment.on().toString(), "工资薪金所得",
                                Figures.money(payment.amount()), "扣缴申报")).toList(),
                        List.of("合计", "", "", sum(payments), "")),
                new Block.Note("退税以负数列示。当年的年度汇算在次年 6 月 30 日以前办理。"));
    }

    static List<Block> english(Wanted wanted) {
        List<TaxPayment> payments = payments(wanted);
        return List.of(
                new Block.Paragraph(("The income tax that the person named above paid to this office for %s is listed below. "
                        + "It comes to CNY %s.").formatted(span(wanted), sum(payments))),
                new Block.Table(ENGLISH, payments.stream().map(payment -> payment.settling()
                        ? List.of(Integer.toString(payment.year()), payment.on().toString(), "Comprehensive income",
                                Figures.money(payment.amount()), "Yearly settlement")
                        : List.of(payment.year() + "-" + "%02d".formatted(payment.month()), payment.on().toString(), "Wages and salaries",
                                Figures.money(payment.amount()), "Employer")).toList(),
                        List.of("Total", "", "", sum(payments), "")),
                new Block.Note("A refund is listed with a minus. In case of doubt the Chinese text counts."));
    }
}
