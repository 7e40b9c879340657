package org.doorstep.device.virtual;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/// What of the twin of a certificate printer is iron: the sheets in its tray and the warmth of its fuser.
public final class TwinEngine {
    /// The tray holds no more.
    static final int CAPACITY = 250;
    private static final int LOW = 25;

    /// Empty: it never runs out, and tells nothing of its tray.
    private OptionalInt sheets = OptionalInt.empty();
    /// Empty while it is awake: how long it takes to be warm.
    private OptionalLong asleep = OptionalLong.empty();
    private long warmAt = System.nanoTime();
    private int woken;

    /// A tray of A4 with so many sheets, which tells them and is counted down by what is printed.
    public synchronized void paper(int many) {
        sheets = OptionalInt.of(Math.min(many, CAPACITY));
    }

    /// A tray that was counted is full again.
    synchronized void refill() {
        sheets = sheets.isEmpty() ? sheets : OptionalInt.of(CAPACITY);
    }

    synchronized boolean empty() {
        return sheets.isPresent() && sheets.getAsInt() == 0;
    }

    /// A sheet goes out.
    synchronized void feed() {
        sheets = sheets.isEmpty() ? sheets : OptionalInt.of(sheets.getAsInt() - 1);
    }

    /// It sleeps until a job comes, and begins none before it is warm.
    public synchronized void sleep(long warmUpMillis) {
        asleep = OptionalLong.of(TimeUnit.MILLISECONDS.toNanos(warmUpMillis));
    }

    /// A job is in it: its warm-up begins, where it slept. It ends also if the job is taken back.
    synchronized void stir() {
        if (asleep.isPresent()) {
            warmAt = System.nanoTime() + asleep.getAsLong();
            asleep = OptionalLong.empty();
            woken++;
        }
    }

    /// How often a job woke it.
    public synchronized int woken() {
        return woken;
    }

    /// It begins a job at once.
    public synchronized boolean warm() {
        return asleep.isEmpty() && System.nanoTime() - warmAt >= 0;
    }

    /// What it says of itself.
    ///
    /// @param wanted a job needs paper
    synchronized List<String> reasons(boolean wanted) {
        List<String> reasons = new ArrayList<>();
        if (empty()) {
            reasons.addAll(wanted ? List.of("media-empty-error", "media-needed-error") : List.of("media-empty-error"));
        } else if (sheets.isPresent() && sheets.getAsInt() <= LOW) {
            reasons.add("media-low-warning");
        }
        if (!warm()) {
            reasons.add(asleep.isPresent() ? "standby" : "resuming");
        }
        return reasons;
    }

    /// The same ways, and what the tray holds where it is counted and the ways say nothing else of it.
    synchronized PrinterWays told(PrinterWays ways) {
        return sheets.isEmpty() || ways.says().containsKey("printer-input-tray") ? ways : ways.trays(sheets.getAsInt());
    }
}
