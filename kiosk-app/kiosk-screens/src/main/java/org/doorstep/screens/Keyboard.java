package org.doorstep.screens;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Key;
import org.doorstep.wording.KeysWords;

/// Our own keyboard, which rises from below: a key is at least 15 mm (face.md), and one that is held does not repeat.
final class Keyboard {
    private static final double GAP = 12;
    private static final List<String> LETTERS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");
    private static final List<String> DIGITS = List.of("123", "456", "789");

    private Keyboard() {}

    static Region draw(Key.Keys keys, Look look) {
        VBox board = new VBox(GAP);
        board.getStyleClass().add("keyboard");
        switch (keys) {
            case LETTERS -> {
                board.getChildren().addAll(row(signs(LETTERS.get(0), look)), row(signs(LETTERS.get(1), look)));
                List<Region> third = new ArrayList<>(signs(LETTERS.get(2), look));
                third.addFirst(clear(look));
                third.add(word(look.say(KeysWords.ERASE), "key-erase", new Intent.Press(new Key.Erase()), look));
                board.getChildren().addAll(row(third), row(last(look)));
            }
            case DIGITS -> board.getChildren().addAll(digits(List.of(word(look.say(KeysWords.LETTERS), "key-other",
                    new Intent.Press(new Key.Layout(Key.Keys.LETTERS)), look)), look, find(look)));
            case ID_NUMBER -> board.getChildren().addAll(digits(List.of(sign('X', look)), look, clear(look)));
            case PHONE -> board.getChildren().addAll(digits(List.of(), look, clear(look)));
        }
        return board;
    }

    /// Three rows of digits, and a last one with the nought between what comes first and what takes away.
    private static List<HBox> digits(List<Region> first, Look look, Region last) {
        List<HBox> rows = new ArrayList<>(DIGITS.stream().map(digits -> row(signs(digits, look))).toList());
        List<Region> below = new ArrayList<>(first);
        below.add(sign('0', look));
        below.add(word(look.say(KeysWords.ERASE), "key-erase", new Intent.Press(new Key.Erase()), look));
        below.add(last);
        rows.add(row(below));
        return rows;
    }

    private static Region clear(Look look) {
        return word(look.say(KeysWords.CLEAR), "key-clear", new Intent.Press(new Key.Clear()), look);
    }

    private static Region find(Look look) {
        Region find = word(look.say(KeysWords.FIND), "start", new Intent.Start(), look);
        find.getStyleClass().add("key-main");
        find.setMinWidth(220);
        return find;
    }

    private static List<Region> last(Look look) {
        Region blank = word(look.say(KeysWords.BLANK), "key-blank", new Intent.Press(new Key.Sign(' ')), look);
        HBox.setHgrow(blank, Priority.ALWAYS);
        blank.setPrefWidth(360);
        return List.of(word(look.say(KeysWords.DIGITS), "key-other",
                new Intent.Press(new Key.Layout(Key.Keys.DIGITS)), look), blank, find(look));
    }

    private static HBox row(List<Region> keys) {
        HBox row = new HBox(GAP);
        row.getChildren().addAll(keys);
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private static List<Region> signs(String signs, Look look) {
        return signs.chars().mapToObj(sign -> sign((char) sign, look)).toList();
    }

    private static Region sign(char sign, Look look) {
        Region key = key(String.valueOf(sign));
        return Parts.touch(key, "key-" + sign, look, new Intent.Press(new Key.Sign(sign)));
    }

    private static Region word(String word, String id, Intent intent, Look look) {
        Region key = key(word);
        key.getStyleClass().add("key-word");
        key.setPrefWidth(Region.USE_COMPUTED_SIZE);
        key.setMinWidth(Region.USE_PREF_SIZE);
        key.setPadding(new Insets(0, 14, 0, 14));
        return Parts.touch(key, id, look, intent);
    }

    private static Region key(String word) {
        Label name = Parts.label(word);
        HBox key = new HBox(name);
        key.setAlignment(Pos.CENTER);
        key.getStyleClass().add("key-cap");
        HBox.setHgrow(key, Priority.ALWAYS);
        key.setPrefWidth(84);
        return key;
    }
}
