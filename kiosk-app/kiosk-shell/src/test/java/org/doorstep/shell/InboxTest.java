package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.config.Catalogue;
import org.doorstep.core.certificates.PaperProgress;
import org.doorstep.core.identity.ReadCard;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Input;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.VisitReport;
import org.doorstep.core.question.Ticket;
import org.doorstep.core.question.VisitId;
import org.doorstep.core.service.DeviceState;
import org.doorstep.core.service.Line;
import org.doorstep.core.service.Now;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.ReadOutcome;
import org.doorstep.device.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What a full inbox does with one more, kind by kind. What is the only answer to a question, and what tells how the terminal stands
/// now, is never lost.
class InboxTest {
    private static final Ticket TICKET = new Ticket(new VisitId("v-1"), 1);
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 23, 9, 0);

    private final Inbox inbox = new Inbox();

    private static Report minute(int after) {
        return new BoardReport.Clock(new Now.Known(NINE.plusMinutes(after)));
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(new Intent.GoOn(), Inbox.WhenFull.DROPPED),
                Arguments.of(new Intent.Finish(), Inbox.WhenFull.DROPPED),
                Arguments.of(new Report.CardLooked(1, true, TICKET.visit()), Inbox.WhenFull.DROPPED),
                Arguments.of(new VisitReport.Moved(TICKET, PaperProgress.CHECKING), Inbox.WhenFull.DROPPED),
                Arguments.of(minute(0), Inbox.WhenFull.REPLACES),
                Arguments.of(changed(DeviceClass.ID_CARD_READER), Inbox.WhenFull.REPLACES),
                Arguments.of(changed(DeviceClass.CERTIFICATE_PRINTER), Inbox.WhenFull.REPLACES),
                Arguments.of(new BoardReport.CatalogueArrived(Map.of()), Inbox.WhenFull.REPLACES),
                Arguments.of(new BoardReport.NoticesArrived(List.of()), Inbox.WhenFull.REPLACES),
                Arguments.of(new BoardReport.HealthArrived(Map.of(), Set.of()), Inbox.WhenFull.REPLACES),
                Arguments.of(new BoardReport.DepartmentsFell(Set.of("tax")), Inbox.WhenFull.REPLACES),
                Arguments.of(new BoardReport.SheetsCounted(OptionalInt.of(1)), Inbox.WhenFull.REPLACES),
                Arguments.of(new BoardReport.LineChanged(Line.UP), Inbox.WhenFull.REPLACES),
                Arguments.of(new BoardReport.FinderReady(Pinyin.finder(new Catalogue(List.of(), List.of(), List.of(), Map.of()))),
                        Inbox.WhenFull.REPLACES),
                Arguments.of(new Report.PatienceRanOut(7), Inbox.WhenFull.ADMITTED),
                Arguments.of(VisitReport.Answer.known(TICKET, new ReadCard(), new ReadOutcome.NoCard()), Inbox.WhenFull.ADMITTED));
    }

    private static BoardReport changed(DeviceClass device) {
        return new BoardReport.DeviceChanged(device, new DeviceState(new Status.Online()));
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
        assertThat(tabled).containsAll(leaves(Report.class).toList());
    }

    private static Stream<Class<?>> leaves(Class<?> family) {
        return family.isSealed() ? Stream.of(family.getPermittedSubclasses()).flatMap(InboxTest::leaves) : Stream.of(family);
    }

    /// What is said of one device takes the place of nothing that is said of another.
    @Test
    void eachDeviceKeepsItsNewest() throws InterruptedException {
        fill();
        inbox.offer(changed(DeviceClass.ID_CARD_READER));
        inbox.offer(changed(DeviceClass.CERTIFICATE_PRINTER));
        inbox.offer(changed(DeviceClass.ID_CARD_READER));
        assertThat(drained()).hasSize(Inbox.ROOM + 2)
                .endsWith(changed(DeviceClass.CERTIFICATE_PRINTER), changed(DeviceClass.ID_CARD_READER));
    }

    /// Of what only counts in its newest form a full inbox holds one.
    @Test
    void theNewestTakesThePlaceOfTheOlder() throws InterruptedException {
        inbox.offer(minute(0));
        inbox.offer(new BoardReport.LineChanged(Line.DOWN));
        fill();
        for (int minute = 1; minute <= 3 * Inbox.ROOM; minute++) {
            inbox.offer(minute(minute));
        }
        List<Input> taken = drained();
        assertThat(taken).hasSize(Inbox.ROOM).contains(new BoardReport.LineChanged(Line.DOWN)).endsWith(minute(3 * Inbox.ROOM));
        assertThat(taken).filteredOn(BoardReport.Clock.class::isInstance).hasSize(1);
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
