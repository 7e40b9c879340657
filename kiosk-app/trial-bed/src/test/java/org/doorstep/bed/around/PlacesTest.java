package org.doorstep.bed.around;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who gets a place when.
class PlacesTest {
    private final List<Long> seated = Collections.synchronizedList(new ArrayList<>());

    /// Comes with so many seconds, and stays until the test leaves for it.
    private Thread comes(Places places, long seconds) {
        return Thread.ofPlatform().daemon().start(() -> {
            try {
                places.take(seconds);
                seated.add(seconds);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void waits(Thread thread) {
        await().until(() -> thread.getState() == Thread.State.WAITING);
    }

    private void seated(Long... all) {
        await().untilAsserted(() -> assertThat(seated).containsExactly(all));
    }

    @Test
    void asManyAsThereArePlacesAndThenTheLongestFirst() throws InterruptedException {
        Places places = new Places(2);
        comes(places, 1).join();
        comes(places, 2).join();
        for (long seconds : new long[] {10, 30, 20, 30}) {
            waits(comes(places, seconds));
        }
        seated(1L, 2L);
        places.leave();
        seated(1L, 2L, 30L);
        places.leave();
        seated(1L, 2L, 30L, 30L);
        places.leave();
        seated(1L, 2L, 30L, 30L, 20L);
        places.leave();
        seated(1L, 2L, 30L, 30L, 20L, 10L);
        places.leave();
        comes(places, 5).join();
        seated(1L, 2L, 30L, 30L, 20L, 10L, 5L);
    }

    /// Whoever gives up holds nobody back.
    @Test
    void whoeverNoLongerWaits() throws InterruptedException {
        Places places = new Places(1);
        comes(places, 1).join();
        Thread first = comes(places, 90);
        waits(first);
        waits(comes(places, 20));
        first.interrupt();
        first.join();
        places.leave();
        seated(1L, 20L);
    }
}
