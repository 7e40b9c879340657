package org.doorstep.shell.lasting;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// Does a piece of work on the calling thread so that no mistake in it goes further: it is written down, and the caller goes on with what is to be done then.
public final class Safely {
    private Safely() {}

    /// @param who makes the mistake, for the log
    /// @return false where it broke off
    public static boolean did(String who, Runnable work) {
        return did(who, () -> {
            work.run();
            return true;
        }, () -> false);
    }

    /// @param otherwise the answer where the work broke off
    public static <T> T did(String who, Supplier<T> work, Supplier<T> otherwise) {
        FutureTask<T> task = run(work::get);
        if (task.state() == Future.State.SUCCESS) {
            return task.resultNow();
        }
        if (task.exceptionNow() instanceof InterruptedException) {
            // The thread was told to end in the middle of a library that does not declare it (OkHttp's connecting): no mistake.
            Thread.currentThread().interrupt();
        } else {
            Mistakes.note(who, task.exceptionNow());
        }
        return otherwise.get();
    }

    /// Work that may be told to end.
    ///
    /// @return false where it broke off
    public static boolean round(String who, Round work) throws InterruptedException {
        FutureTask<Boolean> task = run(() -> {
            work.run();
            return true;
        });
        if (task.state() == Future.State.SUCCESS) {
            return true;
        }
        if (task.exceptionNow() instanceof InterruptedException) {
            throw new InterruptedException();
        }
        Mistakes.note(who, task.exceptionNow());
        return false;
    }

    /// A future takes whatever is thrown, so nothing has to be caught wider than it is thrown.
    private static <T> FutureTask<T> run(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        task.run();
        return task;
    }
}
