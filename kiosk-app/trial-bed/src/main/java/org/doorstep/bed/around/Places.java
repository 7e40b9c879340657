package org.doorstep.bed.around;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// So many may stand at a time. Of those who wait, whoever will take longest goes first, so that nobody is left alone at the end.
final class Places {
    private final List<Long> waiting = new ArrayList<>();
    private int free;

    Places(int free) {
        this.free = free;
    }

    /// Returns when a place is this caller's; it must be left.
    ///
    /// @param seconds it will take, about
    synchronized void take(long seconds) throws InterruptedException {
        waiting.add(seconds);
        try {
            while (free == 0 || seconds < Collections.max(waiting)) {
                wait();
            }
            free--;
        } finally {
            waiting.remove(seconds);
            notifyAll();
        }
    }

    synchronized void leave() {
        free++;
        notifyAll();
    }
}
