package org.doorstep.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.doorstep.config.RecordKind;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.records.Answer;
import org.doorstep.core.records.RecordOutcome;
import org.doorstep.core.records.Records;
import org.doorstep.core.records.ServiceRecord;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.device.IdDocument;
import org.doorstep.wording.PageWords;
import org.doorstep.wording.RecordsWords;

/// A record: first the sentence that answers the question, then the chart, then the table; or the words for why there is none.
final class RecordsView {
    private static final AskedView.Titles TITLES = new AskedView.Titles(RecordsWords.WAITING, RecordsWords.FAILED);

    private RecordsView() {}

    static Page draw(Records records, Look look) {
        return AskedView.draw(records, TITLES, look, outcome -> switch (outcome) {
            case RecordOutcome.NoRecord _ -> AskedView.said(records, RecordsWords.MISSING, look.say(RecordsWords.MISSING_UNDER), look);
            case RecordOutcome.Found(ServiceRecord record) -> found(records, record, look);
        });
    }

    private static Page found(Records records, ServiceRecord record, Look look) {
        return Optional.ofNullable(look.bundle().catalogue().recordKinds().get(records.deed().recordKind()))
                .filter(record::wordedBy)
                .map(kind -> shown(records, kind, record, look))
                .orElseGet(() -> AskedView.failed(records, TITLES.failed(), DistrictFailure.NONSENSE, look));
    }

    private static Page shown(Records records, RecordKind kind, ServiceRecord record, Look look) {
        Answer answer = record.answer();
        VBox wall = Parts.column(18, Parts.spring(), Parts.label(look.words().say(kind.title()), "under"), sentence(kind, answer, look));
        for (String detail : answer.details()) {
            Optional.ofNullable(kind.details().get(detail))
                    .ifPresent(text -> wall.getChildren().add(Parts.label(look.words().say(text, answer.values()), "body")));
        }
        VBox floor = Parts.column(look.portrait() && !look.manner().simple() ? 22 : 12, person(records, look));
        // Simple mode answers in the sentence and the table; a chart would push them off the screen.
        record.months().filter(_ -> kind.chart() == RecordKind.Chart.MONTHS && !look.manner().simple()).ifPresent(months -> floor.getChildren().add(MonthsChart.draw(months, look)));
        if (!record.rows().isEmpty()) {
            floor.getChildren().add(table(records, kind, record.rows(), look));
        }
        ways(records, kind, record, look).forEach(floor.getChildren()::add);
        return new Page(wall, floor);
    }

    /// What the figures stand on and where we are; under it the way to paper and the ways to other years.
    private static List<Region> ways(Records records, RecordKind kind, ServiceRecord record, Look look) {
        List<Region> ways = new ArrayList<>();
        boolean pages = records.pages() > 1;
        if (!record.rows().isEmpty()) {
            Label note = Parts.label(look.manner().simple() ? "" : look.words().say(kind.tableNote()), "note");
            HBox line = new HBox(Parts.GUTTER, note, Parts.spring());
            if (pages) {
                line.getChildren().add(Parts.label(look.say(PageWords.OF, records.page() + 1, records.pages()), "note"));
            }
            ways.add(line);
        }
        HBox row = new HBox(Parts.GUTTER);
        if (records.item().prints().isPresent()) {
            print(look).ifPresent(row.getChildren()::add);
        }
        row.getChildren().add(Parts.spring());
        row.getChildren().addAll(Pager.keys(records.page(), records.pages(), look));
        if (row.getChildren().size() > 1) {
            ways.add(row);
        }
        return ways;
    }

    /// The way to paper, or why there is none now; a machine that never prints says nothing of it here.
    private static Optional<Region> print(Look look) {
        return switch (look.board().printing()) {
            case SERVES -> Optional.of(Parts.touch(Parts.button(Icons.PRINT, look.say(RecordsWords.PRINT), "main"), "print", look,
                    new Intent.Print()));
            case NOT_NOW -> Optional.of(Parts.label(look.say(RecordsWords.NO_PRINTING), "key", "stop-text"));
            case NOT_HERE -> Optional.empty();
        };
    }

    private static TextFlow sentence(RecordKind kind, Answer answer, Look look) {
        TextFlow flow = new TextFlow();
        Optional.ofNullable(kind.sentences().get(answer.sentence()))
                .ifPresent(known -> look.words().pieces(known, answer.values()).forEach(piece -> {
            Text text = new Text(piece.text());
            text.getStyleClass().add(piece.figure() ? "figure" : "sentence");
            flow.getChildren().add(text);
        }));
        return flow;
    }

    private static Region person(Records records, Look look) {
        Optional<IdDocument> document = records.visit().document();
        boolean revealed = records.revealed();
        Label name = Parts.label(document.map(d -> revealed ? d.anyName().reveal() : Masks.name(d)).orElse(""), "name");
        Label number = Parts.label(document.map(d -> revealed ? d.number().reveal() : Masks.number(d.number().reveal())).orElse(""), "key");
        number.setMinWidth(Region.USE_PREF_SIZE);
        // A name in letters is long, and no word of it is broken: in large type the number stands under it.
        boolean stacked = look.manner().simple() && revealed && document.filter(d -> d.name().isEmpty()).isPresent();
        HBox card = stacked
                ? new HBox(20, Parts.icon(Icons.PERSON, 40), Parts.column(2, name, number))
                : new HBox(20, Parts.icon(Icons.PERSON, 40), name, Parts.spring(), number);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().add("card");
        HBox.setHgrow(card, Priority.ALWAYS);
        Region reveal = Parts.button(Icons.EYE, look.say(revealed ? RecordsWords.HIDE : RecordsWords.SHOW));
        reveal.setMinWidth(218);
        return new HBox(24, card, Parts.touch(reveal, "reveal", look, new Intent.Reveal(!revealed)));
    }

    private static Region table(Records records, RecordKind kind, List<Map<String, String>> rows, Look look) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("table");
        int columns = kind.columns().size();
        for (int c = 0; c < columns; c++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(100.0 / columns);
            width.setHalignment(c == 0 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(width);
            grid.add(Parts.label(look.words().say(kind.columns().get(c).head()), "note"), c, 0);
        }
        List<Map<String, String>> page = rows.stream().skip((long) records.page() * Records.ROWS).limit(Records.ROWS).toList();
        for (int r = 0; r < page.size(); r++) {
            for (int c = 0; c < columns; c++) {
                RecordKind.Column column = kind.columns().get(c);
                grid.add(Parts.label(format(column.format(), page.get(r).getOrDefault(column.key(), "")), c == 0 ? "name" : "key"), c, r
                        + 1);
            }
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
