package org.doorstep.shell.lasting;

import java.time.Duration;

/// How long somebody waits before the next try: doubled with every failure, short again after a success.
public final class BackOff {
    private final Duration first;
    private final Duration longest;
    private Duration next;

    public BackOff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    public synchronized Duration next() {
        Duration now = next;
        Duration doubled = now.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
        return now;
    }

    public synchronized void served() {
        next = first;
    }
}
