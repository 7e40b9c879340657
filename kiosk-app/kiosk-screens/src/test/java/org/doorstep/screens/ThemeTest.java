package org.doorstep.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.doorstep.config.Bundle;
import org.doorstep.config.Language;
import org.doorstep.config.Theme;
import org.doorstep.core.journey.Manner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A district's colours are drawn, and give way to high contrast.
class ThemeTest {
    private static final String PLUM = "#6A1B4D";
    private static final String YELLOW = "#FFF2A8";

    @BeforeAll
    static void toolkit() throws InterruptedException {
        Toolkit.up();
    }

    @Test
    void theDistrictsAccentIsDrawn() throws InterruptedException, ExecutionException {
        assertThat(mainButtons(Manner.Contrast.NONE)).containsExactly(Color.web(PLUM));
    }

    @Test
    void highContrastIsStronger() throws InterruptedException, ExecutionException {
        assertThat(mainButtons(Manner.Contrast.ON_BLACK)).containsExactly(Color.web(YELLOW));
    }

    private static Set<Paint> mainButtons(Manner.Contrast contrast) throws InterruptedException, ExecutionException {
        Bundle ours = Gallery.bundle("t-portrait");
        Bundle theirs = new Bundle(ours.id(), ours.version(), ours.district(), ours.site(), ours.terminal(), ours.catalogue(),
                ours.wording(),
                new Theme(Map.of("accent", PLUM), Optional.empty()), ours.anchors(), ours.seals(), ours.signed(), ours.digest());
        Set<Paint> seen = new HashSet<>();
        Toolkit.eachScreen(theirs, new Manner(Language.ZH, Manner.Size.USUAL, contrast), (_, step, scene) -> {
            if (step.manner().contrast() == contrast) {
                scene.getRoot().lookupAll(".main").forEach(node ->
                        seen.add(((Region) node).getBackground().getFills().getLast().getFill()));
            }
        });
        return seen;
    }
}
