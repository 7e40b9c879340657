package org.doorstep.shell;

import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Report;

/// Tells the loop how many sheets the certificate printer says it has, each time that it says another number. One thread.
final class SheetCount {
    private final Supplier<OptionalInt> printer;
    private final Consumer<Report> loop;
    private OptionalInt told = OptionalInt.empty();

    /// @param printer what it says now; never waits
    /// @param loop    takes a report without blocking
    SheetCount(Supplier<OptionalInt> printer, Consumer<Report> loop) {
        this.printer = printer;
        this.loop = loop;
    }

    void look() {
        OptionalInt now = printer.get();
        if (!now.equals(told)) {
            told = now;
            loop.accept(new BoardReport.SheetsCounted(now));
        }
    }
}
