package org.doorstep.shell;

import java.util.concurrent.ExecutorService;
import org.doorstep.core.opinion.Rating;
import org.doorstep.district.Errand;
import org.doorstep.shell.lasting.Lasting;
import org.doorstep.shell.lasting.Safely;

/// What a resident has to say goes into the outbox, and from there to the district.
final class TellHands implements AutoCloseable {
    private final PaperBook book;
    private final String terminalId;
    private final TerminalClock clock;
    private final ExecutorService calls = Lasting.calls("tell");

    TellHands(PaperBook book, String terminalId, TerminalClock clock) {
        this.book = book;
        this.terminalId = terminalId;
        this.clock = clock;
    }

    void serve(Hands hands) {
        hands.tell(Rating.class, this::rate);
    }

    private void rate(Rating rating) {
        Errand errand = Errand.rating(terminalId, rating.item(), rating.level(), clock.machine().instant());
        calls.execute(() -> Safely.did("Rating", () -> book.tell(errand)));
    }

    /// What is about to be written is written, at the longest 0.8 s.
    @Override
    public void close() {
        Lasting.finish(calls);
    }
}
