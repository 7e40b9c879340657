package org.doorstep.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The promises of the journey, held against hundreds of thousands of inputs grown from seeds.
class JourneySimulationTest {
    private static final Set<String> EVERY_STEP = Set.of(
            "idle", "home", "choosing", "identify", "guide", "record", "certificates", "preparing", "preview", "printing", "printed",
                    "not-printed", "out-of-service", "still-there", "help", "languages", "farewell");

    @Test
    void twoHundredThousandInputsKeepThePromises() {
        play(200_000, 20);
    }

    @Test
    @Tag("long")
    void fiveMillionInputsKeepThePromises() {
        play(5_000_000, 500);
    }

    private static void play(int inputs, int seeds) {
        Set<String> seen = new HashSet<>();
        for (int seed = 0; seed < seeds; seed++) {
            SimulatedWorld world = new SimulatedWorld(new SplittableRandom(seed), seed % 2 == 0);
            for (int i = 0; i < inputs / seeds; i++) {
                world.act();
                if (i % 500 == 499) {
                    world.walkAway();
                }
            }
            seen.addAll(world.stepsSeen());
        }
        assertThat(seen).as("every step can be reached").containsExactlyInAnyOrderElementsOf(EVERY_STEP);
    }
}
