package org.doorstep.shell;

import java.util.Optional;
import org.doorstep.core.question.Ticket;
import org.doorstep.device.Secret;
import org.doorstep.paper.ProvenPaper;
import org.doorstep.store.IssueId;

/// One paper from the wish to its end: what of it lies in memory, and who may still do what with it. Each question is asked and answered under its
/// monitor, so that a paper is either dropped or sent, and sent once.
final class PaperInHand {
    private enum Phase { PREPARING, READY, SENT, OVER }

    private final Ticket ticket;
    private final IssueId issue;
    private Phase phase = Phase.PREPARING;
    private boolean wanted = true;
    private boolean visited = true;
    private Optional<ProvenPaper> proven = Optional.empty();
    private Secret number = Secret.NONE;

    PaperInHand(Ticket ticket, IssueId issue) {
        this.ticket = ticket;
        this.issue = issue;
    }

    Ticket ticket() {
        return ticket;
    }

    IssueId issue() {
        return issue;
    }

    /// The district's number of it; leads to the person.
    synchronized Secret number() {
        return number;
    }

    /// Somebody still waits for it.
    synchronized boolean wanted() {
        return wanted;
    }

    /// It lies ready from now on. False where nobody wants it any more: it was wiped, and whoever made it voids it.
    ///
    /// @param numbered the district's number of it
    synchronized boolean ready(ProvenPaper paper, String numbered) {
        if (!wanted) {
            paper.close();
            phase = Phase.OVER;
            return false;
        }
        proven = Optional.of(paper);
        number = new Secret(numbered);
        phase = Phase.READY;
        return true;
    }

    /// The paper, for the one who sends it to the printer now; nobody gets it a second time.
    synchronized Optional<ProvenPaper> send() {
        if (phase != Phase.READY) {
            return Optional.empty();
        }
        phase = Phase.SENT;
        return proven;
    }

    /// Nobody will look at it or print it. True where it lay ready, so that whoever dropped it voids it.
    synchronized boolean drop() {
        wanted = false;
        if (phase != Phase.READY) {
            return false;
        }
        over();
        wipe();
        return true;
    }

    /// Its fate is settled as far as it ever will be.
    synchronized void over() {
        phase = Phase.OVER;
        if (!visited) {
            wipe();
        }
    }

    /// The person has gone: what is not on its way to the printer is wiped now, the rest when it is over.
    synchronized void visitEnded() {
        visited = false;
        if (phase == Phase.OVER) {
            wipe();
        }
    }

    private void wipe() {
        proven.ifPresent(ProvenPaper::close);
        proven = Optional.empty();
    }
}
