package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Report;
import org.junit.jupiter.api.Test;

/// The loop hears of a number once, and of nothing where the printer never said any.
class SheetCountTest {
    private final List<Report> told = new ArrayList<>();
    private OptionalInt says = OptionalInt.empty();
    private final SheetCount count = new SheetCount(() -> says, told::add);

    private void saying(OptionalInt number) {
        says = number;
        count.look();
    }

    @Test
    void eachChangeIsToldOnce() {
        saying(OptionalInt.empty());
        assertThat(told).isEmpty();
        saying(OptionalInt.of(7));
        saying(OptionalInt.of(7));
        saying(OptionalInt.of(0));
        saying(OptionalInt.empty());
        assertThat(told).containsExactly(new BoardReport.SheetsCounted(OptionalInt.of(7)), new BoardReport.SheetsCounted(OptionalInt.of(0)),
                new BoardReport.SheetsCounted(OptionalInt.empty()));
    }
}
