package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.Status;
import org.doorstep.shell.lasting.Pace;
import org.doorstep.shell.seat.Terms;
import org.doorstep.shell.seat.Place;
import org.doorstep.shell.seat.Duty;
import org.doorstep.shell.seat.Seat;
import org.doorstep.shell.seat.SeatTimes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A printer that was given up is neither heard nor spoken to any more, whichever call it was that did not come back, and however late
/// that call does.
@Punctual
class LostPrinterTest {
    private static final DeviceBinding BINDING = new DeviceBinding("printer", DeviceClass.CERTIFICATE_PRINTER, "ipp", "ipp://127.0.0.1/");
    private static final SeatTimes QUICK = new SeatTimes(
            Duration.ofMillis(20), Duration.ofMillis(20), Duration.ofMillis(80), SeatTimes.each(Duration.ofMillis(400)),
                    Duration.ofMillis(200), Duration.ofMillis(10));
    private static final Duration LONGEST = Duration.ofMillis(400);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Status WEDGED = new Status.Offline(new Fault(DeviceFault.WEDGED));
    private static final Status EMPTY = new Status.Offline(new Fault(PrinterFault.PAPER_OUT));
    private static final Terms<String> TERMS = terms(LONGEST);

    private static Terms<String> terms(Duration longest) {
        return new Terms<>(longest, longest, fault -> "unbegun " + fault.code().id(), fault -> "unended " + fault.code().id());
    }

    private final StuckPrinter device = new StuckPrinter();
    private final Queue<Status> told = new ConcurrentLinkedQueue<>();
    private final Seat<StuckPrinter.Printer> seat = new Seat<>(new Place<>(BINDING, device, Duty.askingStatus(), QUICK,
            new Pace.Real()), (status, _) -> told.add(status));

    @AfterEach
    void close() {
        device.free();
        seat.close();
    }

    private static void soon(BooleanSupplier so) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(5)).until(so::getAsBoolean);
    }

    private CompletableFuture<String> order() {
        return seat.ask(StuckPrinter.Printer::order, TERMS);
    }

    @ParameterizedTest
    @EnumSource(StuckPrinter.Call.class)
    void aCallThatComesBackTooLate(StuckPrinter.Call call) throws Exception {
        device.stick(call);
        // What the lost worker would say, should anybody listen.
        device.status = call == StuckPrinter.Call.STATUS ? EMPTY : new Status.Online();
        seat.start();
        provoke(call);
        // Before the fresh worker asks.
        device.status = new Status.Online();
        soon(() -> told.contains(WEDGED));
        soon(() -> seat.status() instanceof Status.Online && device.opened() == 2);
        assertThat(order().get(SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo("served by 2");
        List<String> before = device.calls(1);
        int heard = told.size();
        device.free();
        soon(() -> device.hanging.get() == 0);
        soon(() -> device.calls(1).getLast().equals("1 CLOSE"));
        soon(() -> device.calls(2).size() > 12);
        assertThat(device.calls(1)).as("spoken to once more than to close it").startsWith(before.toArray(String[]::new));
        assertThat(device.calls(1).subList(before.size(), device.calls(1).size())).allMatch("1 CLOSE"::equals);
        assertThat(told).hasSize(heard).doesNotContain(EMPTY);
        assertThat(told.stream().filter(WEDGED::equals)).hasSize(1);
    }

    private void provoke(StuckPrinter.Call call) throws Exception {
        switch (call) {
            case OPEN, STATUS -> soon(() -> device.hanging.get() == 1);
            case ORDER -> {
                soon(() -> seat.status() instanceof Status.Online);
                assertThat(order().get(SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo("unended DEV-WEDGED");
            }
            case CLOSE -> {
                soon(() -> seat.status() instanceof Status.Online);
                device.status = new Status.Offline(new Fault(DeviceFault.LINE_LOST));
                soon(() -> device.hanging.get() == 1);
            }
        }
    }

    /// While nobody is there to serve it, an order is refused at once and in the words of the status.
    @Test
    void withoutAWorkerNobodyWaits() {
        for (int lost = 1; lost <= 3; lost++) {
            int now = lost;
            device.stick(StuckPrinter.Call.OPEN);
            if (lost == 1) {
                seat.start();
            }
            soon(() -> device.hanging.get() == now);
        }
        // The third is given up too, and no fresh one may come.
        soon(() -> order().getNow("it waits").equals("unbegun DEV-WEDGED"));
    }

    /// What a closed seat's worker still finds out interests nobody.
    @Test
    void aClosedSeatTellsNothing() {
        seat.start();
        soon(() -> seat.status() instanceof Status.Online);
        device.stick(StuckPrinter.Call.STATUS);
        device.status = EMPTY;
        soon(() -> device.hanging.get() == 1);
        seat.close();
        device.free();
        soon(() -> device.calls(1).getLast().equals("1 CLOSE"));
        assertThat(told).containsExactly(new Status.Online());
    }

    @Test
    void aClosedSeatLeavesNoThreadBehind() {
        DeviceBinding binding = new DeviceBinding("gone", DeviceClass.CERTIFICATE_PRINTER, "ipp", "ipp://127.0.0.1/");
        Seat<StuckPrinter.Printer> gone = new Seat<>(new Place<>(binding, device, Duty.askingStatus(), QUICK, new Pace.Real()),
                (status, _) -> told.add(status));
        gone.start();
        soon(() -> gone.status() instanceof Status.Online);
        assertThat(threads()).containsExactlyInAnyOrder("device-gone", "device-gone-watch");
        gone.close();
        soon(() -> threads().isEmpty());
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).filter(name -> name.startsWith("device-gone")).toList();
    }

    /// Closing with a call that hangs takes no longer than it may.
    @Test
    void closingIsBounded() {
        seat.start();
        soon(() -> seat.status() instanceof Status.Online);
        device.stick(StuckPrinter.Call.STATUS);
        soon(() -> device.hanging.get() == 1);
        long begun = System.nanoTime();
        seat.close(Duration.ofMillis(100));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(100)).isLessThan(SOON);
        assertThat(device.hanging).hasValue(1);
    }
}
