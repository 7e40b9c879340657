package org.doorstep.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
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
import org.doorstep.wording.RecordsWords;

/// A record: first the sentence that answers the question, then the chart, then the table; or the words for why there is none.
final class RecordsView {
    private static final AskedView.Titles TITLES = new AskedView.Titles(RecordsWords.WAITING, RecordsWords.FAILED);

    /// Signs of a name that stand beside its number.
    private static final int LONG_NAME = 8;
    private static final double STACKED = 780;
    /// Heads, a row, and the way to the others: what one came for.
    private static final double LEAST_TABLE = 330;
    /// Between the ways to other rows and the way to paper.
    private static final double APART = 32;

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
        VBox wall = Parts.column(look.large() ? 8 : 18, Parts.spring());
        if (look.portrait() || !look.largest()) {
            wall.getChildren().add(Parts.label(look.words().say(kind.title()), "under"));
        }
        wall.getChildren().add(sentence(kind, answer, look));
        for (String detail : answer.details()) {
            Optional.ofNullable(kind.details().get(detail))
                    .ifPresent(text -> wall.getChildren().add(Parts.label(look.words().say(text, answer.values()), "body")));
        }
        // A wide glass has room for the picture on its wall.
        if (!look.portrait() && !look.large() && kind.chart() == RecordKind.Chart.MONTHS) {
            record.months().ifPresent(months -> wall.getChildren().add(MonthsChart.draw(months, Parts.WALL, look)));
        }
        return Page.read(wall, room -> floor(records, new RecordTable(kind, record.rows(), records.from(), look), room));
    }

    /// Who it is about, the picture, as much of the table as there is room for, and the ways on.
    private static Node floor(Records records, RecordTable table, Room room) {
        Look look = table.look();
        // In the largest print the sentence, the picture, the table and the paper are left; whose it is can be read one size smaller.
        List<Region> parts = new ArrayList<>();
        if (!look.largest()) {
            parts.add(person(records, look));
        }
        // Whoever has turned to older rows has seen the picture; in large print they take its room, and so does a whole name.
        boolean first = records.from() == 0 && !records.revealed();
        if (look.large() ? first : look.portrait()) {
            records.record().flatMap(ServiceRecord::months).filter(_ -> table.kind().chart() == RecordKind.Chart.MONTHS)
                    .ifPresent(months -> parts.add(MonthsChart.draw(months, look.column(), look)));
        }
        Optional<Region> print = ways(records, look);
        double gap = RecordTable.gap(look);
        while (!parts.isEmpty() && !table.rows().isEmpty()
                && room.height() - high(parts, room, gap) - print.map(room::high).orElse(0.0) < LEAST_TABLE) {
            parts.removeLast();
        }
        double used = high(parts, room, gap) + print.map(part -> room.high(part) + Math.max(gap, APART)).orElse(0.0);
        VBox read = Parts.column(gap);
        read.getChildren().addAll(parts);
        if (!table.rows().isEmpty()) {
            read.getChildren().addAll(table.draw(room, room.height() - used));
        }
        VBox floor = Parts.column(Math.max(gap, APART), Parts.grown(read));
        print.ifPresent(floor.getChildren()::add);
        return floor;
    }

    private static double high(List<Region> parts, Room room, double gap) {
        return parts.stream().mapToDouble(part -> room.high(part) + gap).sum();
    }

    /// What can be done with the record, in reach: show what identifies, and print.
    private static Optional<Region> ways(Records records, Look look) {
        List<Region> ways = new ArrayList<>();
        if (!look.largest()) {
            boolean revealed = records.revealed();
            ways.add(Parts.touch(Parts.button(Icons.EYE, look.say(revealed ? RecordsWords.HIDE : RecordsWords.SHOW)), "reveal", look,
                    new Intent.Reveal(!revealed)));
        }
        records.item().prints().flatMap(_ -> print(look)).ifPresent(ways::add);
        return ways.isEmpty() ? Optional.empty() : Optional.of(Tiles.row(look.column(), ways.size(), ways));
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
        // A whole name is long, and no word of it is broken: in large print the number stands under it.
        boolean stacked = revealed && (look.large() || name.getText().length() > LONG_NAME);
        if (stacked) {
            name.setPrefWidth(STACKED);
        }
        HBox card = stacked
                ? new HBox(20, Parts.icon(Icons.PERSON, 40), Parts.column(2, name, number))
                : new HBox(20, Parts.icon(Icons.PERSON, 40), name, Parts.spring(), number);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().add("card");
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }
}
