package org.doorstep.shell;

import java.util.concurrent.CountDownLatch;

/// A process with everything that could keep it from ending: a thread that is no daemon, and a seat, a store and a face that never close.
final class WedgedProcess {
    static final String READY = "ready";

    /// How it is brought to its end.
    enum Way {
        STAFF(0), FAILED_START(2), SIGTERM(143);

        private final int code;

        Way(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    private WedgedProcess() {}

    public static void main(String[] args) {
        Closing closing = new Closing().atTheEndOfTheProcess();
        closing.add(Closing.Part.FACE, WedgedProcess::forEver);
        closing.add(Closing.Part.SEATS, WedgedProcess::forEver);
        closing.add(Closing.Part.SEATS, WedgedProcess::forEver);
        closing.add(Closing.Part.STORE, WedgedProcess::forEver);
        Thread.ofPlatform().start(WedgedProcess::forEver);
        System.out.println(READY);
        System.out.close();
        Way way = Way.valueOf(args[0]);
        if (way != Way.SIGTERM) {
            closing.exit(way.code());
        }
    }

    private static void forEver() {
        CountDownLatch never = new CountDownLatch(1);
        while (never.getCount() > 0) {
            try {
                never.await();
            } catch (InterruptedException _) {
                // deaf
                Thread.onSpinWait();
            }
        }
    }
}
