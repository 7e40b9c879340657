package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.doorstep.config.Catalogue;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.question.VisitId;
import org.junit.jupiter.api.Test;

/// The memory of a visit is collected after its end: once for visits that end close to each other, and never at the end of the terminal.
class TidyingTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration AFTER = Duration.ofMillis(300);

    private final AtomicInteger collected = new AtomicInteger();
    private final AtomicLong last = new AtomicLong();
    private final DistrictHands district = new DistrictHands(new CompletableFuture<>(), _ -> { },
            new Catalogue(List.of(), List.of(), List.of(), Map.of()));
    private final Hands hands = new Hands(_ -> { }, district);
    private final Tidying tidying = new Tidying(AFTER, () -> {
        last.set(System.nanoTime());
        collected.incrementAndGet();
    });

    private void end(String visit) {
        hands.accept(new Effect.EndVisit(new VisitId(visit)));
    }

    private void settled(int times) throws InterruptedException {
        await().atMost(SOON).until(() -> collected.get() >= times);
        TimeUnit.MILLISECONDS.sleep(AFTER.multipliedBy(2).toMillis());
        assertThat(collected).hasValue(times);
    }

    @Test
    void collectedAfterTheVisit() throws InterruptedException {
        tidying.serve(hands, new Closing());
        assertThat(collected).as("before any visit").hasValue(0);
        long begun = System.nanoTime();
        end("v-1");
        end("v-2");
        settled(1);
        assertThat(Duration.ofNanos(last.get() - begun)).isGreaterThanOrEqualTo(AFTER);
        end("v-3");
        settled(2);
        end("v-4");
        tidying.close();
        settled(2);
        district.close();
    }
}
