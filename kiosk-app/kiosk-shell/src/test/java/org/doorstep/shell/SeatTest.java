package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.doorstep.device.Device;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.NotOpened;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.Status;
import org.doorstep.shell.lasting.Pace;
import org.doorstep.shell.seat.DeviceCall;
import org.doorstep.shell.seat.Terms;
import org.doorstep.shell.seat.Place;
import org.doorstep.shell.seat.Duty;
import org.doorstep.shell.seat.Seat;
import org.doorstep.shell.seat.SeatTimes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The seat of a printer with devices that hang, fail and come back: every order has one answer, and none that waited too long is begun.
@Punctual
class SeatTest {
    private static final DeviceBinding BINDING = new DeviceBinding("printer", DeviceClass.CERTIFICATE_PRINTER, "ipp", "ipp://127.0.0.1/");
    private static final SeatTimes QUICK = new SeatTimes(
            Duration.ofMillis(20), Duration.ofMillis(10), Duration.ofMillis(40), SeatTimes.each(Duration.ofMillis(300)),
                    Duration.ofMillis(100), Duration.ofMillis(10));
    private static final Duration LONGEST = Duration.ofMillis(300);
    private static final Terms<String> TERMS = terms(LONGEST);

    private static Terms<String> terms(Duration longest) {
        return new Terms<>(longest, longest, fault -> "unbegun " + fault.code().id(), fault -> "unended " + fault.code().id());
    }

    /// A printer whose status is set by the test.
    private static final class Printer implements Device {
        private volatile Status status = new Status.Online();
        private final AtomicInteger closings = new AtomicInteger();

        @Override
        public Status status() {
            return status;
        }

        @Override
        public void close() {
            closings.incrementAndGet();
        }
    }

    private final Queue<Status> told = new ConcurrentLinkedQueue<>();
    private final Queue<Printer> opened = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile IOException failure = new IOException("not there");
    private final Seat<Printer> seat = new Seat<>(new Place<>(BINDING, this::open, Duty.askingStatus(), QUICK, new Pace.Real()),
            (status, _) -> told.add(status));

    private Printer open(DeviceBinding binding) throws IOException {
        assertThat(binding).isEqualTo(BINDING);
        if (failures.getAndDecrement() > 0) {
            throw failure;
        }
        Printer printer = new Printer();
        opened.add(printer);
        return printer;
    }

    @AfterEach
    void close() {
        seat.close();
    }

    private void started() {
        seat.start();
        await().until(() -> seat.status() instanceof Status.Online);
    }

    private CompletableFuture<String> ask(DeviceCall<Printer, String> call) {
        return seat.ask(call, TERMS);
    }

    @Test
    void anOrderIsServedOnTheDevicesOwnThread() throws Exception {
        started();
        assertThat(ask(_ -> Thread.currentThread().getName()).get(1, TimeUnit.SECONDS)).isEqualTo("device-printer");
    }

    @Test
    void aCallThatHangsIsGivenUpAndTheNextIsServedByAFreshOne() throws Exception {
        started();
        CountDownLatch stuck = new CountDownLatch(1);
        CompletableFuture<String> lost = ask(_ -> uninterruptibly(stuck));
        assertThat(lost.get(2, TimeUnit.SECONDS)).isEqualTo("unended DEV-WEDGED");
        assertThat(told).contains(new Status.Offline(new Fault(DeviceFault.WEDGED)));
        await().until(() -> seat.status() instanceof Status.Online);
        assertThat(ask(_ -> "served").get(1, TimeUnit.SECONDS)).isEqualTo("served");
        assertThat(opened).hasSize(2).first().satisfies(printer -> assertThat(printer.closings).hasPositiveValue());
        stuck.countDown();
    }

    private static String uninterruptibly(CountDownLatch latch) {
        boolean done = false;
        while (!done) {
            try {
                done = latch.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException _) {
                // a native call hears no interrupt either
            }
        }
        return "late";
    }

