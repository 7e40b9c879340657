package org.doorstep.screens;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.doorstep.core.certificates.PaperProgress;
import org.doorstep.wording.StageWords;

/// The way of a certificate in four stages: done ones have a tick, the present one a ring, what comes is a number.
final class Stages {
    private static final List<StageWords> NAMES = List.of(StageWords.ONE, StageWords.TWO, StageWords.THREE, StageWords.FOUR);
    private static final List<StageWords> UNDER =
            List.of(StageWords.ONE_UNDER, StageWords.TWO_UNDER, StageWords.THREE_UNDER, StageWords.FOUR_UNDER);
    private static final double DOT = 72;
    private static final double BAR = 160;
    private static final double BAR_GAP = 12;
    /// All bars stand in one row of this width.
    private static final double BARS = 760;

    private Stages() {}

    static Region draw(PaperProgress progress, Look look) {
        int now = switch (progress.stage()) {
            case ISSUING -> 0;
            case CHECKING -> 1;
            case SENDING, PRINTING, WAITING -> 2;
            case TAKE_PAPER -> 3;
        };
        VBox stages = new VBox();
        for (int i = 0; i < NAMES.size(); i++) {
            stages.getChildren().add(stage(i, now, progress, look));
        }
        return stages;
    }

    private static Region stage(int i, int now, PaperProgress progress, Look look) {
        String state = i < now ? "stage-done" : i == now ? "stage-now" : "stage-next";
        StackPane dot = new StackPane(i < now ? Parts.icon(Icons.TICK, 40) : Parts.label(Integer.toString(i + 1), "key"));
        dot.getStyleClass().addAll("stage-dot", state);
        dot.setMinSize(DOT, DOT);
        dot.setMaxSize(DOT, DOT);
        Region way = new Region();
        way.getStyleClass().addAll("stage-way", i < now ? "stage-done" : "stage-next");
        way.setVisible(i < NAMES.size() - 1);
        VBox.setVgrow(way, Priority.ALWAYS);
        VBox left = new VBox(dot, way);
        left.setAlignment(Pos.TOP_CENTER);
        left.setMinWidth(DOT);
        VBox words = Parts.column(8, Parts.label(look.say(NAMES.get(i)), i == now ? "head" : "name"));
        if (!look.large() || i == now) {
            words.getChildren().add(Parts.label(look.say(UNDER.get(i)), "note"));
        }
        if (i == now && progress.of() > 0) {
            words.getChildren().add(sheets(progress));
        }
        words.setMinHeight(look.large() ? 120 : look.portrait() ? 190 : 170);
        HBox row = new HBox(28, left, words);
        HBox.setHgrow(words, Priority.ALWAYS);
        return row;
    }

    /// One bar a sheet: filled where the printer says it is out.
    private static Region sheets(PaperProgress progress) {
        HBox bars = new HBox(BAR_GAP);
        double wide = Math.min(BAR, BARS / progress.of() - BAR_GAP);
        for (int i = 0; i < progress.of(); i++) {
            Region bar = new Region();
            bar.getStyleClass().addAll("sheet-bar", i < progress.done() ? "sheet-out" : "sheet-coming");
            bar.setMinSize(wide, 22);
            bar.setMaxSize(wide, 22);
            bars.getChildren().add(bar);
        }
        return bars;
    }
}
