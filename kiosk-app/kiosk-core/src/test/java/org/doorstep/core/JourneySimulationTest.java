package org.doorstep.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.doorstep.core.journey.Step;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The promises of the journey, held against hundreds of thousands of inputs grown from seeds.
class JourneySimulationTest {
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
        int signedIn = 0;
        for (int seed = 0; seed < seeds; seed++) {
            SimulatedWorld world = new SimulatedWorld(new SplittableRandom(seed), seed % 2 == 0);
            for (int i = 0; i < inputs / seeds; i++) {
                world.act();
                if (i % 500 == 499) {
                    world.walkAway();
                }
            }
            seen.addAll(world.stepsSeen());
            signedIn += world.phones.shownSignedIn();
        }
        assertThat(signedIn).as("records that somebody sees without a card").isGreaterThan(inputs / 1000);
        Set<String> every = Scenes.all().values().stream().map(Step::name).collect(Collectors.toSet());
        assertThat(seen).as("SimulatedWorld reaches every step: it touches what leads there, and answers what is asked").isEqualTo(every);
    }
}
