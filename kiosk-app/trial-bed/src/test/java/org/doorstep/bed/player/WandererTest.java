package org.doorstep.bed.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.doorstep.bed.scenario.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A wanderer is the same for the same seed, touches as often as asked, and says what went wrong.
class WandererTest {
    private static final int TOUCHES = 60;

    @TempDir
    private Path work = Path.of("");

    /// What it did, after what it said.
    private List<String> wandered(long seed, String words, String step) throws IOException, InterruptedException {
        try (Ground ground = new Ground(work)) {
            ground.words = words;
            ground.step = step;
            Wanderer wanderer = new Wanderer(ground, () -> ground.step, ground.play(work).bench(), seed);
            String said = wanderer.wander(new Act.Wander(TOUCHES, seed, Duration.ofSeconds(1)));
            ground.done.addFirst(said);
            return List.copyOf(ground.done);
        }
    }

    @Test
    void theSameSeedWandersTheSame() throws IOException, InterruptedException {
        List<String> seven = wandered(7, "words", "idle");
        assertThat(seven.getFirst()).isEmpty();
        assertThat(seven.stream().filter(deed -> deed.matches("one|at"))).hasSize(TOUCHES).contains("one", "at");
        assertThat(seven.stream().filter(deed -> deed.startsWith("bench"))).hasSize(4).last().isEqualTo("bench lift");
        assertThat(wandered(7, "words", "idle")).isEqualTo(seven);
        assertThat(wandered(8, "words", "idle")).isNotEqualTo(seven);
    }

    @Test
    void anEmptyScreenAndATerminalThatIsNotIdleAreSaid() throws IOException, InterruptedException {
        assertThat(wandered(7, "", "home").getFirst()).isEqualTo("the screen is empty after 1 touches on home");
        assertThat(wandered(7, "words", "record").getFirst()).isEqualTo("still on record 1 s after the last touch");
    }
}