    @Test
    void whatWaitedTooLongIsNeverBegun() throws Exception {
        started();
        Semaphore first = new Semaphore(0);
        AtomicInteger begun = new AtomicInteger();
        CompletableFuture<String> long1 = seat.ask(_ -> held(first), terms(Duration.ofSeconds(5)));
        CompletableFuture<String> waiting = ask(_ -> "begun " + begun.incrementAndGet());
        assertThat(waiting.get(2, TimeUnit.SECONDS)).isEqualTo("unbegun DEV-BUSY");
        first.release();
        assertThat(long1.get(1, TimeUnit.SECONDS)).isEqualTo("held");
        assertThat(ask(_ -> "next").get(1, TimeUnit.SECONDS)).isEqualTo("next");
        assertThat(begun).hasValue(0);
    }

    private static String held(Semaphore until) {
        until.acquireUninterruptibly();
        return "held";
    }

    @Test
    void aFullMailboxAndAClosedSeatRefuseAtOnce() throws Exception {
        started();
        Semaphore first = new Semaphore(0);
        CompletableFuture<String> held = seat.ask(_ -> held(first), terms(Duration.ofSeconds(5)));
        List<CompletableFuture<String>> many = IntStream.range(0, 12).mapToObj(_ -> ask(_ -> "served")).toList();
        assertThat(many).anySatisfy(order -> assertThat(order).isCompletedWithValue("unbegun DEV-BUSY"));
        first.release();
        assertThat(held.get(1, TimeUnit.SECONDS)).isEqualTo("held");
        for (CompletableFuture<String> order : many) {
            assertThat(order.get(1, TimeUnit.SECONDS)).isIn("served", "unbegun DEV-BUSY");
        }
        seat.close();
        assertThat(ask(_ -> "served").get(1, TimeUnit.SECONDS)).isEqualTo("unbegun DEV-BUSY");
    }

    @Test
    void anOpeningThatFailsIsTriedAgainAndOrdersMeanwhileAreRefused() throws Exception {
        failures.set(3);
        seat.start();
        await().until(() -> told.contains(new Status.Offline(new Fault(DeviceFault.LINE_ABSENT))));
        assertThat(ask(_ -> "served").get(1, TimeUnit.SECONDS)).isIn("unbegun DEV-LINE-ABSENT", "served");
        await().until(() -> seat.status() instanceof Status.Online);
        assertThat(ask(_ -> "served").get(1, TimeUnit.SECONDS)).isEqualTo("served");
    }

    @Test
    void whatKeepsALineFromOpeningIsSaidByItsOwnCode() {
        failure = new NotOpened(DeviceFault.NO_LIBRARY, "no library");
        failures.set(Integer.MAX_VALUE);
        seat.start();
        await().until(() -> told.contains(new Status.Offline(new Fault(DeviceFault.NO_LIBRARY))));
        assertThat(ask(_ -> "served")).succeedsWithin(Duration.ofSeconds(5)).isEqualTo("unbegun DEV-NO-LIBRARY");
    }

    @Test
    void aLostLineIsOpenedAnewAnEmptyTrayIsNot() {
        started();
        opened.element().status = new Status.Offline(new Fault(PrinterFault.PAPER_OUT));
        await().until(() -> seat.status().equals(new Status.Offline(new Fault(PrinterFault.PAPER_OUT))));
        assertThat(opened).hasSize(1);
        opened.element().status = new Status.Offline(new Fault(DeviceFault.LINE_LOST));
        await().until(() -> opened.size() == 2 && seat.status() instanceof Status.Online);
        assertThat(opened.element().closings).hasValue(1);
    }

    @Test
    void aDriverThatBreaksLeavesNobodyWaiting() throws Exception {
        started();
        CompletableFuture<String> broken = ask(_ -> {
            throw new IllegalStateException("a mistake of a driver");
        });
        assertThat(broken.get(1, TimeUnit.SECONDS)).isEqualTo("unended DEV-WEDGED");
        await().until(() -> opened.size() == 2);
        assertThat(ask(_ -> "served").get(2, TimeUnit.SECONDS)).isEqualTo("served");
    }
}
