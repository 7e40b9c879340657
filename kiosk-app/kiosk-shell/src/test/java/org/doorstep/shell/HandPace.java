package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.doorstep.shell.lasting.Pace;

/// Time and threads of a seat in the hands of a test: no time passes but what the test lets pass, and a call to the device comes back
/// when the test says so and with what it says. After each move the test waits until every thread rests again, so nothing depends on how
/// fast the machine is.
final class HandPace implements Pace {
    /// Only a seat that never comes to rest takes so long.
    private static final Duration FOR_EVER = Duration.ofMinutes(2);

    /// Which of the threads that are in a call to the device.
    enum Who {
        /// The one at work.
        WORKER,
        /// The oldest one that was told to leave and has not come back.
        LATE,
        /// The oldest one that closes the device beside it.
        CLOSER
    }

    /// One thread of the seat. It takes an interrupt as a word to leave: a native call is deaf to it, the mailbox is not.
    private final class Hand extends Thread {
        private final Runnable work;
        private BooleanSupplier mayGoOn = () -> true;
        private Optional<String> call = Optional.empty();
        private String answer = "";
        private boolean rests;
        private boolean toldToLeave;
        private boolean interrupted;
        private boolean over;

        Hand(String name, Runnable work) {
            super(name);
            setDaemon(true);
            setUncaughtExceptionHandler((_, _) -> { });
            this.work = work;
        }

        @Override
        public void run() {
            try {
                work.run();
            } finally {
                ended(this);
            }
        }

        @Override
        public void interrupt() {
            told(this);
        }
    }

    private final List<Hand> hands = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private boolean closesHang;
    private boolean swallows;
    private long now;

    /// So late that the numbers of the clock end when this much has passed; a comparison that cannot bear it is found.
    synchronized void beginsBeforeTheEnd(Duration passes) {
        now = Long.MAX_VALUE - passes.toNanos();
    }

    @Override
    public synchronized long nanos() {
        return now;
    }

    @Override
    public synchronized Thread thread(String name, Runnable work) {
        Hand hand = new Hand(name, work);
        hands.add(hand);
        return hand;
    }

    private synchronized void ended(Hand hand) {
        hand.over = true;
        notifyAll();
    }

    private synchronized void told(Hand hand) {
        hand.toldToLeave = true;
        hand.interrupted = true;
    }

    @Override
    public synchronized <T> Optional<T> next(BlockingQueue<T> mailbox, Duration patience) throws InterruptedException {
        Hand hand = (Hand) Thread.currentThread();
        long end = now + patience.toNanos();
        rest(hand, () -> hand.interrupted || !mailbox.isEmpty() || now - end >= 0);
        if (hand.interrupted) {
            hand.interrupted = false;
            throw new InterruptedException();
        }
        return Optional.ofNullable(mailbox.poll());
    }

    /// A call to the device, on its thread.
    ///
    /// @return the word of the test
    synchronized String call(String what) {
        calls.add(what);
        if (what.endsWith("CLOSE") && !closesHang) {
            return "well";
        }
        Hand hand = (Hand) Thread.currentThread();
        hand.call = Optional.of(what);
        hand.answer = "";
        rest(hand, () -> !hand.answer.isEmpty());
        hand.call = Optional.empty();
        hand.interrupted &= !swallows;
        if (hand.answer.equals("throws")) {
            throw new IllegalStateException("a mistake of a driver");
        }
        return hand.answer;
    }

    private void rest(Hand hand, BooleanSupplier mayGoOn) {
        hand.mayGoOn = mayGoOn;
        hand.rests = true;
        notifyAll();
        until(() -> !hand.rests);
    }

    private void until(BooleanSupplier so) {
        try {
            while (!so.getAsBoolean()) {
                wait(FOR_EVER.toMillis());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// From now on a call to close the device comes back only when the test says so.
    synchronized void closesHang() {
        closesHang = true;
    }

    /// From now on whoever was told to leave in a call to the device does not know of it when that comes back: the device took the
    /// interrupt.
    synchronized void swallows() {
        swallows = true;
    }

    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /// The names of the threads that have not ended.
    synchronized List<String> living() {
        return hands.stream().filter(hand -> !hand.over).map(Thread::getName).toList();
    }

    synchronized Optional<String> inCall(Who who) {
        return hand(who).flatMap(hand -> hand.call);
    }

    private Optional<Hand> hand(Who who) {
        Predicate<Hand> closes = hand -> hand.getName().endsWith("-close");
        Predicate<Hand> wanted = switch (who) {
            case WORKER -> closes.negate().and(hand -> !hand.toldToLeave);
            case LATE -> closes.negate().and(hand -> hand.toldToLeave);
            case CLOSER -> closes;
        };
        return hands.stream().filter(hand -> hand.call.isPresent()).filter(wanted).findFirst();
    }

    /// The call comes back.
    void answer(Who who, String word) {
        synchronized (this) {
            hand(who).orElseThrow().answer = word;
        }
        settle();
    }

    void pass(Duration time) {
        synchronized (this) {
            now += time.toNanos();
        }
        settle();
    }

    /// Returns when nobody has anything to do.
    void settle() {
        while (moved()) {
            // and what that led to
        }
        overs().forEach(HandPace::gone);
    }

    private synchronized boolean moved() {
        long end = System.nanoTime() + FOR_EVER.toNanos();
        until(() -> {
            assertThat(System.nanoTime() - end).as("nanoseconds until it must have come to rest").isNegative();
            return hands.stream().allMatch(hand -> hand.rests || hand.over);
        });
        List<Hand> free = hands.stream().filter(hand -> !hand.over && hand.mayGoOn.getAsBoolean()).toList();
        free.forEach(hand -> hand.rests = false);
        notifyAll();
        return !free.isEmpty();
    }

    private synchronized List<Hand> overs() {
        return hands.stream().filter(hand -> hand.over).toList();
    }

    private static void gone(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
