package org.doorstep.screens;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.core.catalogue.Finding;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.search.Hit;
import org.doorstep.wording.FindingWords;
import org.doorstep.wording.KeysWords;

/// Looking for a matter: what is typed, what is found while one types, and the words for the letters that were typed.
final class FindingView {
    private static final double GAP = 20;
    private static final double LEAST_WORD = 96;

    private FindingView() {}

    static Page draw(Finding finding, Look look) {
        List<Hit> hits = finding.hits(look.board());
        VBox wall = Parts.column(16, Parts.label(look.say(FindingWords.TITLE), look.largest() ? "name" : "head"));
        if (!look.large()) {
            wall.getChildren().add(Parts.label(look.say(FindingWords.HINT), "under"));
        }
        wall.getChildren().add(field(finding, look));
        if (low(look) && !finding.typed().text().isBlank()) {
            wall.getChildren().add(Parts.label(said(hits, look), "key"));
        }
        return new Page(wall, room -> floor(finding, hits, room, look), Page.Wall.SNUG, Optional.of(finding.typed().keys()));
    }

    /// Large print above a keyboard in a low frame: what was found is said on the wall, and the way to a person is the band's.
    private static boolean low(Look look) {
        return look.large() && !look.portrait();
    }

    private static String said(List<Hit> hits, Look look) {
        if (Finding.onlyNear(hits)) {
            return look.say(hits.isEmpty() ? FindingWords.NOTHING : FindingWords.NEAR);
        }
        return look.say(FindingWords.FOUND, hits.size());
    }

    private static Region field(Finding finding, Look look) {
        String text = finding.typed().text();
        Label typed = Parts.label(text.isEmpty() ? look.say(FindingWords.EMPTY) : text, text.isEmpty() ? "note" : "typed");
        HBox field = new HBox(20, Parts.icon(Icons.SEARCH, 44), typed);
        if (!text.isEmpty()) {
            Region caret = new Region();
            caret.getStyleClass().add("caret");
            field.getChildren().add(caret);
        }
        field.setAlignment(Pos.CENTER_LEFT);
        field.getStyleClass().addAll("field", "field-filling");
        field.setMinHeight(96);
        return field;
    }

    private static Node floor(Finding finding, List<Hit> hits, Room room, Look look) {
        boolean near = Finding.onlyNear(hits);
        boolean empty = finding.typed().text().isBlank();
        VBox floor = Parts.column(GAP);
        HBox words = words(finding, room, look);
        double below = room.high(words) + GAP;
        if (!empty) {
            HBox head = new HBox(Parts.GUTTER, Parts.label(said(hits, look), "key"), Parts.spring());
            head.setAlignment(Pos.CENTER_LEFT);
            if (near) {
                Region ask = Parts.touch(Parts.button(Icons.PHONE, look.say(FindingWords.ASK)), "call-someone", look,
                        new Intent.CallHelp());
                ask.setMinWidth(260);
                head.getChildren().add(ask);
            } else if (!look.large()) {
                head.getChildren().add(Parts.label(look.say(FindingWords.BEST_FIRST), "note"));
            }
            int columns = look.portrait() || look.large() ? 1 : 2;
            double left = room.height() - (low(look) ? 0 : room.high(head) + GAP) - below - (near ? Parts.GUTTER - GAP : 0);
            Room.Fitting fitting = room.fit(new Room.Rows(Math.ceilDiv(hits.size(), columns), 0, GAP,
                    row -> Tiles.row(look.column(), columns,
                    hits.subList(row * columns, Math.min(hits.size(), (row + 1) * columns)).stream().map(hit -> hit(hit, look))
                            .toList())), left);
            VBox list = Parts.column(Parts.GUTTER);
            VBox.setMargin(list, new Insets(near ? Parts.GUTTER - GAP : 0, 0, 0, 0));
            list.getChildren().addAll(fitting.shown());
            if (!low(look)) {
                floor.getChildren().add(head);
            }
            floor.getChildren().add(list);
        }
        floor.getChildren().addAll(Parts.spring(), words);
        return floor;
    }

    /// It says why it was found, where its name does not.
    private static Region hit(Hit hit, Look look) {
        String name = look.words().say(hit.item().name());
        boolean theirs = hit.item().alsoCalled().getOrDefault(look.words().language(), List.of()).contains(hit.because());
        Optional<String> why = theirs ? Optional.of(look.say(FindingWords.ALSO, hit.because())) : Optional.empty();
        return Tiles.matter(hit.item(), name, why, look);
    }

    /// Words for the letters that were typed last, as many as stand beside each other; the rest behind "more".
    private static HBox words(Finding finding, Room room, Look look) {
        HBox row = new HBox(Parts.GUTTER);
        row.setMinHeight(76);
        row.setAlignment(Pos.CENTER_LEFT);
        List<String> words = finding.words(look.board());
        int from = finding.typed().wordsFrom();
        Region more = Parts.touch(word(look.say(KeysWords.MORE)), "more-words", look, new Intent.MoreWords(from));
        double left = room.width() - room.wide(more) - Parts.GUTTER;
        int at = from;
        for (; at < words.size(); at++) {
            Region word = Parts.touch(word(words.get(at)), "word-" + at, look, new Intent.TakeWord(at));
            left -= room.wide(word) + Parts.GUTTER;
            if (left < 0 && at > from) {
                break;
            }
            row.getChildren().add(word);
        }
        if (at < words.size() || from > 0) {
            row.getChildren().addAll(Parts.spring(), Parts.touch(word(look.say(KeysWords.MORE)), "more-words", look,
                    new Intent.MoreWords(at < words.size() ? at : 0)));
        }
        return row;
    }

    private static Region word(String text) {
        HBox word = new HBox(Parts.label(text, "key"));
        word.setAlignment(Pos.CENTER);
        word.getStyleClass().add("word");
        word.setMinWidth(LEAST_WORD);
        word.setMinHeight(76);
        HBox.setHgrow(word, Priority.NEVER);
        return word;
    }
}
