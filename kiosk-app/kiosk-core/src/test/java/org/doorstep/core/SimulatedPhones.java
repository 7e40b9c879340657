package org.doorstep.core;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.doorstep.core.identity.CheckCode;
import org.doorstep.core.identity.CodeOutcome;
import org.doorstep.core.identity.CodeSent;
import org.doorstep.core.identity.SendCode;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.VisitReport;
import org.doorstep.core.question.Question;
import org.doorstep.core.question.Ticket;
import org.doorstep.core.question.VisitId;
import org.doorstep.core.service.DistrictFailure;

/// The district's side of codes on phones in a simulated world: it alone knows whose was right.
final class SimulatedPhones {
    private final Set<VisitId> proven = new HashSet<>();

    /// Visits whose code the district called right.
    Set<VisitId> proven() {
        return proven;
    }

    List<Report> sent(Ticket ticket, SendCode send, RandomGenerator random) {
        return List.of(switch (random.nextInt(6)) {
            case 0 -> failed(ticket, send);
            case 1 -> VisitReport.Answer.known(ticket, send, new CodeSent.NoPhone());
            case 2 -> VisitReport.Answer.known(ticket, send, new CodeSent.Locked(Scenes.LATER));
            default -> VisitReport.Answer.known(ticket, send, new CodeSent.Sent(Scenes.CHALLENGE));
        });
    }

    /// The surer token names the person as well, so that a mistake in whose it is shows.
    List<Report> checked(Ticket ticket, CheckCode check, RandomGenerator random) {
        return List.of(switch (random.nextInt(6)) {
            case 0 -> failed(ticket, check);
            case 1 -> VisitReport.Answer.known(ticket, check, new CodeOutcome.Wrong(2));
            case 2 -> VisitReport.Answer.known(ticket, check,
                    random.nextBoolean() ? new CodeOutcome.Ended() : new CodeOutcome.Locked(Scenes.LATER));
            default -> {
                proven.add(ticket.visit());
                yield VisitReport.Answer.known(ticket, check, new CodeOutcome.Right(check.subject()));
            }
        });
    }

    private static <A> Report failed(Ticket ticket, Question<A> question) {
        return new VisitReport.Answer<>(ticket, question, Scenes.failed(DistrictFailure.LINE_DOWN));
    }
}
