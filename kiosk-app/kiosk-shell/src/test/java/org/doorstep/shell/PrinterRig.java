package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.doorstep.device.Device;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.Status;
import org.doorstep.shell.seat.Terms;
import org.doorstep.shell.seat.Place;
import org.doorstep.shell.seat.Duty;
import org.doorstep.shell.seat.Seat;
import org.doorstep.shell.seat.SeatTimes;

/// The seat of a printer with the times of a real one, but for the watch, which looks when the test says so.
final class PrinterRig extends SeatRig {
    private static final DeviceBinding BINDING = new DeviceBinding("printer", DeviceClass.CERTIFICATE_PRINTER, "ipp", "ipp://127.0.0.1/");
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Terms<String> TERMS = new Terms<>(
            LONGEST, LONGEST, fault -> "unbegun " + fault.code().id(), fault -> "unended " + fault.code().id());
    private static final Map<String, Set<String>> ENDINGS = Map.of(
            "OPEN", Set.of("well", "lost", "coded", "throws"),
            "STATUS", Set.of("well", "attention", "empty", "lost", "throws"),
            "ORDER", Set.of("well", "throws"),
            "CLOSE", Set.of("well", "throws"));

    private final Seat<Printer> seat;

    PrinterRig() {
        SeatTimes usual = SeatTimes.usual();
        SeatTimes times = new SeatTimes(
                usual.between(), usual.firstBackOff(), usual.longestBackOff(), usual.longest(), usual.margin(), NEVER);
        seat = new Seat<>(new Place<>(BINDING, this::open, Duty.askingStatus(), times, pace), (status, _) -> tell(said(status)));
    }

    private Printer open(DeviceBinding binding) throws IOException {
        assertThat(binding).isEqualTo(BINDING);
        return new Printer(opened(), pace);
    }

    String status() {
        return said(seat.status());
    }

    @Override
    void start() {
        seat.start();
    }

    @Override
    void order(int number) {
        var _ = seat.ask(Printer::order, TERMS).thenAccept(answer -> answer(number, answer));
    }

    @Override
    void look() {
        seat.look();
    }

    @Override
    void close() {
        seat.close();
    }

    @Override
    void other(String word) {
        throw new IllegalArgumentException(word);
    }

    @Override
    Set<String> others() {
        return Set.of();
    }

    @Override
    Set<String> endings(String call) {
        return ENDINGS.getOrDefault(call, Set.of());
    }

    /// One opening of it, each call as the test says.
    private record Printer(int number, HandPace pace) implements Device {
        String order() {
            pace.call(number + " ORDER");
            return "served by " + number;
        }

        @Override
        public Status status() {
            return switch (pace.call(number + " STATUS")) {
                case "attention" -> new Status.Attention(Map.of());
                case "empty" -> new Status.Offline(new Fault(PrinterFault.PAPER_OUT));
                case "lost" -> new Status.Offline(new Fault(DeviceFault.LINE_LOST));
                default -> new Status.Online();
            };
        }

        @Override
        public void close() {
            pace.call(number + " CLOSE");
        }
    }
}
