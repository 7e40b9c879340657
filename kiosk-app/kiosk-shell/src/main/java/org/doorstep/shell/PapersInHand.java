package org.doorstep.shell;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.doorstep.core.question.Ticket;
import org.doorstep.core.question.VisitId;
import org.doorstep.shell.lasting.Safely;
import org.doorstep.store.IssueId;

/// The papers of the visits that are on, by the ticket each was asked for with. Any thread.
final class PapersInHand {
    private final Map<Ticket, PaperInHand> papers = new ConcurrentHashMap<>();
    private final Consumer<PaperInHand> dropped;

    /// @param dropped voids one that lay ready and is not wanted any more
    PapersInHand(Consumer<PaperInHand> dropped) {
        this.dropped = dropped;
    }

    PaperInHand begin(Ticket ticket) {
        PaperInHand hand = new PaperInHand(ticket, new IssueId(Ids.issue()));
        papers.put(ticket, hand);
        return hand;
    }

    Optional<PaperInHand> of(Ticket ticket) {
        return Optional.ofNullable(papers.get(ticket));
    }

    void drop(Ticket ticket) {
        of(ticket).ifPresent(this::drop);
    }

    private void drop(PaperInHand hand) {
        if (hand.drop()) {
            dropped.accept(hand);
        }
    }

    /// What was made for this visit goes; what is on its way to the printer goes when it is out.
    void endVisit(VisitId visit) {
        papers.forEach((ticket, hand) -> {
            if (ticket.visit().equals(visit)) {
                Safely.did("end of a paper", () -> drop(hand));
                hand.visitEnded();
                papers.remove(ticket);
            }
        });
    }
}
