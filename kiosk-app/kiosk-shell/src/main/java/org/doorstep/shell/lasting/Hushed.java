package org.doorstep.shell.lasting;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Stands for the error stream while residents are served: a library that prints an exception prints its text too, which may hold what it was about. The
/// exception is written down by kind and place, and every other word is dropped.
final class Hushed extends PrintStream {
    private final Consumer<Throwable> told;

    /// @param told writes an exception down
    Hushed(Consumer<Throwable> told) {
        super(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        this.told = told;
    }

    /// An exception that prints itself begins with itself.
    @Override
    public void println(@Nullable Object printed) {
        if (printed instanceof Throwable thrown) {
            told.accept(thrown);
        }
    }
}
