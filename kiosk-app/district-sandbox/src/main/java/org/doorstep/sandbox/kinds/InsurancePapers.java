package org.doorstep.sandbox.kinds;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.sandbox.paper.Block;
import org.doorstep.sandbox.paper.Column;
import org.doorstep.sandbox.people.Contributions;
import org.doorstep.sandbox.people.Person;
import tools.jackson.databind.JsonNode;

/// What the social insurance certifies.
final class InsurancePapers {
    private static final List<Column> YEARLY = List.of(Column.centred("年度", 2), Column.centred("缴费月数", 2),
            Column.right("缴费基数（元）", 3), Column.right("个人缴费（元）", 3));
    private static final List<Column> YEARLY_ENGLISH = List.of(Column.centred("Year", 2), Column.centred("Months paid", 2),
            Column.right("Monthly base (CNY)", 3), Column.right("Paid by the person (CNY)", 3));
    private static final List<Column> MONTHLY = List.of(Column.centred("缴费月份", 2), Column.centred("险种", 2),
            Column.right("缴费基数（元）", 3), Column.right("个人缴费（元）", 3), Column.centred("状态", 2));
    private static final List<Column> PENSIONS = List.of(Column.centred("待遇月份", 2), Column.right("金额（元）", 3),
            Column.centred("发放日期", 3), Column.centred("状态", 2));
    /// The proof is one page; older years stand in the list of payments.
    private static final int MOST_YEARS = 12;

    private InsurancePapers() {}

    private static YearMonth first(Wanted wanted) {
        Person person = wanted.of().person();
        return Periods.first(wanted.period(), person.from(), person.until());
    }

    private static int months(Wanted wanted) {
        return wanted.of().life().paid().since(first(wanted));
    }

    static List<Block> proof(Wanted wanted) {
        List<List<String>> years = years(wanted);
        List<Block> blocks = new ArrayList<>(List.of(opening(wanted),
                new Block.Table(YEARLY, years.subList(0, Math.min(MOST_YEARS, years.size())))));
        if (years.size() > MOST_YEARS) {
            blocks.add(new Block.Note("只列最近 " + MOST_YEARS + " 个年度，较早年度见《社会保险缴费明细》。"));
        }
        return blocks;
    }

    static List<Block> english(Wanted wanted) {
        List<List<String>> years = years(wanted);
        return List.of(
                new Block.Paragraph(("This is to certify that the person named above is insured in the basic pension insurance for "
                        + "employees of this district, and has paid contributions for %d months from %s to %s.")
                        .formatted(months(wanted), first(wanted), wanted.of().person().until())),
                new Block.Table(YEARLY_ENGLISH, years.subList(0, Math.min(MOST_YEARS, years.size()))),
                new Block.Note("No more than the last " + MOST_YEARS + " years are listed. In case of doubt the Chinese text counts."));
    }

    private static Block opening(Wanted wanted) {
        String span = Figures.chinese(first(wanted)) + "至" + Figures.chinese(wanted.of().person().until());
        return new Block.Paragraph("兹证明，上述人员在我区参加城镇职工基本养老保险，%s期间累计缴费 %d 个月。".formatted(span, months(wanted)));
    }

    /// Newest first.
    private static List<List<String>> years(Wanted wanted) {
        YearMonth first = first(wanted);
        int last = wanted.of().person().until().getYear();
        return IntStream.rangeClosed(first.getYear(), last).map(year -> first.getYear() + last - year).mapToObj(year -> {
            int months = wanted.of().life().paid().in(year, first);
            return List.of(Integer.toString(year), Integer.toString(months), Figures.money(Contributions.base(year) * 100L),
                    Figures.money(Contributions.share(year) * 100L * months));
        }).toList();
    }

    static List<Block> list(Wanted wanted) {
        YearMonth first = first(wanted);
        Contributions paid = wanted.of().life().paid();
        List<YearMonth> months = Stream.iterate(
                wanted.of().person().until(), month -> !month.isBefore(first), month -> month.minusMonths(1)).toList();
        long sum = months.stream().filter(paid::covers).mapToLong(month -> Contributions.share(month.getYear()) * 100L).sum();
        return List.of(opening(wanted), new Block.Table(MONTHLY, months.stream().map(month -> row(paid, month)).toList(),
                List.of("合计", months(wanted) + " 个月", "", Figures.money(sum), "")));
    }

    private static List<String> row(Contributions paid, YearMonth month) {
        return paid.covers(month)
                ? List.of(month.toString(), "养老保险", Figures.money(Contributions.base(month.getYear()) * 100L),
                        Figures.money(Contributions.share(month.getYear()) * 100L), "已缴")
                : List.of(month.toString(), "养老保险", "—", "—", "未缴");
    }

    /// A payment that the bank sent back is listed, and not counted.
    static List<Block> pension(Wanted wanted) {
        List<JsonNode> payments = wanted.monthly("pension", "payments");
        long sum = payments.stream().filter(row -> !returned(row)).mapToLong(row -> Figures.fen(row, "amount")).sum();
        Case of = wanted.of();
        return List.of(
                new Block.Paragraph("兹证明，上述人员自%s起按月领取企业职工基本养老金。".formatted(Figures.month(of.value("pension", "since")))),
                new Block.Facts(List.of(
                        new Block.Fact("缴费年限", of.value("pension", "years") + " 年 " + of.value("pension", "months") + " 个月"),
                        new Block.Fact("当前月待遇", Figures.money(Figures.fen(of.value("pension", "amount"))) + " 元"),
                        new Block.Fact("最近发放日期", Figures.day(of.value("pension", "paidOn"))),
                        new Block.Fact("待遇状态", "正常发放"))),
                new Block.Table(PENSIONS, payments.stream().map(row -> List.of(row.path("month").asString(), Figures.money(row, "amount"),
                        row.path("paidOn").asString(), returned(row) ? "银行退回" : "已发放")).toList(),
                        List.of("已发放合计", Figures.money(sum), "", "")));
    }

    private static boolean returned(JsonNode row) {
        return row.path("state").asString().equals("RETURNED");
    }
}
