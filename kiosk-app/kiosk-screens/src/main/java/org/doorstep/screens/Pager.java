package org.doorstep.screens;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.core.journey.Intent;
import org.doorstep.wording.PageWords;

/// Turns pages by touch: what came before, where we are, what comes.
final class Pager {
    private Pager() {}

    /// @param back where the page before begins, and `on` the page after; -1 where there is none
    /// @param where we are, in words
    static HBox draw(int back, int on, String where, Look look) {
        HBox pager = new HBox(Parts.GUTTER, key(new Way(Icons.BACK, PageWords.BACK, "page-back", back), look), where(where),
                key(new Way(Icons.NEXT, PageWords.ON, "page-on", on), look));
        pager.setAlignment(Pos.CENTER);
        return pager;
    }

    /// Rows, and where the height does not hold them all what turns their pages.
    static VBox under(Room.Rows rows, double height, Room room, Look look) {
        Room.Fitting fitting = room.fitPages(rows, height, room.high(draw(-1, -1, "", look)) + Parts.GUTTER);
        VBox list = Parts.column(rows.gap());
        list.getChildren().addAll(fitting.shown());
        VBox under = Parts.column(Parts.GUTTER, Parts.grown(list));
        if (!fitting.all(rows.count())) {
            under.getChildren().add(draw(fitting.before(), fitting.after() < rows.count() ? fitting.after() : -1, "", look));
        }
        return under;
    }

    private static Label where(String where) {
        Label label = Parts.label(where, "note");
        label.setAlignment(Pos.CENTER);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private record Way(Icons icon, PageWords word, String id, int to) {}

    private static Region key(Way way, Look look) {
        Region key = Parts.button(way.icon(), look.say(way.word()));
        key.setMinWidth(Region.USE_PREF_SIZE);
        if (way.to() < 0) {
            key.setVisible(false);
            return key;
        }
        return Parts.touch(key, way.id(), look, new Intent.TurnTo(way.to()));
    }
}
