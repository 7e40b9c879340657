package org.doorstep.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.doorstep.config.Deed;
import org.doorstep.config.RecordKind;
import org.doorstep.core.identity.Person;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Proof;
import org.doorstep.core.records.Answer;
import org.doorstep.core.records.Line;
import org.doorstep.core.records.RecordOutcome;
import org.doorstep.core.records.Records;
import org.doorstep.core.records.ServiceRecord;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.wording.PageWords;
import org.doorstep.wording.RecordsWords;

/// A record: first the sentence that answers the question, then what its kind draws, in as many pages as the glass needs; or the words
/// for why there is none.
final class RecordsView {
    private static final AskedView.Titles TITLES = new AskedView.Titles(RecordsWords.WAITING, RecordsWords.FAILED);

    /// Signs of a name that stand beside its number.
    private static final int LONG_NAME = 8;
    /// Ems of a figure that is drawn in the largest size.
    private static final double LONG_FIGURE = 4;
    private static final double WORDS = 7;
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
                .filter(kind -> kind.sentences().containsKey(record.answer().sentence()))
                .map(kind -> shown(records, kind, record, look))
                .orElseGet(() -> AskedView.failed(records, TITLES.failed(), DistrictFailure.NONSENSE, look));
    }

    private static Page shown(Records records, RecordKind kind, ServiceRecord record, Look look) {
        List<Line> lines = record.lines(kind);
        double gap = look.large() ? 8 : 14;
        VBox wall = Parts.column(gap, Parts.spring());
        if (look.portrait() || !look.large()) {
            wall.getChildren().add(Parts.label(look.words().say(kind.title()), "under"));
        }
        wall.getChildren().add(sentence(kind, record.answer(), look));
        List<Region> under = under(records, kind, record.answer(), look);
        if (look.portrait()) {
            wall.getChildren().addAll(under);
            return Page.read(wall, room -> floor(records, new RecordLines(lines, records.revealed(), room.width(), look), room));
        }
        // A wide glass has room for the first picture on its wall, as long as the words leave it.
        Optional<Region> picture = lines.stream().findFirst().filter(line -> line instanceof Line.Picture && !look.large())
                .map(line -> RecordLines.picture((Line.Picture) line, Parts.WALL, look));
        picture.ifPresent(under::add);
        Spare spare = new Spare(gap, under);
        wall.getChildren().add(spare);
        return Page.read(wall, room -> {
            boolean shown = picture.filter(spare::shows).isPresent();
            return floor(records, new RecordLines(shown ? lines.subList(1, lines.size()) : lines, records.revealed(), room.width(), look),
                    room);
        });
    }

    /// What the sentence leaves to be said, and whose record it is. In the largest print the sentence, the rows and the paper are left, and
    /// whose it is can be read one size smaller; a whole name in large print takes the room of what was read before it was turned up.
    private static List<Region> under(Records records, RecordKind kind, Answer answer, Look look) {
        List<Region> under = new ArrayList<>();
        for (String detail : look.large() && records.revealed() ? List.<String>of() : answer.details()) {
            Optional.ofNullable(kind.details().get(detail)).ifPresent(text ->
                    under.add(Parts.label(look.words().say(text, kind, answer.values()), "body")));
        }
        if (!look.largest()) {
            under.add(person(records, look));
        }
        return under;
    }

    /// As many lines as there is room for, the way to the others, and what can be done. A low glass has both ways in one row.
    private static Node floor(Records records, RecordLines lines, Room room) {
        Look look = lines.look();
        boolean low = low(look);
        List<Region> ways = ways(records, look);
        Room.Rows rows = lines.rows(records.from());
        double pager = room.high(Pager.draw(-1, -1, "", look)) + APART;
        double height = room.height() - (low ? pager : ways.isEmpty() ? 0 : ways.stream().mapToDouble(room::high).max().orElse(0) + APART);
        Room.Fitting fitting = low ? room.fit(rows, height) : room.fitPages(rows, height, pager);
        VBox read = Parts.column(rows.gap());
        read.getChildren().addAll(fitting.shown());
        VBox floor = Parts.column(APART, Parts.grown(read));
        boolean paged = !fitting.all(rows.count());
        if (low && paged) {
            floor.getChildren().add(among(turning(lines, rows, fitting), ways));
            return floor;
        }
        if (paged) {
            floor.getChildren().add(turning(lines, rows, fitting));
        }
        if (!ways.isEmpty()) {
            floor.getChildren().add(Tiles.row(room.width(), ways.size(), ways));
        }
        return floor;
    }

    private static HBox turning(RecordLines lines, Room.Rows rows, Room.Fitting fitting) {
        Look look = lines.look();
        int after = fitting.after() < rows.count() ? lines.line(fitting.after()) : -1;
        int before = fitting.before() < 0 ? -1 : lines.line(fitting.before());
        int first = Math.max(1, lines.entries(lines.line(rows.first()) + 1));
        return Pager.draw(before, after, look.large() ? "" : look.say(PageWords.ROWS, first, lines.entries(lines.line(fitting.after())),
                lines.entries(lines.size())), look);
    }

    /// The ways between the keys that turn the pages.
    private static HBox among(HBox pager, List<Region> ways) {
        ways.forEach(way -> {
            HBox.setHgrow(way, Priority.ALWAYS);
            way.setMaxWidth(Double.MAX_VALUE);
        });
        if (!ways.isEmpty()) {
            pager.getChildren().remove(1);
            pager.getChildren().addAll(1, ways);
            pager.getChildren().removeIf(key -> !key.isVisible());
        }
        return pager;
    }

    /// What can be done with the record, in reach: show what identifies, and print.
    private static List<Region> ways(Records records, Look look) {
        List<Region> ways = new ArrayList<>();
        if (!look.largest()) {
            boolean revealed = records.revealed();
            ways.add(Parts.touch(way(Icons.EYE, revealed ? RecordsWords.HIDE : RecordsWords.SHOW, look), "reveal", look,
                    new Intent.Reveal(!revealed)));
        }
        records.item().prints().flatMap(print -> print(records, print, look)).ifPresent(ways::add);
        return ways;
    }

    /// Where it stands between other keys its word has all the room.
    private static Region way(Icons icon, RecordsWords word, Look look, String... classes) {
        Region way = low(look) ? Parts.button(look.say(word)) : Parts.button(icon, look.say(word));
        way.getStyleClass().addAll(classes);
        if (low(look)) {
            way.setMinWidth(Region.USE_PREF_SIZE);
        }
        return way;
    }

    /// A wide glass in large print: what is under each other elsewhere stands in one row.
    private static boolean low(Look look) {
        return look.large() && !look.portrait();
    }

    /// The way to paper, or why there is none now: paper wants the card; a machine that never prints says nothing of it here.
    private static Optional<Region> print(Records records, Deed.Print print, Look look) {
        return switch (look.board().printing()) {
            case SERVES -> Optional.of(records.visit().assures(records.item(), print)
                    ? Parts.touch(way(Icons.PRINT, RecordsWords.PRINT, look, "main"), "print", look, new Intent.Print())
                    : byCard(records.visit().proof(), look));
            case NOT_NOW -> Optional.of(Parts.label(look.say(RecordsWords.NO_PRINTING), "key", "stop-text"));
            case NOT_HERE -> Optional.empty();
        };
    }

    /// Paper for the card; and what became of the one that was laid for it.
    private static Region byCard(Proof proof, Look look) {
        return Parts.label(ProofWords.say(proof, look).orElseGet(() -> look.say(RecordsWords.PRINT_BY_CARD)), "key",
                ProofWords.trouble(proof) ? "stop-text" : "accent-text");
    }

    private static TextFlow sentence(RecordKind kind, Answer answer, Look look) {
        TextFlow flow = new TextFlow();
        Optional.ofNullable(kind.sentences().get(answer.sentence()))
                .ifPresent(known -> look.words().pieces(known, kind, answer.values()).forEach(piece -> {
            Text text = new Text(piece.text());
            text.getStyleClass().add(piece.figure() ? figure(piece.text()) : "sentence");
            flow.getChildren().add(text);
        }));
        return flow;
    }

    /// A long figure is smaller: a sum; and smaller still where it is a day or words.
    private static String figure(String text) {
        double ems = RecordColumns.ems(text);
        return ems > WORDS ? "figure-words" : ems > LONG_FIGURE ? "figure-long" : "figure";
    }

    /// Whose record it is.
    private static Region person(Records records, Look look) {
        Optional<Person> known = records.visit().person();
        boolean revealed = records.revealed();
        Label name = Parts.label(known.map(p -> revealed ? p.name().reveal() : Masks.name(p.name())).orElse(""), "key");
        Label number = Parts.label(known.map(p -> revealed ? p.number().reveal() : Masks.number(p.number().reveal())).orElse(""), "key");
        number.setMinWidth(Region.USE_PREF_SIZE);
        // A whole name is long, and no word of it is broken: where the line is short the number stands under it.
        boolean stacked = revealed && (look.large() || !look.portrait() || name.getText().length() > LONG_NAME);
        HBox person = new HBox(16, Parts.icon(Icons.PERSON, 36));
        if (stacked) {
            person.getChildren().add(Parts.column(2, name, number));
        } else {
            person.getChildren().addAll(name, number);
        }
        person.setAlignment(Pos.CENTER_LEFT);
        return person;
    }
}
