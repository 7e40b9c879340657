package org.doorstep.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A place is drawn for what it does not show yet, and for nothing else.
class KeptTest {
    private final Kept kept = new Kept();
    private final List<String> drawn = new ArrayList<>();

    private void show(String now) {
        kept.show(now, () -> drawn.add(now));
    }

    @Test
    void whatShowsTheSameIsNotDrawn() {
        List.of("a", "a", "b", "b", "a").forEach(this::show);
        assertThat(drawn).containsExactly("a", "b", "a");
    }

    @Test
    void whatIsForgottenIsDrawn() {
        show("a");
        kept.forget();
        show("a");
        assertThat(drawn).containsExactly("a", "a");
    }

    /// Half of it may stand there: neither it nor what was there before counts as shown.
    @Test
    void whatCouldNotBeDrawnDoesNotStand() {
        show("a");
        assertThatThrownBy(() -> kept.show("b", () -> {
            throw new IllegalStateException("no");
        })).hasMessage("no");
        List.of("a", "a").forEach(this::show);
        assertThat(drawn).containsExactly("a", "a");
    }
}
