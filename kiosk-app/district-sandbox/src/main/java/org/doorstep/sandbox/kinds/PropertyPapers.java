package org.doorstep.sandbox.kinds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doorstep.sandbox.paper.Block;
import org.doorstep.sandbox.paper.Column;
import org.doorstep.sandbox.people.Person;
import tools.jackson.databind.JsonNode;

/// What the real-estate register certifies.
final class PropertyPapers {
    private static final Map<String, String> USES = Map.of("HOME", "住宅", "SHOP", "商铺", "OFFICE", "办公", "PARKING", "车位", "STORAGE", "储藏室");
    private static final Map<String, String> SHARES = Map.of("SOLE", "单独所有", "JOINT", "共同共有", "SHARES", "按份共有");
    private static final Map<String, String> RESTRICTIONS = Map.of("NONE", "—", "SEALED", "法院查封", "OBJECTION", "异议登记", "NOTICE", "预告登记");
    private static final List<Column> HOLDINGS = List.of(Column.centred("序号", 1.1f), Column.left("坐落", 6.6f), Column.left("不动产权证书号", 4),
            Column.centred("用途", 1.6f), Column.right("面积（平方米）", 3), Column.centred("共有情况", 2), Column.centred("登记日期", 2.3f),
            Column.left("抵押", 2.9f), Column.centred("限制", 1.9f));

    private PropertyPapers() {}

    static List<Block> holdings(Wanted wanted) {
        List<JsonNode> holdings = wanted.rows("property", "holdings");
        BigDecimal area = holdings.stream().map(row -> new BigDecimal(row.path("area").asString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode row : holdings) {
            rows.add(row(rows.size() + 1, row));
        }
        return List.of(
                new Block.Paragraph("经查询本区不动产登记簿，截至%s，上述人员名下登记有不动产 %d 处，情况如下。"
                        .formatted(Figures.chinese(Person.TODAY), rows.size())),
                new Block.Table(HOLDINGS, rows, rows.size() == 1 ? List.of()
                        : List.of("合计", rows.size() + " 处", "", "", area.toPlainString(), "", "", "", "")),
                new Block.Note("本证明只反映查询时登记簿的记载；登记簿以后发生变化的，以登记簿为准。"));
    }

    private static List<String> row(int number, JsonNode row) {
        String share = SHARES.get(row.path("share").asString());
        String part = row.path("part").asString("");
        return List.of(Integer.toString(number), row.path("place").asString(), row.path("certificate").asString(),
                USES.get(row.path("use").asString()), row.path("area").asString(), part.isEmpty() ? share : share + " " + part,
                row.path("since").asString(), row.path("lender").asString("无"), RESTRICTIONS.get(row.path("restriction").asString()));
    }

    static List<Block> none(Wanted wanted) {
        return List.of(
                new Block.Paragraph("经查询本区不动产登记簿，截至%s，上述人员名下在本区没有登记的房屋，也没有已登记的预购商品房。"
                        .formatted(Figures.chinese(Person.TODAY))),
                new Block.Facts(List.of(
                        new Block.Fact("查询范围", "市南区不动产登记簿"), new Block.Fact("查询日期", Figures.chinese(Person.TODAY)),
                        new Block.Fact("查询结果", "名下没有登记的房产"), new Block.Fact("户籍地址", wanted.of().person().address()))),
                new Block.Note("查询依据为姓名和身份证号码；以其他证件登记的房屋不在其内。"));
    }
}
