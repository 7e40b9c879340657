package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.doorstep.core.journey.Report;
import org.doorstep.core.question.Ticket;
import org.doorstep.core.question.VisitId;
import org.doorstep.device.CardPresence;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.ReadOutcome;
import org.doorstep.shell.lasting.BackOff;
import org.doorstep.shell.lasting.Pace;
import org.doorstep.shell.seat.SeatCall;
import org.doorstep.shell.seat.SeatTimes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The seat of the ID card reader over a reader whose calls hang on demand.
@Punctual
class CardSeatTest {
    private static final DeviceBinding BINDING = new DeviceBinding("stuck-reader", DeviceClass.ID_CARD_READER, "none", "none");
    private static final Ticket TICKET = new Ticket(new VisitId("v-1"), 1);
    private static final Ticket NEXT = new Ticket(new VisitId("v-1"), 2);
    private static final int MOST_ABANDONED = 3;
    private static final Duration SOON = Duration.ofSeconds(10);
    /// Longer than any call of these tests is given.
    private static final Duration A_WHILE = Duration.ofMillis(700);

    private final StuckDevice device = new StuckDevice();
    private final Told told = new Told();
    private final CardSeat host = new CardSeat(BINDING, device, told, quick());

    static SeatTimes times() {
        Map<SeatCall, Duration> longest = new EnumMap<>(SeatCall.class);
        for (SeatCall call : SeatCall.values()) {
            longest.put(call, Duration.ofMillis(300));
        }
        return new SeatTimes(
                Duration.ofMillis(20), Duration.ofMillis(40), Duration.ofMillis(200), longest, Duration.ofMillis(200), Duration.ofMillis(10));
    }

    private static CardSeat.Manner quick() {
        return new CardSeat.Manner(times(), new CardSeat.Reading(Duration.ofMillis(50), Duration.ofMillis(300)), new Pace.Real());
    }

    @AfterEach
    void end() {
        device.free();
        host.close();
    }

