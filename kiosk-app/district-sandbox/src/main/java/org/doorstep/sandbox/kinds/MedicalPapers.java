package org.doorstep.sandbox.kinds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.doorstep.sandbox.paper.Block;
import org.doorstep.sandbox.paper.Column;
import tools.jackson.databind.JsonNode;

/// What the medical insurance certifies.
final class MedicalPapers {
    private static final List<Column> STATEMENT = List.of(Column.centred("日期", 2), Column.centred("类别", 2),
            Column.left("定点机构或摘要", 5), Column.right("费用总额（元）", 2.4f), Column.right("划入（元）", 2.2f),
            Column.right("账户支付（元）", 2.4f), Column.right("余额（元）", 2.4f));
    private static final List<Column> ALLOWANCES = List.of(Column.centred("发放日期", 2), Column.right("计发天数", 2), Column.right("金额（元）", 2),
            Column.centred("状态", 2));

    private MedicalPapers() {}

    static List<Block> insured(Wanted wanted) {
        Case of = wanted.of();
        JsonNode row = of.rows("social-insurance", "insurances").stream()
                .filter(insurance -> insurance.path("insurance").asString().equals("MEDICAL")).findFirst().orElseThrow();
        String state = switch (row.path("state").asString()) {
            case "PAYING" -> "正常参保";
            case "RETIRED" -> "退休享受待遇";
            default -> "中断缴费";
        };
        return List.of(
                new Block.Paragraph("兹证明，上述人员参加本区职工基本医疗保险，参保情况如下。本凭证可用于办理基本医疗保险关系转移接续。"),
                new Block.Facts(List.of(
                        new Block.Fact("险种", "职工基本医疗保险"), new Block.Fact("参保状态", state),
                        new Block.Fact("累计缴费月数", row.path("months").asString() + " 个月"),
                        new Block.Fact("缴费截至", Figures.month(row.path("upTo").asString())),
                        new Block.Fact("个人账户余额", Figures.money(Figures.fen(of.value("medical-account", "balance"))) + " 元"),
                        new Block.Fact("余额日期", Figures.day(of.value("medical-account", "day"))),
                        new Block.Fact("统筹区", "市南区（沙箱）"), new Block.Fact("地址", of.person().address()))));
    }

    /// Oldest first, each line with what was left after it.
    static List<Block> statement(Wanted wanted) {
        List<JsonNode> months = wanted.monthly("medical-account", "months").reversed();
        List<JsonNode> visits = wanted.rows("medical-account", "visits");
        JsonNode oldest = months.getFirst();
        long begin = Figures.fen(oldest, "balance") - Figures.fen(oldest, "in") + Figures.fen(oldest, "out");
        long balance = begin;
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode month : months) {
            String of = month.path("month").asString();
            long in = Figures.fen(month, "in");
            balance += in;
            if (in > 0) {
                rows.add(List.of(of + "-01", "划入", "当月个人账户划入", "", Figures.money(in), "", Figures.money(balance)));
            }
            List<JsonNode> here = visits.stream().filter(visit -> visit.path("day").asString().startsWith(of))
                    .sorted(Comparator.comparing(visit -> visit.path("day").asString())).toList();
            for (JsonNode visit : here) {
                balance -= Figures.fen(visit, "own");
                rows.add(List.of(visit.path("day").asString(), "支付", visit.path("place").asString(), Figures.money(visit, "total"), "",
                        Figures.money(visit, "own"), Figures.money(balance)));
            }
        }
        String span = Figures.month(oldest.path("month").asString()) + "至" + Figures.month(months.getLast().path("month").asString());
        return List.of(
                new Block.Paragraph("上述人员职工基本医疗保险个人账户%s收支明细如下，期初余额 %s 元，期末余额 %s 元。"
                        .formatted(span, Figures.money(begin), Figures.money(balance))),
                new Block.Table(STATEMENT, rows, List.of("合计", "", "", "", sum(months, "in"), sum(months, "out"), Figures.money(balance))));
    }

    private static String sum(List<JsonNode> rows, String key) {
        return Figures.money(rows.stream().mapToLong(row -> Figures.fen(row, key)).sum());
    }

    /// The allowances that were paid, newest first.
    static List<JsonNode> paid(Case of) {
        return of.rows("maternity", "allowances").stream().filter(row -> row.path("state").asString().equals("PAID")).toList();
    }

    static List<Block> allowance(Wanted wanted) {
        List<JsonNode> paid = paid(wanted.of());
        return List.of(
                new Block.Paragraph("兹证明，本中心已向上述人员支付生育津贴 %d 次，情况如下。".formatted(paid.size())),
                new Block.Table(ALLOWANCES, paid.stream().map(row -> List.of(row.path("paidOn").asString(), row.path("days").asString(),
                        Figures.money(row, "amount"), "已支付")).toList(), List.of("合计", "", sum(paid, "amount"), "")));
    }
}
