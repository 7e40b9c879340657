package org.doorstep.shell;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/// A process with everything that could keep it from ending: a thread that is no daemon, and a seat, a store and a face that never close.
/// Where its start failed, that thread ends with the window, as JavaFX's does.
final class WedgedProcess {
    static final String READY = "ready";
    /// The state folder, the last of all, is let go.
    static final String CLOSED = "closed";
    /// Somebody else's hook, as JavaFX has one.
    static final String BESIDE = "beside";

    /// How it is brought to its end, and what it says on the way. Where so much hangs that the guard ends it, nobody gets to the end.
    enum Way {
        STAFF(0), FAILED_START(2), SIGTERM(143), GUARDED_FAILED_START(2), GUARDED_SIGTERM(143);

        private final int code;

        Way(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }

        List<String> said() {
            return switch (this) {
                case STAFF, FAILED_START -> List.of(CLOSED, BESIDE);
                case SIGTERM -> List.of(BESIDE, CLOSED);
                case GUARDED_FAILED_START -> List.of();
                case GUARDED_SIGTERM -> List.of(BESIDE);
            };
        }

        boolean fromOutside() {
            return name().endsWith("SIGTERM");
        }

        private boolean guarded() {
            return name().startsWith("GUARDED");
        }
    }

    private WedgedProcess() {}

    public static void main(String[] args) {
        Way way = Way.valueOf(args[0]);
        CountDownLatch window = new CountDownLatch(1);
        Closing closing = new Closing().atTheEndOfTheProcess();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println(Closing.processEnds() ? BESIDE : READY)));
        closing.add(Closing.Part.FACE, () -> {
            window.countDown();
            // As the window's end does.
            closing.exit(0);
            forEver();
        });
        closing.add(Closing.Part.SEATS, WedgedProcess::forEver);
        closing.add(Closing.Part.SEATS, WedgedProcess::forEver);
        closing.add(Closing.Part.STORE, WedgedProcess::forEver);
        if (way.guarded()) {
            closing.add(Closing.Part.LOOP, WedgedProcess::forEver);
            closing.add(Closing.Part.PAPER, WedgedProcess::forEver);
        }
        closing.add(Closing.Part.STATE_FOLDER, () -> System.out.println(CLOSED));
        Thread.ofPlatform().start(way.code() == 2 ? () -> until(window) : WedgedProcess::forEver);
        System.out.println(READY);
        if (!way.fromOutside()) {
            closing.exit(way.code());
        }
    }

    private static void forEver() {
        until(new CountDownLatch(1));
    }

    private static void until(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException _) {
                // deaf
                Thread.onSpinWait();
            }
        }
    }
}