    private static void soon(BooleanSupplier so) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(5)).until(so::getAsBoolean);
    }

    private static void aWhile() throws InterruptedException {
        Thread.sleep(A_WHILE);
    }

    @Test
    void tellsItsStatusOnceAndNumbersItsSearches() {
        host.start();
        soon(() -> told.looks().size() >= 5);
        assertThat(told.statuses()).containsExactly(Told.ONLINE);
        List<Long> numbers = told.looks().stream().map(Report.CardLooked::look).toList();
        assertThat(numbers).containsExactlyElementsOf(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
        assertThat(told.looks()).noneMatch(Report.CardLooked::present);
        device.presence = new CardPresence.Present();
        soon(() -> told.looks().getLast().present());
    }

    @Test
    void answersATicketOnceAndNothingForAVisitThatEnded() throws InterruptedException {
        host.start();
        host.read(TICKET);
        soon(() -> !told.answers(TICKET).isEmpty());
        device.stick(StuckDevice.Call.READ, 1);
        host.read(NEXT);
        soon(() -> device.hanging.get() == 1);
        host.endVisit(NEXT.visit());
        device.free();
        aWhile();
        assertThat(told.answers(TICKET)).containsExactly(new ReadOutcome.NoCard());
        assertThat(told.answers(NEXT)).isEmpty();
        assertThat(told.statuses()).as("and it came back in time").containsExactly(Told.ONLINE);
    }

    @Test
    void whatKeepsALineFromOpeningIsSaidByItsOwnCode() {
        device.unlinked = true;
        host.start();
        soon(() -> !told.statuses().isEmpty());
        host.read(TICKET);
        soon(() -> !told.answers(TICKET).isEmpty());
        assertThat(told.answers(TICKET)).containsExactly(Told.broken(DeviceFault.NO_LIBRARY));
        assertThat(told.statuses()).containsExactly(Told.offline(DeviceFault.NO_LIBRARY));
    }

    @Test
    void withoutALineEveryTicketIsRefusedAtOnceAndTheLineIsTriedLessAndLessOften() {
        device.absent = true;
        host.start();
        soon(() -> device.opened.get() == 4);
        host.read(TICKET);
        soon(() -> !told.answers(TICKET).isEmpty());
        assertThat(told.answers(TICKET)).containsExactly(Told.broken(DeviceFault.LINE_ABSENT));
        assertThat(told.statuses()).containsExactly(Told.offline(DeviceFault.LINE_ABSENT));
        assertThat(gap(0)).isGreaterThanOrEqualTo(40);
        assertThat(gap(1)).isGreaterThanOrEqualTo(80);
        assertThat(gap(2)).isGreaterThanOrEqualTo(160);
        device.absent = false;
        soon(() -> told.statuses().contains(Told.ONLINE));
    }

    /// Milliseconds between two openings.
    private long gap(int before) {
        return (device.openedAt.get(before + 1) - device.openedAt.get(before)) / 1_000_000;
    }

    @Test
    void theBackOffDoublesUpToItsLongestAndIsShortAgainOnceTheDeviceServed() {
        BackOff backOff = new BackOff(Duration.ofMillis(500), Duration.ofSeconds(10));
        List<Long> waits = IntStream.range(0, 7).mapToObj(_ -> backOff.next().toMillis()).toList();
        assertThat(waits).containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 10_000L, 10_000L);
        backOff.served();
        assertThat(backOff.next()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void aLineThatIsGoneClosesTheReaderAndOpensAFreshOne() {
        host.start();
        soon(() -> !told.looks().isEmpty());
        device.presence = new CardPresence.Broken(new Fault(DeviceFault.LINE_LOST));
        soon(() -> told.statuses().contains(Told.offline(DeviceFault.LINE_LOST)));
        device.presence = new CardPresence.Absent();
        soon(() -> told.statuses().getLast().equals(Told.ONLINE));
        assertThat(told.statuses()).startsWith(Told.ONLINE, Told.offline(DeviceFault.LINE_LOST), Told.ONLINE).doesNotContain(Told.WEDGED);
        assertThat(device.closed.get()).isEqualTo(device.opened.get() - 1);
    }

    /// Its line stands, so it is asked how it is until it serves again.
    @Test
    void aReaderWithAnyOtherFaultIsAskedOnTheLineThatStands() {
        host.start();
        soon(() -> !told.looks().isEmpty());
        device.presence = new CardPresence.Broken(new Fault(DeviceFault.NO_ANSWER));
        soon(() -> told.statuses().contains(Told.offline(DeviceFault.NO_ANSWER)));
        device.presence = new CardPresence.Absent();
        soon(() -> told.statuses().getLast().equals(Told.ONLINE));
        assertThat(device.opened.get()).isEqualTo(1);
        assertThat(device.closed.get()).isZero();
    }

    @ParameterizedTest
    @EnumSource(StuckDevice.Call.class)
    void aCallThatHangsIsGivenUpToldOnceAndAFreshReaderServes(StuckDevice.Call call) throws InterruptedException {
        device.stick(call, 1);
        host.start();
        provoke(call);
        soon(() -> told.statuses().contains(Told.WEDGED));
        soon(() -> told.statuses().getLast().equals(Told.ONLINE));
        device.presence = new CardPresence.Absent();
        int looked = told.looks().size();
        soon(() -> told.looks().size() > looked + 2);
        assertThat(told.statuses().stream().filter(Told.WEDGED::equals)).hasSize(1);
        assertThat(device.hanging.get()).as("the first call still hangs").isEqualTo(1);
        host.read(NEXT);
        soon(() -> !told.answers(NEXT).isEmpty());
        assertThat(told.answers(NEXT)).containsExactly(new ReadOutcome.NoCard());
        assertNothingFollowsWhenItComesBack();
    }

    /// A reading is asked for; a close follows a fault.
    private void provoke(StuckDevice.Call call) {
        if (call == StuckDevice.Call.READ) {
            host.read(TICKET);
        }
        if (call == StuckDevice.Call.CLOSE) {
            device.presence = new CardPresence.Broken(new Fault(DeviceFault.LINE_LOST));
            soon(() -> device.hanging.get() == 1);
            device.presence = new CardPresence.Absent();
        }
    }

    private void assertNothingFollowsWhenItComesBack() throws InterruptedException {
        int opened = device.opened.get();
        List<?> statuses = told.statuses();
        device.free();
        aWhile();
        assertThat(device.opened.get()).isEqualTo(opened);
        assertThat(told.statuses()).isEqualTo(statuses);
        assertThat(device.closed.get()).as("each reader but the one at work is closed once").isEqualTo(opened - 1);
    }

    @Test
    void whoWaitsForAHangingReadIsToldAtOnceAndTheLateDocumentNeverArrives() throws InterruptedException {
        host.start();
        device.stick(StuckDevice.Call.READ, 1);
        host.read(TICKET);
        host.read(NEXT);
        soon(() -> told.statuses().contains(Told.WEDGED));
        soon(() -> !told.answers(TICKET).isEmpty() && !told.answers(NEXT).isEmpty());
        device.outcome = new ReadOutcome.Unreadable(ReadOutcome.Why.EXPIRED);
        device.free();
        aWhile();
        assertThat(told.answers(TICKET)).containsExactly(Told.broken(DeviceFault.WEDGED));
        assertThat(told.answers(NEXT)).as("and who stood behind it").containsExactly(Told.broken(DeviceFault.WEDGED));
    }

    @Test
    void aSearchThatComesBackLateIsNotToldAndLeavesAGap() throws InterruptedException {
        device.presence = new CardPresence.Present();
        host.start();
        soon(() -> told.looks().size() >= 2);
        device.stick(StuckDevice.Call.LOOK, 1);
        soon(() -> device.hanging.get() == 1);
        device.presence = new CardPresence.Absent();
        int before = told.looks().size();
        soon(() -> told.looks().size() > before);
        device.free();
        soon(() -> device.hanging.get() == 0);
        aWhile();
        assertThat(told.statuses()).containsExactly(Told.ONLINE, Told.WEDGED, Told.ONLINE);
        assertThat(told.looks().subList(0, before)).allMatch(Report.CardLooked::present);
        assertThat(told.looks().subList(before, told.looks().size())).as("the card seen before is not told after").noneMatch(Report.CardLooked::present);
        long last = told.looks().get(before - 1).look();
        assertThat(told.looks().get(before).look()).as("absences on both sides are not in a row").isEqualTo(last + 2);
    }

    @Test
    void aStatusThatComesBackLateIsNotTold() throws InterruptedException {
        device.stick(StuckDevice.Call.STATUS, 1);
        host.start();
        soon(() -> device.hanging.get() == 1);
        device.absent = true;
        soon(() -> told.statuses().contains(Told.offline(DeviceFault.LINE_ABSENT)));
        device.free();
        soon(() -> device.hanging.get() == 0);
        aWhile();
        assertThat(told.statuses()).containsExactly(Told.WEDGED, Told.offline(DeviceFault.LINE_ABSENT));
    }

    @Test
    void aWorkerThatDiesOfAMistakeIsReplacedToo() {
        host.start();
        soon(() -> !told.looks().isEmpty());
        device.mistaken = true;
        soon(() -> told.statuses().contains(Told.WEDGED));
        device.mistaken = false;
        soon(() -> told.statuses().getLast().equals(Told.ONLINE));
        assertThat(device.closed.get()).isEqualTo(device.opened.get() - 1);
    }

    @Test
    void atMostSoManyThreadsAreGivenUpAndTheSeatServesAgainWhenOneComesBack() throws InterruptedException {
        try (LogEar log = new LogEar()) {
            giveUpThree(log);
        }
        device.free();
        soon(() -> told.statuses().getLast().equals(Told.ONLINE));
        assertThat(device.closed.get()).as("what was opened too late is closed").isEqualTo(MOST_ABANDONED);
        assertThat(device.statuses.get()).as("and was not spoken to").isEqualTo(1);
    }

    private void giveUpThree(LogEar log) throws InterruptedException {
        device.stick(StuckDevice.Call.OPEN, Integer.MAX_VALUE);
        host.start();
        soon(() -> device.opened.get() == MOST_ABANDONED);
        aWhile();
        aWhile();
        assertThat(device.opened.get()).isEqualTo(MOST_ABANDONED);
        assertThat(told.statuses()).containsExactly(Told.WEDGED);
        assertThat(gap(0)).as("what a call is given, and the back-off").isGreaterThanOrEqualTo(500 + 40);
        assertThat(gap(1)).isGreaterThanOrEqualTo(500 + 80);
        host.read(TICKET);
        assertThat(told.answers(TICKET)).as("at once").containsExactly(Told.broken(DeviceFault.WEDGED));
        Stream<String> ours = log.lines().stream().filter(line -> line.contains(BINDING.id()));
        assertThat(ours.map(line -> line.split(" ", -1)[0]).filter(level -> !level.equals("INFO")))
                .as("and staff are told once").containsExactly("WARN", "WARN", "ERROR");
    }

    @Test
    void aCloseThatHangsBesideAHangingReadHoldsUpNobody() {
        host.start();
        soon(() -> !told.looks().isEmpty());
        device.stick(StuckDevice.Call.CLOSE, 1);
        device.stick(StuckDevice.Call.READ, 1);
        host.read(TICKET);
        soon(() -> device.hanging.get() == 2);
        soon(() -> told.statuses().equals(List.of(Told.ONLINE, Told.WEDGED, Told.ONLINE)));
        assertThat(device.hanging.get()).isEqualTo(2);
    }

    @Test
    void anEndedSeatSaysNothingMore() throws InterruptedException {
        host.start();
        soon(() -> !told.looks().isEmpty());
        host.close();
        int looked = told.looks().size();
        soon(() -> device.closed.get() == 1);
        aWhile();
        assertThat(told.looks()).hasSize(looked);
        assertThat(told.statuses()).containsExactly(Told.ONLINE);
        assertThat(device.opened.get()).isEqualTo(1);
    }

    @Test
    void aClosedSeatLeavesNoThreadBehind() {
        DeviceBinding binding = new DeviceBinding("leaving", DeviceClass.ID_CARD_READER, "none", "none");
        CardSeat leaving = new CardSeat(binding, device, told, quick());
        leaving.start();
        soon(() -> !told.looks().isEmpty());
        assertThat(threads()).containsExactlyInAnyOrder("device-leaving", "device-leaving-watch");
        leaving.close();
        soon(() -> threads().isEmpty());
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).filter(name -> name.startsWith("device-leaving")).toList();
    }

    @Test
    void everyCallHasALongestTime() {
        for (SeatTimes times : List.of(CardSeat.TIMES, SeatTimes.usual())) {
            assertThat(times.longest().keySet()).isEqualTo(Set.of(SeatCall.values()));
            assertThat(times.watched()).as("the watches look five times a second").isEqualTo(Duration.ofMillis(200));
        }
        Map<SeatCall, Duration> withoutClose = new EnumMap<>(SeatTimes.usual().longest());
        withoutClose.remove(SeatCall.CLOSE);
        assertThatIllegalArgumentException().isThrownBy(() -> new SeatTimes(SOON, SOON, SOON, withoutClose, SOON, SOON))
                .withMessage("a call has no longest time");
    }
}
