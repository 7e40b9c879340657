package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.doorstep.core.question.Ticket;
import org.doorstep.core.question.VisitId;
import org.doorstep.device.CardPresence;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.IdCardReader;
import org.doorstep.device.ReadOutcome;
import org.doorstep.device.Status;
import org.doorstep.device.driver.Drivers;
import org.doorstep.device.port.SerialLine;
import org.doorstep.device.sam.SamIdCardReader;
import org.doorstep.device.virtual.SamTwin;
import org.doorstep.device.virtual.Trouble;
import org.doorstep.device.virtual.Truth;
import org.doorstep.shell.lasting.Pace;
import org.doorstep.shell.seat.Place;
import org.doorstep.shell.seat.SeatTimes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The seat with the real driver: what is only slow or silent is never taken for wedged, and a native call that hangs is.
@Tag("wire")
@Punctual
@Execution(ExecutionMode.CONCURRENT)
class SeatOnTheWireTest {
    private static final Ticket TICKET = new Ticket(new VisitId("v-1"), 1);

    @TempDir
    private Path folder = Path.of("");

    private final Told told = new Told();
    private SamTwin twin;

    @BeforeEach
    void plug() throws IOException {
        twin = new SamTwin(folder.resolve("id-card"), new Truth(folder.resolve("truth.jsonl")));
    }

    @AfterEach
    void unplug() throws IOException {
        twin.close();
    }

    private CardSeat seat(Place.Opener<IdCardReader> opener, SeatTimes times) {
        DeviceBinding binding = new DeviceBinding("id-card", DeviceClass.ID_CARD_READER, "sam", "serial:" + folder.resolve("id-card"));
        CardSeat host = new CardSeat(binding, opener, told, new CardSeat.Manner(times, CardSeat.Reading.USUAL, new Pace.Real()));
        host.start();
        return host;
    }

    /// What is waited for is no rule: a busy machine may take its time.
    private static void within(BooleanSupplier so) {
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(5)).until(so::getAsBoolean);
    }

    @Test
    void aReaderThatSaysNothingIsNoAnswerAndServesAgain() {
        try (CardSeat host = seat(found -> Drivers.open(IdCardReader.class, found, Optional::empty), CardSeat.TIMES)) {
            within(() -> !told.looks().isEmpty());
            twin.trouble(Trouble.SILENCE);
            host.read(TICKET);
            within(() -> !told.answers(TICKET).isEmpty());
            assertThat(told.answers(TICKET)).containsExactly(Told.broken(DeviceFault.NO_ANSWER));
            int injected = twin.injected(Trouble.SILENCE);
            within(() -> twin.injected(Trouble.SILENCE) >= injected + 2);
            twin.well();
            within(() -> told.statuses().getLast().equals(Told.ONLINE));
            assertThat(told.statuses()).containsExactly(Told.ONLINE, Told.offline(DeviceFault.NO_ANSWER), Told.ONLINE);
        }
    }

    @Test
    void theSlowestLegalReadingIsNotWedged() {
        UntidyLine line = new UntidyLine();
        try (CardSeat host = seat(_ -> new SamIdCardReader(line, Optional::empty), CardSeat.TIMES)) {
            within(() -> !told.looks().isEmpty());
            long from = System.nanoTime();
            line.become(UntidyLine.Manner.LATE);
            host.read(TICKET);
            within(() -> !told.answers(TICKET).isEmpty());
            assertThat(Duration.ofNanos(System.nanoTime() - from)).as("it was slow indeed").isGreaterThan(Duration.ofMillis(9_900));
            assertThat(told.answers(TICKET)).containsExactly(Told.broken(DeviceFault.GARBLED));
            assertThat(told.statuses()).doesNotContain(Told.WEDGED);
        }
    }

    @Test
    void theSlowestLegalSearchAndStatusAreNotWedged() {
        UntidyLine line = new UntidyLine();
        try (CardSeat _ = seat(_ -> new SamIdCardReader(line, Optional::empty), CardSeat.TIMES)) {
            within(() -> !told.looks().isEmpty());
            long from = System.nanoTime();
            line.become(UntidyLine.Manner.BABBLE);
            within(() -> told.statuses().contains(Told.offline(DeviceFault.GARBLED)));
            assertThat(Duration.ofNanos(System.nanoTime() - from)).as("it was slow indeed").isGreaterThan(Duration.ofMillis(2_900));
            await().pollDelay(Duration.ofSeconds(9)).atMost(Duration.ofSeconds(10)).until(() -> true);
            assertThat(told.statuses()).containsExactly(Told.ONLINE, Told.offline(DeviceFault.GARBLED));
        }
    }

    /// While the twin's monitor is held nobody takes bytes at the far end: the pseudo terminal fills up, and a write never returns.
    @Test
    void aNativeWriteThatNobodyTakesIsGivenUp() {
        SamTwin stalled = twin;
        SeatTimes quick = CardSeatTest.times();
        Duration nobody = Duration.ofSeconds(3);
        SeatTimes times = new SeatTimes(quick.between(), nobody, nobody, quick.longest(), quick.margin(), quick.watched());
        String line = folder.resolve("id-card").toString();
        try (CardSeat host = seat(_ -> new Flooder(SerialLine.open(line, 115_200)), times)) {
            synchronized (stalled) {
                within(() -> told.statuses().contains(Told.WEDGED));
                host.read(TICKET);
            }
            within(() -> told.looks().size() > 3);
            assertThat(told.answers(TICKET)).containsExactly(Told.broken(DeviceFault.WEDGED));
        }
    }

    /// Writes more in one search than a line holds that nobody reads.
    private record Flooder(SerialLine line) implements IdCardReader {
        private static final int FLOOD = 1 << 18;

        @Override
        public Status status() {
            return Told.ONLINE;
        }

        @Override
        public CardPresence look() {
            try {
                line.write(new byte[FLOOD]);
                return new CardPresence.Absent();
            } catch (IOException _) {
                return new CardPresence.Broken(new Fault(DeviceFault.LINE_LOST));
            }
        }

        @Override
        public ReadOutcome read(Duration patience) {
            return new ReadOutcome.NoCard();
        }

        @Override
        public void close() {
            line.close();
        }
    }
}
