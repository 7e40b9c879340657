package org.doorstep.sandbox.kinds;

import java.util.ArrayList;
import java.util.List;
import org.doorstep.sandbox.paper.Block;
import org.doorstep.sandbox.paper.Column;
import org.doorstep.sandbox.people.FundAccount;
import tools.jackson.databind.JsonNode;

/// What the housing fund certifies.
final class FundPapers {
    private static final int SOME_YEARS = 5;
    private static final List<Column> YEARS = List.of(Column.centred("年度", 2), Column.right("缴存（元）", 3), Column.right("提取（元）", 3),
            Column.right("年末余额（元）", 3));

    private FundPapers() {}

    static List<Block> account(Wanted wanted) {
        Case of = wanted.of();
        FundAccount fund = of.life().fund().orElseThrow();
        List<JsonNode> years = wanted.rows("housing-fund", "years");
        List<JsonNode> shown = years.subList(0, wanted.period().equals("5y") ? Math.min(SOME_YEARS, years.size()) : years.size());
        List<Block.Fact> facts = new ArrayList<>(List.of(
                new Block.Fact("开户月份", Figures.chinese(fund.from())),
                new Block.Fact("账户状态", fund.closed().map(month -> "已于" + Figures.chinese(month) + "销户").orElse("正常缴存"))));
        if (fund.closed().isEmpty()) {
            facts.add(new Block.Fact("月缴存额", Figures.money(Figures.fen(of.value("housing-fund", "monthly"))) + " 元"));
            facts.add(new Block.Fact("账户余额", Figures.money(Figures.fen(of.value("housing-fund", "balance"))) + " 元"));
        }
        return List.of(new Block.Paragraph("兹证明，上述人员在本管理部建有住房公积金个人账户，情况如下。"), new Block.Facts(facts),
                new Block.Table(YEARS, shown.stream().map(row -> List.of(row.path("year").asString(), Figures.money(row, "paid"),
                        Figures.money(row, "drawn"), Figures.money(row, "balance"))).toList(),
                        List.of("合计", sum(shown, "paid"), sum(shown, "drawn"), "")));
    }

    private static String sum(List<JsonNode> rows, String key) {
        return Figures.money(rows.stream().mapToLong(row -> Figures.fen(row, key)).sum());
    }

    static List<Block> loan(Wanted wanted) {
        JsonNode loan = wanted.rows("housing-fund", "loans").getFirst();
        return List.of(
                new Block.Paragraph("兹证明，上述人员在本管理部办理的个人住房公积金贷款尚未结清，情况如下。"),
                new Block.Facts(List.of(
                        new Block.Fact("受托银行", loan.path("bank").asString()),
                        new Block.Fact("贷款金额", Figures.money(loan, "amount") + " 元"),
                        new Block.Fact("贷款余额", Figures.money(loan, "left") + " 元"),
                        new Block.Fact("本月应还", Figures.money(loan, "monthly") + " 元"),
                        new Block.Fact("到期月份", Figures.month(loan.path("until").asString())),
                        new Block.Fact("还款方式", "等额本金"),
                        new Block.Fact("贷款状态", "正常还款"))));
    }
}
