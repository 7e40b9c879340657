package org.doorstep.shell;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.doorstep.core.identity.ReadCard;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.VisitReport;
import org.doorstep.core.question.Ticket;
import org.doorstep.core.question.VisitId;
import org.doorstep.core.service.DeviceState;
import org.doorstep.device.Capability;
import org.doorstep.device.CardPresence;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.IdCardReader;
import org.doorstep.device.ReadOutcome;
import org.doorstep.device.Status;
import org.doorstep.shell.lasting.Pace;
import org.doorstep.shell.seat.Terms;
import org.doorstep.shell.seat.Place;
import org.doorstep.shell.seat.Duty;
import org.doorstep.shell.seat.Seat;
import org.doorstep.shell.seat.SeatCall;
import org.doorstep.shell.seat.SeatTimes;

/// The ID card reader at its seat: between orders it searches for cards, and the loop hears of each search by its number. Every ticket
/// has one answer, and a visit that has ended has none. Its monitor guards the tickets; `looks` belongs to the seat's.
final class CardSeat implements AutoCloseable {
    /// How long a reading waits for a card, and the slowest honest course of it.
    record Reading(Duration patience, Duration longest) {
        static final Reading USUAL = new Reading(Duration.ofSeconds(4), Duration.ofSeconds(11));
    }

    /// How long things take at this seat.
    record Manner(SeatTimes times, Reading reading, Pace pace) {}

    /// The longest times are those of the slowest driver, `sam` (device-protocols §1.2, §1.6): an exchange has a deadline of 1 s (find,
    /// select) or 3 s (status, read), and up to 1.1 s pass until a noisy line is silent. A status or a search is repeated once; a reading
    /// begins its last chain of find, select and read when its patience is all but over, and rests 300 ms before it. Together they stay
    /// below the 25 s that a visit waits for an answer.
    static final SeatTimes TIMES = new SeatTimes(
            Duration.ofMillis(300), Duration.ofMillis(500), Duration.ofSeconds(10),
            Map.of(SeatCall.OPEN, Duration.ofSeconds(5), SeatCall.STATUS, Duration.ofMillis(7_500),
                    SeatCall.IDLE, Duration.ofMillis(3_500), SeatCall.CLOSE, Duration.ofSeconds(1)),
            Duration.ofSeconds(2), Duration.ofMillis(200));
    private static final Duration WAITS = Duration.ofSeconds(25);

    private final Seat<IdCardReader> seat;
    private final Consumer<Report> loop;
    private final Reading reading;
    private final Map<Ticket, CompletableFuture<ReadOutcome>> awaited = new ConcurrentHashMap<>();
    private long looks;
    private volatile boolean closed;

    /// @param loop takes a report without blocking
    CardSeat(DeviceBinding binding, Place.Opener<IdCardReader> opener, Consumer<Report> loop) {
        this(binding, opener, loop, new Manner(TIMES, Reading.USUAL, new Pace.Real()));
    }

    CardSeat(DeviceBinding binding, Place.Opener<IdCardReader> opener, Consumer<Report> loop, Manner manner) {
        this.loop = loop;
        this.reading = manner.reading();
        this.seat = new Seat<>(new Place<>(binding, opener, new Searching(), manner.times(), manner.pace()), this::changed);
    }

    /// What the reader does between orders.
    private final class Searching implements Duty<IdCardReader> {
        @Override
        public Heard idle(IdCardReader reader) {
            return switch (reader.look()) {
                case CardPresence.Present _ -> found(true);
                case CardPresence.Absent _ -> found(false);
                case CardPresence.Broken(Fault fault) -> Heard.of(new Status.Offline(fault));
            };
        }

        private Heard found(boolean present) {
            return new Heard(Optional.empty(), () -> loop.accept(new Report.CardLooked(++looks, present, Ids.visit())));
        }

        @Override
        public Optional<Status> after(IdCardReader reader, Object answer) {
            return answer instanceof ReadOutcome.Broken(Fault fault) ? Optional.of(new Status.Offline(fault)) : Optional.empty();
        }
    }

    /// A search that was lost with its worker leaves a gap in the numbers, so that nobody counts absences across it.
    private void changed(Status status, Set<Capability> capabilities) {
        if (status.why().filter(fault -> fault.code() == DeviceFault.WEDGED).isPresent()) {
            looks++;
        }
        loop.accept(new BoardReport.DeviceChanged(DeviceClass.ID_CARD_READER, new DeviceState(status, capabilities)));
    }

    void start() {
        seat.start();
    }

    /// From the loop; the answer comes with this ticket. A closed seat answers nobody: the loop has ended before it.
    void read(Ticket ticket) {
        CompletableFuture<ReadOutcome> answer = seat.ask(reader -> reader.read(reading.patience()),
                new Terms<>(reading.longest(), WAITS, ReadOutcome.Broken::new, ReadOutcome.Broken::new));
        awaited.put(ticket, answer);
        var _ = answer.thenAccept(outcome -> answer(ticket, outcome));
    }

    private synchronized void answer(Ticket ticket, ReadOutcome outcome) {
        if (awaited.remove(ticket) != null && !closed) {
            loop.accept(VisitReport.Answer.known(ticket, new ReadCard(), outcome));
        }
    }

    /// From the loop: what was asked for this visit is not begun any more, and what is read already is dropped.
    void endVisit(VisitId visit) {
        forget(visit).forEach(answer -> answer.cancel(false));
    }

    private synchronized List<? extends Future<?>> forget(VisitId visit) {
        List<Ticket> tickets = awaited.keySet().stream().filter(ticket -> ticket.visit().equals(visit)).toList();
        return tickets.stream().map(awaited::remove).toList();
    }

    /// One look of the watch.
    void look() {
        seat.look();
    }

    @Override
    public void close() {
        silence();
        seat.close();
    }

    /// Closes, and waits until the device is closed too.
    ///
    /// @param patience at the longest; a call that hangs is left behind
    void close(Duration patience) {
        silence();
        seat.close(patience);
    }

    private synchronized void silence() {
        closed = true;
    }
}
