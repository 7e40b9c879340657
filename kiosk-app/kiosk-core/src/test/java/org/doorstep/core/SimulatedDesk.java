package org.doorstep.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.doorstep.core.certificates.PaperProgress;
import org.doorstep.core.certificates.PreparePaper;
import org.doorstep.core.certificates.PreparedOutcome;
import org.doorstep.core.certificates.PreparedPaper;
import org.doorstep.core.certificates.PrintPaper;
import org.doorstep.core.certificates.PrintSlip;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.VisitReport;
import org.doorstep.core.question.Asked;
import org.doorstep.core.question.Ticket;
import org.doorstep.core.question.VisitId;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.PrintOutcome;

/// The hands that handle paper, and the promises of right paper, right person, once: held at the moment the journey asks them.
final class SimulatedDesk {
    private static final Fault JAM = new Fault(DeviceFault.NO_ANSWER);

    private final Map<Ticket, PreparePaper> asked = new HashMap<>();
    private final Set<Ticket> ready = new HashSet<>();
    private final Map<Ticket, PreparedPaper> papers = new HashMap<>();
    private final Set<Ticket> sent = new HashSet<>();
    /// Of which the printer said that they are out.
    private final Set<Ticket> out = new HashSet<>();
    private final Set<Ticket> dropped = new HashSet<>();
    private final Set<VisitId> ended = new HashSet<>();

    List<Report> prepare(Ticket ticket, PreparePaper prepare, RandomGenerator random) {
        assertThat(asked.put(ticket, prepare)).as("a paper is asked for once").isNull();
        assertThat(ended).as("a paper for a visit that has ended").doesNotContain(ticket.visit());
        assertThat(prepare.masked()).as("masked where the matter allows it").isEqualTo(prepare.request().kind().equals("insured"));
        return List.of(new VisitReport.Moved(ticket, PaperProgress.CHECKING),
                new VisitReport.Answer<>(ticket, prepare, prepared(ticket, prepare, random)));
    }

    private Asked.Answered<PreparedOutcome> prepared(Ticket ticket, PreparePaper prepare, RandomGenerator random) {
        return switch (random.nextInt(6)) {
            case 0 -> new Asked.Failed<>(DistrictFailure.LINE_DOWN);
            case 1 -> new Asked.Known<>(new PreparedOutcome.NotProven());
            case 2 -> new Asked.Known<>(new PreparedOutcome.NoPrinter(JAM));
            default -> {
                ready.add(ticket);
                PreparedPaper paper = Fixtures.paper(prepare.applicant().document(), papers.size());
                papers.put(ticket, paper);
                yield new Asked.Known<>(new PreparedOutcome.Ready(paper));
            }
        };
    }

    List<Report> print(Ticket ticket, PrintPaper print, RandomGenerator random) {
        Ticket paper = print.paper();
        assertThat(ready).as("printed without having been made ready").contains(paper);
        assertThat(dropped).as("printed after it was dropped").doesNotContain(paper);
        assertThat(ended).as("printed for a visit that has ended").doesNotContain(paper.visit());
        assertThat(sent.add(paper)).as("printed once").isTrue();
        PrintOutcome outcome = switch (random.nextInt(4)) {
            case 0 -> new PrintOutcome.NotPrinted(JAM);
            case 1 -> new PrintOutcome.Uncertain(JAM);
            default -> new PrintOutcome.Printed(2);
        };
        if (outcome instanceof PrintOutcome.Printed) {
            out.add(paper);
        }
        return List.of(
                new VisitReport.Moved(ticket, new PaperProgress(PaperProgress.Stage.PRINTING, 1, 2)),
                VisitReport.Answer.known(ticket, print, outcome));
    }

    void drop(Ticket ticket) {
        assertThat(asked).as("dropped without having been asked for").containsKey(ticket);
        assertThat(sent).as("dropped after it was sent").doesNotContain(ticket);
        assertThat(dropped.add(ticket)).as("dropped once").isTrue();
    }

    /// A slip names what was sent, each once, and says of each whether the printer said that it is out.
    PrintOutcome slip(VisitId visit, PrintSlip slip) {
        assertThat(slip.issued()).as("a slip of nothing").isNotEmpty().doesNotHaveDuplicates();
        slip.issued().forEach(issued -> assertThat(sent).as("on a slip without having been sent, or another person's")
                .anyMatch(ticket -> ticket.visit().equals(visit) && issued.paper().equals(papers.get(ticket))
                        && issued.sure() == out.contains(ticket)));
        return new PrintOutcome.Printed(1);
    }

    void end(VisitId visit) {
        ended.add(visit);
        assertThat(ready).as("left ready when its visit ended, neither sent nor dropped")
                .filteredOn(ticket -> ticket.visit().equals(visit)).allMatch(ticket -> sent.contains(ticket) || dropped.contains(ticket));
    }
}
