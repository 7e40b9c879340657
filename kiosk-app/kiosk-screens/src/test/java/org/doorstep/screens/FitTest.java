package org.doorstep.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.doorstep.config.Language;
import org.doorstep.core.catalogue.Finding;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Overlay;
import org.doorstep.core.journey.Step;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every screen in every language, frame and manner: no text is cut, nothing lies outside its floor, wall or frame, and what is touched is
/// large enough and far enough from its neighbour.
class FitTest {
    /// 18 mm and 8 mm at 0.25 mm a pixel (face.md).
    private static final double TARGET = 72;
    private static final double APART = 32;
    /// Keys of the keyboard: 15 mm, and 2 mm between them.
    private static final double KEY = 60;
    private static final double KEYS_APART = 8;
    /// What is touched reaches down to here, so that it is reached from 1220 mm (face.md); the search has a key for it.
    private static final double REACH = 648;
    private static final double HAIR = 1.0;

    @BeforeAll
    static void toolkit() throws InterruptedException {
        Toolkit.up();
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource({
        "t-portrait,zh-CN,USUAL,NONE", "t-portrait,zh-CN,SIMPLE,NONE", "t-portrait,zh-CN,LARGEST,ON_WHITE", "t-portrait,en,USUAL,NONE",
        "t-portrait,en,SIMPLE,ON_BLACK", "t-portrait,en,LARGEST,NONE", "t-portrait,ko,SIMPLE,ON_WHITE", "t-portrait,ja,LARGEST,ON_BLACK",
        "t-portrait,ja,USUAL,NONE", "t-landscape,ko,USUAL,NONE", "t-landscape,ja,SIMPLE,NONE", "t-landscape,zh-CN,USUAL,NONE",
        "t-landscape,zh-CN,SIMPLE,NONE", "t-landscape,zh-CN,LARGEST,NONE", "t-landscape,en,USUAL,NONE", "t-landscape,en,SIMPLE,ON_WHITE",
        "t-landscape,en,LARGEST,ON_BLACK", "t-landscape,ja,LARGEST,NONE"})
    void everyScreenFits(String terminal, String language, Manner.Size size, Manner.Contrast contrast) throws InterruptedException,
            ExecutionException {
        Manner manner = new Manner(new Language(language), size, contrast);
        String combination = terminal + "-" + language + "-" + size + "-" + contrast;
        List<String> faults = new ArrayList<>();
        Toolkit.eachScreen(terminal, manner, (name, step, scene) -> {
            Shots.take(scene, combination, name);
            look(scene, step).forEach(fault -> faults.add(name + ": " + fault));
        });
        assertThat(faults).isEmpty();
    }

    static List<String> look(Scene scene, Step step) {
        List<String> faults = new ArrayList<>();
        Parent root = scene.getRoot();
        for (String side : List.of(".floor", ".wall", ".sheet", ".top-band", ".bottom-band", ".map")) {
            for (Node room : root.lookupAll(side)) {
                inside(room, faults);
            }
        }
        Bounds band = root.lookup(".top-band").localToScene(root.lookup(".top-band").getLayoutBounds());
        if (band.getMinX() < -HAIR || band.getMaxX() > scene.getWidth() + HAIR) {
            faults.add("the top band is " + (int) (band.getWidth() - scene.getWidth()) + " wider than the frame");
        }
        double wall = root.lookup(".wall").localToScene(root.lookup(".wall").getLayoutBounds()).getMaxY();
        double lower = root.lookup(".bottom-band").localToScene(root.lookup(".bottom-band").getLayoutBounds()).getMinY();
        if (wall > lower + HAIR) {
            faults.add("the wall reaches " + (int) (wall - lower) + " into the bottom band");
        }
        root.lookupAll(".label").forEach(node -> {
            whole((Label) node, faults);
            unbroken((Label) node, faults);
            worded((Label) node, faults);
            if (!((Label) node).getFont().getFamily().equals(Fonts.FAMILY)) {
                faults.add(words(node) + " is set in " + ((Label) node).getFont().getFamily());
            }
        });
        List<Node> touched = new ArrayList<>(root.lookupAll(".touch"));
        if (step instanceof Overlay) {
            touched.removeIf(node -> !Toolkit.under(node, "sheet"));
        }
        touched.forEach(node -> {
            Bounds size = node.localToScene(node.getBoundsInLocal());
            double least = isKey(node) ? KEY : TARGET;
            if (size.getWidth() < least - HAIR || size.getHeight() < least - HAIR) {
                faults.add(node.getId() + " is only " + (int) size.getWidth() + " x " + (int) size.getHeight());
            }
        });
        apart(touched, faults);
        if (scene.getHeight() > scene.getWidth() && !(step instanceof Finding)) {
            touched.forEach(node -> {
                double reached = node.localToScene(node.getLayoutBounds()).getMaxY() - REACH;
                if (reached < TARGET - HAIR) {
                    faults.add(node.getId() + " is out of reach: only " + (int) reached + " of it below 1220 mm");
                }
            });
        }
        return faults;
    }

    private static boolean isKey(Node node) {
        return node.getStyleClass().contains("key-cap");
    }

    private static void inside(Node room, List<String> faults) {
        Bounds bounds = room.localToScene(room.getLayoutBounds());
        leaves(room).forEach(leaf -> {
            Bounds at = leaf.localToScene(leaf.getLayoutBounds());
            if (at.getWidth() > 0 && (at.getMinX() < bounds.getMinX() - HAIR || at.getMinY() < bounds.getMinY() - HAIR
                    || at.getMaxX() > bounds.getMaxX() + HAIR || at.getMaxY() > bounds.getMaxY() + HAIR)) {
                faults.add(room.getStyleClass() + " does not hold " + words(leaf) + ", " + (int) (at.getMaxY() - bounds.getMaxY())
                        + " too low, "
                        + (int) (at.getMaxX() - bounds.getMaxX()) + " too far right, " + (int) (bounds.getMinY() - at.getMinY())
                                + " too high");
            }
        });
    }

    private static List<Node> leaves(Node node) {
        List<Node> leaves = new ArrayList<>();
        if (!node.isVisible()) {
            return leaves;
        }
        if (node instanceof Parent parent && !(node instanceof Label)) {
            parent.getChildrenUnmodifiable().forEach(child -> leaves.addAll(leaves(child)));
        }
        if (node instanceof Label || node instanceof Text || (node instanceof Region && node.getStyleClass().contains("touch"))) {
            leaves.add(node);
        }
        return leaves;
    }

    private static String words(Node node) {
        return switch (node) {
            case Label label -> "「" + label.getText() + "」";
            case Text text -> "「" + text.getText() + "」";
            default -> String.valueOf(node.getId());
        };
    }

    /// No key, no place that nobody filled, no sentence for want of words.
    private static void worded(Label label, List<String> faults) {
        String text = label.getText();
        boolean none = text.contains("没有说明") || text.contains("no words") || text.contains("설명이 없습니다") || text.contains("説明がありません");
        if (none || text.contains("{") || text.matches("[a-z]+(-[a-z]+)*\\.[A-Za-z_.-]+")) {
            faults.add("「" + text + "」 is no wording");
        }
    }

    /// No word stands on two lines; Chinese may break anywhere.
    private static void unbroken(Label label, List<String> faults) {
        double room = label.getWidth() - label.snappedLeftInset() - label.snappedRightInset();
        for (String word : label.getText().split("[ \\u2E80-\\uFFEF]+", -1)) {
            Text alone = new Text(word);
            alone.setFont(label.getFont());
            if (alone.getLayoutBounds().getWidth() > room + HAIR) {
                faults.add("「" + word + "」 is broken into two lines");
            }
        }
    }

    /// What the label draws is what it was given, and no wider or higher than the label.
    private static void whole(Label label, List<String> faults) {
        for (Node part : label.lookupAll(".text")) {
            if (part instanceof Text text && label.equals(part.getParent())) {
                if (!text.getText().equals(label.getText())) {
                    faults.add("「" + label.getText() + "」 is cut to 「" + text.getText() + "」");
                }
                if (text.getLayoutBounds().getWidth() > label.getWidth() + HAIR) {
                    faults.add("「" + label.getText() + "」 is wider than its place");
                }
            }
        }
    }

    private static void apart(List<Node> touched, List<String> faults) {
        for (int i = 0; i < touched.size(); i++) {
            for (int j = i + 1; j < touched.size(); j++) {
                Bounds one = touched.get(i).localToScene(touched.get(i).getLayoutBounds());
                Bounds other = touched.get(j).localToScene(touched.get(j).getLayoutBounds());
                double aside = Math.max(one.getMinX(), other.getMinX()) - Math.min(one.getMaxX(), other.getMaxX());
                double above = Math.max(one.getMinY(), other.getMinY()) - Math.min(one.getMaxY(), other.getMaxY());
                boolean keys = isKey(touched.get(i)) && isKey(touched.get(j));
                if (Math.max(aside, above) < (keys ? KEYS_APART : APART) - HAIR) {
                    faults.add(touched.get(i).getId() + " and " + touched.get(j)
                            .getId() + " are " + (int) Math.max(aside, above) + " apart");
                }
            }
        }
    }
}
