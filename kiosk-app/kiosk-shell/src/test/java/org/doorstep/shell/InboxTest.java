package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.core.certificate.OffersOutcome;
import org.doorstep.core.certificate.PaperProgress;
import org.doorstep.core.certificate.PreparedOutcome;
import org.doorstep.core.identity.IdentityOutcome;
import org.doorstep.core.journey.Input;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.Ticket;
import org.doorstep.core.journey.VisitId;
import org.doorstep.core.record.RecordOutcome;
import org.doorstep.core.service.HelpCall;
import org.doorstep.core.service.Line;
import org.doorstep.core.service.Now;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.ReadOutcome;
import org.doorstep.device.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What a full inbox does with one more, kind by kind. What is the only answer to a question, and what tells how the terminal stands now, is never lost.
class InboxTest {
    private static final Ticket TICKET = new Ticket(new VisitId("v-1"), 1);
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 23, 9, 0);

    private final Inbox inbox = new Inbox();

    private static Report minute(int after) {
        return new Report.Clock(new Now.Known(NINE.plusMinutes(after)));
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(new Intent.GoOn(), Inbox.WhenFull.DROPPED),
                Arguments.of(new Intent.Finish(), Inbox.WhenFull.DROPPED),
                Arguments.of(new Report.CardLooked(1, true, TICKET.visit()), Inbox.WhenFull.DROPPED),
                Arguments.of(new Report.PaperMoved(TICKET, PaperProgress.CHECKING), Inbox.WhenFull.DROPPED),
                Arguments.of(minute(0), Inbox.WhenFull.REPLACES),
                Arguments.of(new Report.ReaderChanged(new Status.Online(), Set.of()), Inbox.WhenFull.REPLACES),
                Arguments.of(new Report.PrinterChanged(new Status.Online()), Inbox.WhenFull.REPLACES),
                Arguments.of(new Report.CatalogueArrived(Map.of()), Inbox.WhenFull.REPLACES),
                Arguments.of(new Report.NoticesArrived(List.of()), Inbox.WhenFull.REPLACES),
                Arguments.of(new Report.HealthArrived(Set.of()), Inbox.WhenFull.REPLACES),
                Arguments.of(new Report.LineChanged(Line.UP), Inbox.WhenFull.REPLACES),
                Arguments.of(new Report.PatienceRanOut(7), Inbox.WhenFull.ADMITTED),
                Arguments.of(new Report.CardRead(TICKET, new ReadOutcome.NoCard()), Inbox.WhenFull.ADMITTED),
                Arguments.of(new Report.IdentityChecked(TICKET, new IdentityOutcome.NotKnown()), Inbox.WhenFull.ADMITTED),
                Arguments.of(new Report.RecordAnswered(TICKET, new RecordOutcome.NoRecord()), Inbox.WhenFull.ADMITTED),
                Arguments.of(new Report.OffersArrived(TICKET, new OffersOutcome.Known(List.of())), Inbox.WhenFull.ADMITTED),
                Arguments.of(new Report.PaperPrepared(TICKET, new PreparedOutcome.NotProven()), Inbox.WhenFull.ADMITTED),
                Arguments.of(new Report.PaperPrinted(TICKET, new PrintOutcome.Printed(1)), Inbox.WhenFull.ADMITTED),
                Arguments.of(new Report.SlipPrinted(TICKET, new PrintOutcome.Printed(1)), Inbox.WhenFull.ADMITTED),
                Arguments.of(new Report.HelpAnswered(TICKET, HelpCall.WAITING), Inbox.WhenFull.ADMITTED));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aFullInbox(Input input, Inbox.WhenFull expected) throws InterruptedException {
        assertThat(Inbox.whenFull(input)).isEqualTo(expected);
        fill();
        inbox.offer(input);
        List<Input> taken = drained();
        assertThat(taken).hasSize(expected == Inbox.WhenFull.DROPPED ? Inbox.ROOM : Inbox.ROOM + 1);
        if (expected != Inbox.WhenFull.DROPPED) {
            assertThat(taken.getLast()).isSameAs(input);
        }
    }

    @Test
    void everyKindOfReportIsInTheTable() {
        List<Class<?>> tabled = kinds().<Class<?>>map(row -> Objects.requireNonNull(row.get()[0]).getClass()).toList();
        assertThat(tabled).contains(Report.class.getPermittedSubclasses());
    }

    /// Of what only counts in its newest form a full inbox holds one.
    @Test
    void theNewestTakesThePlaceOfTheOlder() throws InterruptedException {
        inbox.offer(minute(0));
        inbox.offer(new Report.LineChanged(Line.DOWN));
        fill();
        for (int minute = 1; minute <= 3 * Inbox.ROOM; minute++) {
            inbox.offer(minute(minute));
        }
        List<Input> taken = drained();
        assertThat(taken).hasSize(Inbox.ROOM).contains(new Report.LineChanged(Line.DOWN)).endsWith(minute(3 * Inbox.ROOM));
        assertThat(taken).filteredOn(Report.Clock.class::isInstance).hasSize(1);
    }

    @Test
    void whatIsTakenIsTakenInItsOrder() throws InterruptedException {
        List<Input> offered = kinds().map(row -> (Input) row.get()[0]).toList();
        offered.forEach(inbox::offer);
        assertThat(drained()).isEqualTo(offered);
    }

    @Test
    void breakingOffComesBeforeEverythingAndOnce() throws InterruptedException {
        inbox.offer(new Intent.GoOn());
        inbox.breakOff();
        inbox.breakOff();
        assertThat(inbox.next(AT_ONCE)).isEqualTo(new Inbox.Next.BreakOff());
        assertThat(inbox.next(AT_ONCE)).isEqualTo(new Inbox.Next.Take(new Intent.GoOn()));
        assertThat(inbox.next(AT_ONCE)).isEqualTo(new Inbox.Next.Nothing());
    }

    private void fill() {
        for (int i = 0; i < Inbox.ROOM; i++) {
            inbox.offer(new Intent.GoOn());
        }
    }

    private List<Input> drained() throws InterruptedException {
        List<Input> taken = new ArrayList<>();
        for (Optional<Input> next = next(); next.isPresent(); next = next()) {
            taken.add(next.get());
        }
        return taken;
    }

    private Optional<Input> next() throws InterruptedException {
        return inbox.next(AT_ONCE) instanceof Inbox.Next.Take(Input input) ? Optional.of(input) : Optional.empty();
    }
}
