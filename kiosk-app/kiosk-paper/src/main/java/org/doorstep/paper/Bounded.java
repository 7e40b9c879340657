package org.doorstep.paper;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs what reads foreign bytes on a thread of its own, with its own stack and a deadline. Whatever the PDF library throws there, be it a
/// `RuntimeException` or a stack that ran out, ends that thread's work and arrives here as one checked exception: nothing escapes, and
/// nothing has to be caught wider than it is thrown.
final class Bounded {
    private static final long STACK = 8L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Bounded() {}

    /// @param otherwise what it means when the library breaks off
    static <T> T run(Callable<T> work, PaperFaultCode otherwise) throws Refusal {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "paper-reader", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException broken) {
            throw broken.getCause() instanceof Refusal refusal ? refusal : new Refusal(otherwise);
        } catch (TimeoutException _) {
            task.cancel(true);
            throw new Refusal(PaperFaultCode.NOT_ENDED);
        } catch (InterruptedException _) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new Refusal(PaperFaultCode.NOT_ENDED);
        }
    }
}
