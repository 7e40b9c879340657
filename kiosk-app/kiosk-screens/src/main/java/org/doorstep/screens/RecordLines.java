package org.doorstep.screens;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.config.Block;
import org.doorstep.config.Field;
import org.doorstep.config.Format;
import org.doorstep.config.LangText;
import org.doorstep.core.records.Line;
import org.doorstep.core.records.Months;
import org.doorstep.core.records.Part;
import org.doorstep.wording.RecordsWords;

/// The lines of a record as rows of a page: pictures, rows of tables under their heads, things with their facts.
final class RecordLines {
    private static final double GAP = 2;
    /// Over the head of a block that begins on a page, and between a thing and the next.
    private static final double APART = 22;
    private static final double FACT_NAME = 6.2;
    private static final double LARGE_NAME = 0.4;

    private final List<Line> lines;
    private final boolean revealed;
    private final double width;
    private final Look look;
    private final Map<Field, Double> widest = new HashMap<>();
    private final List<Beside> rows;

    /// @param revealed what identifies is shown in full
    /// @param width    of the floor
    RecordLines(List<Line> lines, boolean revealed, double width, Look look) {
        this.lines = List.copyOf(lines);
        this.revealed = revealed;
        this.width = width;
        this.look = look;
        this.rows = beside();
    }

    Look look() {
        return look;
    }

    int size() {
        return lines.size();
    }

    /// What stands together: one line, two short facts beside each other, or a thing over the first of its facts.
    ///
    /// @param first place of the first of them in the record
    private record Beside(int first, List<Line> lines) {
        Line line() {
            return lines.getFirst();
        }

        List<Line.Fact> facts() {
            return lines.stream().filter(Line.Fact.class::isInstance).map(Line.Fact.class::cast).toList();
        }
    }

    /// @param from the first line that is looked at
    Room.Rows rows(int from) {
        int first = Math.max(0, (int) rows.stream().takeWhile(row -> row.first() <= from).count() - 1);
        return new Room.Rows(rows.size(), first, GAP, i -> row(i, i == first));
    }

    /// The line with which a row begins; the number of lines after the last.
    int line(int row) {
        return row < rows.size() ? rows.get(row).first() : lines.size();
    }

    /// How many rows and things there are among the first lines.
    int entries(int first) {
        return (int) lines.stream().limit(first).filter(line -> line instanceof Line.Row || line instanceof Line.Thing).count();
    }

    private List<Beside> beside() {
        List<Beside> rows = new ArrayList<>();
        for (int i = 0; i < lines.size();) {
            int end = i + 1;
            if (lines.get(i) instanceof Line.Thing && fact(end).isPresent()) {
                end++;
            }
            if (!look.large() && fact(end - 1).filter(this::half).isPresent() && fact(end).filter(this::half).isPresent()) {
                end++;
            }
            rows.add(new Beside(i, lines.subList(i, end)));
            i = end;
        }
        return rows;
    }

    private Optional<Line.Fact> fact(int place) {
        return place < lines.size() && lines.get(place) instanceof Line.Fact fact ? Optional.of(fact) : Optional.empty();
    }

    /// Half a line holds its name and its value; of words that are not the district's own the longest counts.
    private boolean half(Line.Fact fact) {
        double ems = List.of(Format.TEXT, Format.IDENTIFIER).contains(fact.field().format()) ? RecordColumns.ems(fact.value())
                : widest.computeIfAbsent(fact.field(), field -> RecordColumns.widest(field, look));
        return ems * 34 <= (width - Parts.GUTTER) / 2 - FACT_NAME * 28;
    }

    private Region row(int i, boolean top) {
        Line line = rows.get(i).line();
        Optional<Line> before = i == 0 ? Optional.empty() : Optional.of(rows.get(i - 1).lines().getLast());
        boolean begins = before.map(other -> !other.block().equals(line.block())).orElse(true);
        VBox row = Parts.column(GAP);
        if (begins || top) {
            row.getChildren().addAll(heads(line));
        }
        if (top && line instanceof Line.Fact fact) {
            row.getChildren().add(thing(fact.thing()));
        }
        row.getChildren().add(body(rows.get(i)));
        if (!top && (begins || line instanceof Line.Thing)) {
            row.setPadding(new Insets(APART, 0, 0, 0));
        }
        return row;
    }

