package org.doorstep.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import org.doorstep.config.Block;
import org.doorstep.config.Bundle;
import org.doorstep.config.Field;
import org.doorstep.config.Format;
import org.doorstep.config.LangText;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.question.VisitId;
import org.doorstep.core.records.Line;
import org.doorstep.core.records.Part;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which columns of a table are shown, and what of a record stands beside each other.
class RecordRowsTest {
    private static final Bundle BUNDLE = Gallery.bundle("t-portrait");

    private static Look look(Manner.Size size) {
        return new Look(Gallery.board(BUNDLE), Words.in(Manner.USUAL.language(), BUNDLE), Manner.USUAL.in(size), true, _ -> { },
                () -> new VisitId("v"));
    }

    private static Field field(String key, Format format) {
        return new Field(key, LangText.zh(key), format, format == Format.CODE ? Map.of("A", LangText.zh("甲"), "B", LangText.zh("五个字的码"))
                : Map.of());
    }

    /// Letters: y year, n number, m money, d day, o month, t text, c code. The first and the last stay, whatever the width.
    @ParameterizedTest(name = "{0} in {1} at {2}")
    @CsvSource(textBlock = """
            ynmM,  968, USUAL,   ynmM
            ynmM,  968, SIMPLE,  ynmM
            ynmM,  968, LARGEST, ynM
            ynmM,  400, USUAL,   yM
            ynmM,  10,  USUAL,   yM
            ym,    10,  LARGEST, ym
            dtmM,  968, USUAL,   dtmM
            dtmM,  968, SIMPLE,  dM
            dtmM,  968, LARGEST, dM
            cnod,  968, USUAL,   cnod
            cnod,  968, LARGEST, cnd
            """)
    void asManyColumnsAsThePrintLeavesRoomFor(String columns, double width, Manner.Size size, String shown) {
        RecordColumns fitting = RecordColumns.of(columns.chars().mapToObj(letter -> field(Character.toString(letter), switch (letter) {
            case 'y' -> Format.YEAR;
            case 'n' -> Format.NUMBER;
            case 'd' -> Format.DAY;
            case 'o' -> Format.MONTH;
            case 't' -> Format.TEXT;
            case 'c' -> Format.CODE;
            default -> Format.MONEY;
        })).toList(), width, look(size));
        assertThat(fitting.shown().stream().map(Field::key).collect(Collectors.joining())).isEqualTo(shown);
        assertThat(fitting.shares().stream().mapToDouble(share -> share).sum()).isBetween(0.999, 1.001);
    }

    @ParameterizedTest
    @CsvSource({"TEXT, true", "IDENTIFIER, true", "CODE, true", "DAY, false", "MONTH, false", "MONEY, false", "NUMBER, false",
            "YEAR, false"})
    void wordsStandAtTheLeft(Format format, boolean left) {
        assertThat(RecordColumns.leftward(field("k", format))).isEqualTo(left);
    }

    private static final Field PLACE = field("place", Format.TEXT);
    private static final Block.Things THINGS = new Block.Things("holdings", Optional.empty(), PLACE,
            List.of(field("a", Format.TEXT), field("b", Format.TEXT), field("c", Format.CODE), field("d", Format.DAY)));
    private static final Block.Table TABLE = new Block.Table("years", Optional.empty(), List.of(field("year", Format.YEAR)),
            Optional.empty());

    /// `P` a picture, `R` a row, `T` a thing with the facts after it: `s` short, `l` long words, `c` a code, `d` a day.
    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        Line.Thing[] thing = {new Line.Thing(THINGS, Map.of())};
        text.chars().forEach(letter -> {
            switch (letter) {
                case 'P' -> lines.add(new Line.Picture(TABLE, new Part.Rows(List.of())));
                case 'R' -> lines.add(new Line.Row(TABLE, Map.of("year", "2026")));
                case 'T' -> {
                    thing[0] = new Line.Thing(THINGS, Map.of("place", "路" + lines.size(), "a", "短", "b", "长".repeat(20), "c", "A",
                            "d", "2026-10-15"));
                    lines.add(thing[0]);
                }
                default -> lines.add(new Line.Fact(thing[0], THINGS.facts().get("slcd".indexOf(letter))));
            }
        });
        return lines;
    }

    /// A bar between what stands under each other.
    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(delimiter = ';', textBlock = """
            PRR;        USUAL;   P|R|R
            Tsscd;      USUAL;   Tss|cd
            Tslsc;      USUAL;   Ts|l|sc
            Tls;        USUAL;   Tl|s
            TT;         USUAL;   T|T
            TsTs;       USUAL;   Ts|Ts
            Tsscd;      SIMPLE;  Ts|s|c|d
            RTsd;       USUAL;   R|Tsd
            """)
    void shortFactsStandBesideEachOther(String lines, Manner.Size size, String rows) {
        RecordLines record = new RecordLines(lines(lines), false, 968, look(size));
        List<String> stood = new ArrayList<>();
        Room.Rows all = record.rows(0);
        for (int i = 0; i < all.count(); i++) {
            stood.add(lines.substring(record.line(i), record.line(i + 1)));
        }
        assertThat(String.join("|", stood)).isEqualTo(rows);
    }

    /// A number that identifies is whole only where its reader asked for it.
    @ParameterizedTest
    @CsvSource({"false, IDENTIFIER, 第***2317号", "true, IDENTIFIER, 第0012317号", "false, TEXT, 第0012317号"})
    void whatIdentifiesIsMasked(boolean revealed, Format format, String shown) throws InterruptedException {
        Toolkit.up();
        Block.Table table = new Block.Table("years", Optional.empty(), List.of(field("year", Format.YEAR), field("k", format)),
                Optional.empty());
        RecordLines record = new RecordLines(List.of(new Line.Row(table, Map.of("year", "2026", "k", "第0012317号"))), revealed, 968,
                look(Manner.Size.USUAL));
        assertThat(Toolkit.all(record.rows(0).row().apply(0)).filter(Label.class::isInstance).map(node -> ((Label) node).getText()))
                .contains(shown);
    }

    /// The row in which the line stands that was looked at; rows and things are counted, pictures and facts are not.
    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource(textBlock = """
            PRRTss, 0, 0, 0
            PRRTss, 1, 1, 0
            PRRTss, 2, 2, 1
            PRRTss, 3, 3, 2
            PRRTss, 5, 3, 3
            PRRTss, 9, 3, 3
            """)
    void aPageBeginsWithTheRowOfItsLine(String lines, int from, int row, int before) {
        RecordLines record = new RecordLines(lines(lines), false, 968, look(Manner.Size.USUAL));
        assertThat(record.rows(from).first()).isEqualTo(row);
        assertThat(record.entries(from)).isEqualTo(before);
        assertThat(record.size()).isEqualTo(lines.length());
        assertThat(Stream.of(4, 9).map(record::line)).containsExactly(6, 6);
    }
}
