package org.doorstep.shell;

import java.time.Duration;

/// How long the seat waits before it opens its device again: doubled with every failure, short again once the device has served.
final class BackOff {
    private final Duration first;
    private final Duration longest;
    private Duration next;

    BackOff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    synchronized Duration next() {
        Duration now = next;
        Duration doubled = now.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
        return now;
    }

    synchronized void served() {
        next = first;
    }
}
