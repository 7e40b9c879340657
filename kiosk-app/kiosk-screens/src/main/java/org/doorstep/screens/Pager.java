package org.doorstep.screens;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.doorstep.core.journey.Intent;

/// Turns pages by touch: newer, where we are, older.
final class Pager {
    private Pager() {}

    static Region draw(int page, int pages, Look look) {
        HBox pager = new HBox(Parts.GUTTER);
        pager.setAlignment(Pos.CENTER_RIGHT);
        if (page > 0) {
            pager.getChildren().add(Parts.touch(Parts.button(Icons.BACK, look.say("page.back")), "page-back", look, new Intent.TurnTo(page - 1)));
        }
        pager.getChildren().add(Parts.label(look.say("page.of", page + 1, pages), "note"));
        if (page + 1 < pages) {
            pager.getChildren().add(Parts.touch(Parts.button(Icons.NEXT, look.say("page.on")), "page-on", look, new Intent.TurnTo(page + 1)));
        }
        return pager;
    }
}
