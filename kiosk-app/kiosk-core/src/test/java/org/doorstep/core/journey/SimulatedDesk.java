package org.doorstep.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.doorstep.core.certificate.PaperProgress;
import org.doorstep.core.certificate.PreparedOutcome;
import org.doorstep.core.certificate.PreparedPaper;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.PrintOutcome;

/// The hands that handle paper, and the promises of right paper, right person, once: held at the moment the journey asks them.
final class SimulatedDesk {
    private static final Fault JAM = new Fault(DeviceFault.NO_ANSWER);

    private final Map<Ticket, Effect.PreparePaper> asked = new HashMap<>();
    private final Set<Ticket> ready = new HashSet<>();
    private final Set<Ticket> sent = new HashSet<>();
    private final Set<Ticket> dropped = new HashSet<>();
    private final Set<VisitId> ended = new HashSet<>();

    List<Report> prepare(Effect.PreparePaper prepare, RandomGenerator random) {
        Ticket ticket = prepare.ticket();
        assertThat(asked.put(ticket, prepare)).as("a paper is asked for once").isNull();
        assertThat(ended).as("a paper for a visit that has ended").doesNotContain(ticket.visit());
        assertThat(prepare.masked()).as("masked where the matter allows it").isEqualTo(prepare.request().kind().equals("insured"));
        List<Report> reports = new ArrayList<>(List.of(new Report.PaperMoved(ticket, PaperProgress.CHECKING)));
        reports.add(new Report.PaperPrepared(ticket, switch (random.nextInt(6)) {
            case 0 -> new PreparedOutcome.NotIssued(DistrictFailure.LINE_DOWN);
            case 1 -> new PreparedOutcome.NotProven();
            case 2 -> new PreparedOutcome.NoPrinter(JAM);
            default -> {
                ready.add(ticket);
                yield new PreparedOutcome.Ready(Fixtures.paper(prepare.applicant().document()));
            }
        }));
        return reports;
    }

    List<Report> print(Ticket ticket, RandomGenerator random) {
        assertThat(ready).as("printed without having been made ready").contains(ticket);
        assertThat(dropped).as("printed after it was dropped").doesNotContain(ticket);
        assertThat(ended).as("printed for a visit that has ended").doesNotContain(ticket.visit());
        assertThat(sent.add(ticket)).as("printed once").isTrue();
        return List.of(
                new Report.PaperMoved(ticket, new PaperProgress(PaperProgress.Stage.PRINTING, 1, 2)),
                new Report.PaperPrinted(ticket, switch (random.nextInt(4)) {
                    case 0 -> new PrintOutcome.NotPrinted(JAM);
                    case 1 -> new PrintOutcome.Uncertain(JAM);
                    default -> new PrintOutcome.Printed(2);
                }));
    }

    void drop(Ticket ticket) {
        assertThat(asked).as("dropped without having been asked for").containsKey(ticket);
        assertThat(sent).as("dropped after it was sent").doesNotContain(ticket);
        assertThat(dropped.add(ticket)).as("dropped once").isTrue();
    }

    PrintOutcome slip(Ticket ticket, PreparedPaper issued) {
        assertThat(sent).as("a slip for what was never sent").contains(ticket);
        Effect.PreparePaper whose = asked.get(ticket);
        assertThat(whose).isNotNull();
        assertThat(issued.number()).as("the slip is this person's").isEqualTo("No-" + whose.applicant().document().number().reveal());
        return new PrintOutcome.Printed(1);
    }

    void end(VisitId visit) {
        ended.add(visit);
        assertThat(ready).as("left ready when its visit ended, neither sent nor dropped")
                .filteredOn(ticket -> ticket.visit().equals(visit)).allMatch(ticket -> sent.contains(ticket) || dropped.contains(ticket));
    }
}
