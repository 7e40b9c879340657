package org.doorstep.sandbox.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doorstep.sandbox.paper.Block;
import org.doorstep.sandbox.paper.Column;
import org.doorstep.sandbox.people.Person;

/// What the household register certifies.
final class ResidencePapers {
    private static final Map<String, String> RELATIONS = Map.of("SELF", "本人", "SPOUSE", "配偶", "CHILD", "子女", "PARENT", "父母");
    private static final Map<String, String> REASONS =
            Map.of("BIRTH", "出生登记", "MOVE_IN", "迁入", "MARRIAGE", "婚迁", "WORK", "工作调动", "STUDY", "上学");
    private static final List<Column> HOUSEHOLD = List.of(Column.centred("序号", 1), Column.centred("与本人关系", 3), Column.centred("姓名", 3),
            Column.centred("出生年份", 3));
    private static final List<Column> MOVES = List.of(Column.centred("登记日期", 2), Column.centred("登记事由", 2), Column.left("登记地址", 6));

    private ResidencePapers() {}

    static List<Block> register(Wanted wanted) {
        Case of = wanted.of();
        Person person = of.person();
        List<List<String>> members = new ArrayList<>();
        of.rows("residence", "household").forEach(row -> members.add(List.of(Integer.toString(members.size() + 1),
                RELATIONS.get(row.path("relation").asString()), row.path("person").asString(), row.path("bornIn").asString())));
        return List.of(
                new Block.Paragraph("兹证明，上述人员系本辖区登记的常住户口居民，户口登记情况如下。"),
                new Block.Portrait(Portraits.of(person), List.of(
                        new Block.Fact("性别", person.woman() ? "女" : "男"),
                        new Block.Fact("出生日期", Figures.chinese(person.bornOn())),
                        new Block.Fact("户口类别", of.life().household().collective() ? "集体户" : "家庭户"),
                        new Block.Fact("登记日期", Figures.day(of.value("residence", "since"))),
                        new Block.Fact("户籍地址", of.value("residence", "place")))),
                new Block.Caption("同户人员"),
                new Block.Table(HOUSEHOLD, members),
                new Block.Note("同户其他人员的姓名只列首字。照片取自户口登记（沙箱为绘制的示意像）。"));
    }

    static List<Block> moves(Wanted wanted) {
        List<List<String>> moves = wanted.rows("residence", "moves").stream().map(row -> List.of(row.path("day").asString(),
                REASONS.get(row.path("reason").asString()), row.path("place").asString())).toList();
        return List.of(
                new Block.Paragraph("经查阅户口登记档案，上述人员现户口登记在%s，共有登记 %d 次，由近及远如下。"
                        .formatted(wanted.of().value("residence", "place"), moves.size())),
                new Block.Table(MOVES, moves));
    }
}
