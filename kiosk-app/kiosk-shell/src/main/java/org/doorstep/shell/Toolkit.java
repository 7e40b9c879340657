package org.doorstep.shell;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import org.doorstep.screens.Glass;
import org.doorstep.shell.lasting.Lasting;
import org.doorstep.shell.lasting.Mistake;

/// JavaFX, which comes up beside what else a start has to do: two cores are there, and it takes as long as reading the bundle.
final class Toolkit {
    private final FutureTask<Void> up = new FutureTask<>(() -> Platform.startup(Glass::warm), null);

    private Toolkit() {}

    /// Returns at once.
    static Toolkit begin() {
        Toolkit toolkit = new Toolkit();
        Thread starting = Lasting.thread("toolkit", toolkit.up);
        // JavaFX makes its own thread a daemon if this one is, and then nothing keeps the process alive.
        starting.setDaemon(false);
        starting.start();
        return toolkit;
    }

    /// Waits for it, whatever became of it: a process that ends while JavaFX comes up has it complain.
    void settle() {
        try {
            up.get();
        } catch (ExecutionException _) {
            // Nobody wanted the window any more.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Has it done on the JavaFX thread, once there is one.
    ///
    /// @throws IOException in words for staff, where no window can be opened here
    void run(Runnable work) throws IOException {
        try {
            up.get();
        } catch (ExecutionException e) {
            throw new IOException("no window can be opened on the display '%s' (%s); set DISPLAY and let this user on to it".formatted(
                    System.getenv().getOrDefault("DISPLAY", ""), Mistake.of(e)), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the start was interrupted", e);
        }
        Platform.runLater(work);
    }
}
