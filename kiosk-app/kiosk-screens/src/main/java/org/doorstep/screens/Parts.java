package org.doorstep.screens;

import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.doorstep.core.journey.Intent;

/// The parts that every view is made of. What can be touched stands on a small step of its own.
final class Parts {
    static final double MARGIN = 56;
    static final double GUTTER = 32;
    static final double COLUMN = 968;
    static final double WIDE_COLUMN = 1032;
    /// What the wall of a landscape frame holds between its margins.
    static final double WALL = 648;
    private static final double ICON = 44;

    private static final Bounds EMPTY = new BoundingBox(0, 0, -1, -1);

    private Parts() {}

    static Label label(String text, String... classes) {
        Label label = new Label(Shown.clean(text));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(classes);
        return label;
    }

    static Node icon(Icons icon, double size) {
        StackPane box = new StackPane(new Group(icon.draw(size)));
        box.setMinSize(size + 4, size + 4);
        box.setMaxSize(size + 4, size + 4);
        return box;
    }

    /// Makes a region answer a touch: pressed look by CSS in the next frame, the intent when the finger lifts inside. The place is that of
    /// the press, so a screen that is drawn anew under the finger (the clock's next minute) loses no touch.
    static <T extends Region> T touch(T region, String id, Look look, Intent intent) {
        return touch(region, id, () -> look.touch(intent));
    }

    /// As above, where what is meant is only known when it is touched.
    static <T extends Region> T touch(T region, String id, Runnable deed) {
        region.setId(id);
        region.getStyleClass().add("touch");
        region.setPickOnBounds(true);
        AtomicReference<Bounds> pressed = new AtomicReference<>(EMPTY);
        region.setOnMousePressed(_ -> pressed.set(region.localToScene(region.getBoundsInLocal())));
        region.setOnMouseReleased(event -> {
            if (pressed.getAndSet(EMPTY).contains(event.getSceneX(), event.getSceneY())) {
                deed.run();
            }
        });
        return region;
    }

    /// Name, one note, an arrow.
    static Region tile(String name, String note) {
        VBox words = new VBox(4, label(name, "name"), label(note, "note"));
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox tile = new HBox(16, words, icon(Icons.NEXT, 32));
        tile.setAlignment(Pos.CENTER_LEFT);
        tile.getStyleClass().add("tile");
        tile.setMinHeight(112);
        return tile;
    }

    static Region button(Icons icon, String word, String... classes) {
        HBox button = new HBox(16, icon(icon, ICON), label(word, "key"));
        button.setAlignment(Pos.CENTER);
        button.getStyleClass().add("tile");
        button.getStyleClass().addAll(classes);
        button.setMinHeight(96);
        return button;
    }

    /// Without an icon, where the word needs all the room.
    static Region button(String word) {
        HBox button = new HBox(label(word, "key"));
        button.setAlignment(Pos.CENTER);
        button.getStyleClass().add("tile");
        button.setMinHeight(96);
        return button;
    }

    static VBox column(double gap, Node... nodes) {
        VBox column = new VBox(gap, nodes);
        column.setFillWidth(true);
        return column;
    }

    /// Takes what room is left, so that what follows stands at the bottom.
    static <T extends Region> T grown(T part) {
        VBox.setVgrow(part, Priority.ALWAYS);
        return part;
    }

    static Region spring() {
        Region spring = new Region();
        VBox.setVgrow(spring, Priority.ALWAYS);
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /// The question of a screen: title and one line under it, standing at the bottom of the wall.
    static VBox question(Look look, String title, String under) {
        VBox wall = column(20, spring(), label(title, "title"), label(under, "under"));
        wall.setAlignment(look.portrait() ? Pos.BOTTOM_LEFT : Pos.CENTER_LEFT);
        return wall;
    }
}
