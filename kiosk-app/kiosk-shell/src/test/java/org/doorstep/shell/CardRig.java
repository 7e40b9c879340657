package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.VisitReport;
import org.doorstep.core.question.Asked;
import org.doorstep.core.question.Ticket;
import org.doorstep.core.question.VisitId;
import org.doorstep.core.service.DeviceState;
import org.doorstep.device.Capability;
import org.doorstep.device.CardPresence;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.IdCardFault;
import org.doorstep.device.IdCardReader;
import org.doorstep.device.ReadOutcome;
import org.doorstep.device.Status;
import org.doorstep.shell.seat.SeatTimes;

/// The seat of the ID card reader with the times of a real one, but for the watch, which looks when the test says so.
final class CardRig extends SeatRig {
    private static final DeviceBinding BINDING = new DeviceBinding("id-card", DeviceClass.ID_CARD_READER, "none", "none");
    private static final VisitId VISIT = new VisitId("v-1");
    private static final Map<String, Set<String>> ENDINGS = Map.of(
            "OPEN", Set.of("well", "lost", "coded", "throws"),
            "STATUS", Set.of("well", "attention", "offline", "lost", "throws"),
            "LOOK", Set.of("well", "card", "silent", "lost", "throws"),
            "READ", Set.of("well", "expired", "silent", "lost", "throws"),
            "CLOSE", Set.of("well", "throws"));

    private final CardSeat host;

    CardRig() {
        SeatTimes usual = CardSeat.TIMES;
        SeatTimes times = new SeatTimes(
                usual.between(), usual.firstBackOff(), usual.longestBackOff(), usual.longest(), usual.margin(), NEVER);
        host = new CardSeat(BINDING, this::open, this::heard, new CardSeat.Manner(times, CardSeat.Reading.USUAL, pace));
    }

    private IdCardReader open(DeviceBinding binding) throws IOException {
        assertThat(binding).isEqualTo(BINDING);
        return new Reader(opened(), pace);
    }

    private void heard(Report report) {
        switch (report) {
            case BoardReport.DeviceChanged(_, DeviceState(Status status, Set<Capability> can)) ->
                    tell(said(status) + (can.isEmpty() ? "" : " with all"));
            case Report.CardLooked looked -> tell("look " + looked.look() + (looked.present() ? " card" : ""));
            case VisitReport.Answer<?>(Ticket ticket, _, Asked.Known<?>(ReadOutcome outcome)) ->
                    answer(Math.toIntExact(ticket.number()), said(outcome));
            default -> throw new IllegalStateException(report.toString());
        }
    }

    private static String said(ReadOutcome outcome) {
        return switch (outcome) {
            case ReadOutcome.NoCard _ -> "no card";
            case ReadOutcome.Unreadable(ReadOutcome.Why why) -> why.name();
            case ReadOutcome.Broken(Fault fault) -> fault.code().id();
            case ReadOutcome.Read _ -> "read";
        };
    }

    @Override
    void start() {
        host.start();
    }

    @Override
    void order(int number) {
        host.read(new Ticket(VISIT, number));
    }

    @Override
    void look() {
        host.look();
    }

    @Override
    void close() {
        host.close();
    }

    @Override
    void other(String word) {
        host.endVisit(VISIT);
    }

    @Override
    Set<String> others() {
        return Set.of("visit-ends");
    }

    @Override
    Set<String> endings(String call) {
        return ENDINGS.getOrDefault(call, Set.of());
    }

    /// One opening of it, each call as the test says.
    private record Reader(int number, HandPace pace) implements IdCardReader {
        private static final Fault SILENT = new Fault(DeviceFault.NO_ANSWER);
        private static final Fault LOST = new Fault(DeviceFault.LINE_LOST);

        @Override
        public CardPresence look() {
            return switch (pace.call(number + " LOOK")) {
                case "card" -> new CardPresence.Present();
                case "silent" -> new CardPresence.Broken(SILENT);
                case "lost" -> new CardPresence.Broken(LOST);
                default -> new CardPresence.Absent();
            };
        }

        @Override
        public ReadOutcome read(Duration patience) {
            assertThat(patience).isEqualTo(Duration.ofSeconds(4));
            return switch (pace.call(number + " READ")) {
                case "expired" -> new ReadOutcome.Unreadable(ReadOutcome.Why.EXPIRED);
                case "silent" -> new ReadOutcome.Broken(SILENT);
                case "lost" -> new ReadOutcome.Broken(LOST);
                default -> new ReadOutcome.NoCard();
            };
        }

        @Override
        public Status status() {
            return switch (pace.call(number + " STATUS")) {
                case "attention" -> new Status.Attention(Map.of());
                case "offline" -> new Status.Offline(new Fault(IdCardFault.SAM_UNUSABLE));
                case "lost" -> new Status.Offline(LOST);
                default -> new Status.Online();
            };
        }

        @Override
        public Set<Capability> capabilities() {
            return Set.of(Capability.values());
        }

        @Override
        public void close() {
            pace.call(number + " CLOSE");
        }
    }
}
