package org.doorstep.bed.player;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.doorstep.bed.around.BenchLine;
import org.doorstep.bed.scenario.Act;

/// A resident who touches anything, anywhere, grown from a seed: most touches go to what can be touched, the others to any place at all,
/// while a card comes and goes. Then walks away and waits for the terminal to be idle.
final class Wanderer {
    private static final int PROMPTED = 4;
    private static final int CARD_EVERY = 25;
    private static final long LOOK_MILLIS = 200;
    private static final List<String> PERSONS = List.of("p-001", "p-002", "p-003", "p-004", "p-005", "p-008");

    private final Hand hand;
    private final Supplier<String> step;
    private final String bench;
    private final SplittableRandom random;

    /// @param step  the name of the step that is drawn
    /// @param bench port of the bench
    Wanderer(Hand hand, Supplier<String> step, String bench, long seed) {
        this.hand = hand;
        this.step = step;
        this.bench = bench;
        this.random = new SplittableRandom(seed);
    }

    /// @return empty, or what went wrong after how many touches
    String wander(Act.Wander wander) throws InterruptedException, IOException {
        for (int i = 0; i < wander.touches(); i++) {
            if (i % CARD_EVERY == 0) {
                String said = BenchLine.say(bench, random.nextBoolean() ? "lay " + PERSONS.get(random.nextInt(PERSONS.size())) : "lift");
                if (!said.isEmpty()) {
                    return said;
                }
            }
            touch();
            if (hand.words().isBlank()) {
                return "the screen is empty after " + (i + 1) + " touches on " + step.get();
            }
        }
        return idle(wander.idleWithin());
    }

    private void touch() throws InterruptedException {
        if (random.nextInt(PROMPTED) == 0 || !hand.tapOne(random.nextInt(1000))) {
            hand.tapAt(random.nextDouble(), random.nextDouble());
        }
    }

    private String idle(Duration within) throws InterruptedException, IOException {
        String lifted = BenchLine.say(bench, "lift");
        long end = System.nanoTime() + within.toNanos();
        while (!step.get().equals("idle")) {
            if (System.nanoTime() > end) {
                return "still on " + step.get() + " " + within.toSeconds() + " s after the last touch";
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return lifted;
    }
}
