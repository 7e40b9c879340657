package org.doorstep.sandbox.kinds;

import java.util.List;
import java.util.Map;
import org.doorstep.sandbox.paper.Block;
import org.doorstep.sandbox.paper.Column;

/// What the health department certifies.
final class HealthPapers {
    private static final Map<String, String> CHILDREN = Map.of("FIRST", "一孩", "SECOND", "二孩", "THIRD", "三孩");
    private static final Map<String, String> STATES = Map.of("BORN", "已出生", "REGISTERED", "已登记");
    private static final List<Column> REGISTRATIONS = List.of(Column.centred("孩次", 1.3f), Column.left("登记号", 3.6f),
            Column.centred("登记日期", 2.2f), Column.centred("预产期", 2.2f),
            Column.centred("出生日期", 2.2f), Column.centred("状态", 1.6f), Column.left("登记地点", 3));

    private HealthPapers() {}

    static List<Block> registration(Wanted wanted) {
        List<List<String>> rows = wanted.rows("maternity", "registrations").stream().map(row -> List.of(
                CHILDREN.get(row.path("child").asString()), row.path("number").asString(), row.path("registeredOn").asString(),
                row.path("due").asString(), row.path("born").asString("—"), STATES.get(row.path("state").asString()),
                row.path("office").asString())).toList();
        return List.of(
                new Block.Paragraph("兹证明，上述人员已按规定在本区办理生育登记，共登记 %d 个孩子，情况如下。".formatted(rows.size())),
                new Block.Table(REGISTRATIONS, rows),
                new Block.Note("本证明所列为本区自 2000 年以来的生育登记；登记不收取任何费用。"));
    }
}
