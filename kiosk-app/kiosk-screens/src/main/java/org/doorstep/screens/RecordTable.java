package org.doorstep.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.config.RecordKind;
import org.doorstep.wording.PageWords;

/// The table of a record, from one of its rows on: as many as its height holds, what its figures stand on, and the way to the other rows.
///
/// @param from the first row that is shown, 0 the first of all
record RecordTable(RecordKind kind, List<Map<String, String>> rows, int from, Look look) {
    private static final double ROW_GAP = 6;

    RecordTable {
        rows = List.copyOf(rows);
    }

    static double gap(Look look) {
        return look.portrait() && !look.large() ? 24 : 14;
    }

    List<Region> draw(Room room, double height) {
        Region head = row(column -> look.words().say(column.head()), "note", "note");
        Label note = Parts.label(look.large() ? "" : look.words().say(kind.tableNote()), "note");
        double left = height - room.high(head) - ROW_GAP - (look.large() ? 0 : room.high(note) + gap(look));
        Room.Rows listed = new Room.Rows(rows.size(), from, ROW_GAP, i ->
                row(column -> format(column.format(), rows.get(i).getOrDefault(column.key(), "")), "year", "key"));
        Room.Fitting fitting = room.fitPages(listed, left, room.high(Pager.draw(-1, -1, "", look)) + gap(look));
        VBox table = Parts.column(ROW_GAP, head);
        table.getStyleClass().add("table");
        table.getChildren().addAll(fitting.shown());
        List<Region> parts = new ArrayList<>(List.of(table));
        if (!look.large()) {
            parts.add(note);
        }
        if (!fitting.all(rows.size())) {
            parts.add(Pager.draw(fitting.before(), fitting.after() < rows.size() ? fitting.after() : -1,
                    look.large() ? "" : look.say(PageWords.ROWS, from + 1, fitting.after(), rows.size()), look));
        }
        return parts;
    }

    /// In the largest print only the first column and the last: what for, and how much.
    private List<RecordKind.Column> shown() {
        List<RecordKind.Column> all = kind.columns();
        return look.largest() && all.size() > 2 ? List.of(all.getFirst(), all.getLast()) : all;
    }

    private Region row(Function<RecordKind.Column, String> words, String first, String others) {
        GridPane grid = new GridPane();
        List<RecordKind.Column> shown = shown();
        for (int c = 0; c < shown.size(); c++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(100.0 / shown.size());
            width.setHalignment(c == 0 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(width);
            grid.add(Parts.label(words.apply(shown.get(c)), c == 0 ? first : others), c, 0);
        }
        return grid;
    }

    /// The district's own figures, only grouped for the eye.
    private static String format(RecordKind.Format format, String value) {
        return switch (format) {
            case TEXT, YEAR, NUMBER -> value;
            case MONEY -> value.replaceAll("(?<=[0-9])(?=(?:[0-9]{3})+(?:\\.|$))", ",");
        };
    }
}
