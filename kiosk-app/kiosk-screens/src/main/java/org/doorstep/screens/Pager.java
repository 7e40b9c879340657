package org.doorstep.screens;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.doorstep.core.journey.Intent;
import org.doorstep.wording.PageWords;

/// Turns pages by touch: newer, where we are, older.
final class Pager {
    private Pager() {}

    static Region draw(int page, int pages, Look look) {
        HBox pager = new HBox(Parts.GUTTER);
        pager.setAlignment(Pos.CENTER_RIGHT);
        pager.getChildren().addAll(keys(page, pages, look));
        pager.getChildren().add(page > 0 ? 1 : 0, Parts.label(look.say(PageWords.OF, page + 1, pages), "note"));
        return pager;
    }

    /// Only what can be touched: none on the only page.
    static List<Region> keys(int page, int pages, Look look) {
        List<Region> keys = new ArrayList<>();
        if (page > 0) {
            keys.add(Parts.touch(Parts.button(Icons.BACK, look.say(PageWords.BACK)), "page-back", look, new Intent.TurnTo(page - 1)));
        }
        if (page + 1 < pages) {
            keys.add(Parts.touch(Parts.button(Icons.NEXT, look.say(PageWords.ON)), "page-on", look, new Intent.TurnTo(page + 1)));
        }
        return keys;
    }
}