    /// What stands over the rows of a block wherever a page begins with one of them.
    private List<Region> heads(Line line) {
        List<Region> heads = new ArrayList<>();
        Optional<LangText> note = line instanceof Line.Row row && !look.large() ? row.block().note() : Optional.empty();
        Optional<LangText> named = line.block().title();
        if (named.isPresent() || note.isPresent()) {
            HBox head = new HBox(Parts.GUTTER);
            named.ifPresent(title -> head.getChildren().add(Parts.label(look.words().say(title), "name")));
            note.ifPresent(text -> head.getChildren().addAll(Parts.spring(), Parts.label(look.words().say(text), "note")));
            head.setAlignment(Pos.BASELINE_LEFT);
            heads.add(head);
        }
        if (line instanceof Line.Row row) {
            heads.add(cells(row.block(), column -> look.words().say(column.name()), "note", "note"));
        }
        return heads;
    }

    private Region body(Beside row) {
        return switch (row.line()) {
            case Line.Picture picture -> picture(picture, width, look);
            case Line.Row(Block.Table table, Map<String, String> values) ->
                    cells(table, column -> value(column, values.getOrDefault(column.key(), "")), "year", "key");
            case Line.Thing thing when row.facts().isEmpty() -> thing(thing);
            case Line.Thing thing -> Parts.column(GAP, thing(thing), facts(row.facts()));
            case Line.Fact _ -> facts(row.facts());
            case Line.Later(Block _, Optional<Instant> from) -> later(from);
        };
    }

    /// @param width of the picture
    static Region picture(Line.Picture picture, double width, Look look) {
        return switch (picture.part()) {
            case Months months -> MonthsChart.draw(months, width, look);
            case Part.Rows rows when picture.block() instanceof Block.Chart chart -> YearsChart.draw(chart, rows.rows(), width, look);
            case Part other -> throw new IllegalArgumentException("no picture is drawn of " + other);
        };
    }

    private String value(Field field, String value) {
        String shown = revealed || field.format() != Format.IDENTIFIER ? value : Masks.identifier(value);
        return value.isEmpty() ? "—" : look.words().value(field, shown);
    }

    private Region cells(Block.Table table, Function<Field, String> words, String first, String others) {
        RecordColumns columns = RecordColumns.of(table.columns(), width, look);
        GridPane grid = new GridPane();
        grid.setHgap(RecordColumns.BETWEEN);
        for (int c = 0; c < columns.shown().size(); c++) {
            Field column = columns.shown().get(c);
            ColumnConstraints place = new ColumnConstraints();
            place.setPercentWidth(100 * columns.shares().get(c));
            boolean left = c == 0 || (RecordColumns.leftward(column) && c < columns.shown().size() - 1);
            place.setHalignment(left ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(place);
            Label cell = Parts.label(words.apply(column), c == 0 ? first : others);
            GridPane.setValignment(cell, VPos.BASELINE);
            grid.add(cell, c, 0);
        }
        grid.getStyleClass().add("record-row");
        return grid;
    }

    private Region thing(Line.Thing thing) {
        Field name = thing.block().name();
        Label label = Parts.label(value(name, thing.values().getOrDefault(name.key(), "")), "name");
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox head = new HBox(16, Parts.icon(Icons.DOCUMENT, 36), label);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("thing");
        return head;
    }

    private Region facts(List<Line.Fact> facts) {
        HBox beside = new HBox(Parts.GUTTER);
        double each = facts.size() == 1 ? width : (width - Parts.GUTTER) / 2;
        facts.forEach(fact -> beside.getChildren().add(fact(fact, each)));
        return beside;
    }

    private Region fact(Line.Fact fact, double wide) {
        Label name = Parts.label(look.words().say(fact.field().name()), "note");
        name.setMinWidth(look.large() ? wide * LARGE_NAME : FACT_NAME * 28);
        name.setMaxWidth(name.getMinWidth());
        Label value = Parts.label(value(fact.field(), fact.value()), "key");
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox line = new HBox(8, name, value);
        line.setAlignment(Pos.BASELINE_LEFT);
        line.setMinWidth(wide);
        line.setMaxWidth(wide);
        line.getStyleClass().add("record-row");
        return line;
    }

    private Region later(Optional<Instant> from) {
        String words = from.map(instant -> look.say(RecordsWords.LATER, look.moment(instant)))
                .orElseGet(() -> look.say(RecordsWords.LATER_SOME_TIME));
        HBox later = new HBox(16, Parts.icon(Icons.CLOCK, 36), Parts.label(words, "key"));
        later.setAlignment(Pos.CENTER_LEFT);
        later.getStyleClass().add("card");
        return later;
    }
}
