package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.doorstep.device.CertificatePrinter;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.Fault;
import org.doorstep.device.JobFate;
import org.doorstep.device.Media;
import org.doorstep.device.PaperJob;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.PrintProgress;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.Status;
import org.doorstep.shell.lasting.Pace;
import org.doorstep.shell.seat.Duty;
import org.doorstep.shell.seat.Place;
import org.doorstep.shell.seat.Seat;
import org.doorstep.shell.seat.SeatTimes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the seat of the certificate printer remembers of its sheets, and when it has it woken; nobody who asks ever waits.
class CertificateSeatTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final PaperJob JOB = new PaperJob("t-0123456789", new byte[0], 1, 1, Media.A4);
    private static final DeviceBinding BINDING = new DeviceBinding("printer", DeviceClass.CERTIFICATE_PRINTER, "ipp", "ipp://127.0.0.1/");
    private static final SeatTimes TIMES = new SeatTimes(
            Duration.ofMillis(20), Duration.ofMillis(10), Duration.ofMillis(40), SeatTimes.each(LONG), LONG, Duration.ofDays(1));

    /// The machine's own, but for what the test lets pass.
    private static final class Ahead implements Pace {
        private final Pace real = new Real();
        private final AtomicLong ahead = new AtomicLong();

        @Override
        public long nanos() {
            return real.nanos() + ahead.get();
        }

        void pass(Duration time) {
            ahead.addAndGet(time.toNanos());
        }

        @Override
        public <T> Optional<T> next(BlockingQueue<T> mailbox, Duration patience) throws InterruptedException {
            return real.next(mailbox, patience);
        }

        @Override
        public Thread thread(String name, Runnable work) {
            return real.thread(name, work);
        }
    }

    /// One whose prints and wakings last until the test frees them.
    private final class Printer implements CertificatePrinter {
        @Override
        public PrintOutcome print(PaperJob job, Consumer<PrintProgress> progress, Duration patience) {
            hang();
            return new PrintOutcome.Printed(1);
        }

        @Override
        public JobFate find(String jobName, int impressions) {
            return new JobFate.Unknown();
        }

        @Override
        public OptionalInt sheets() {
            return sheets;
        }

        @Override
        public void wake() {
            woken.incrementAndGet();
            if (hangs) {
                hang();
            }
        }

        @Override
        public Status status() {
            asked.incrementAndGet();
            return status;
        }

        @Override
        public void close() {
            // nothing is held
        }
    }

    private final AtomicInteger woken = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger hanging = new AtomicInteger();
    private final CountDownLatch free = new CountDownLatch(1);
    private volatile OptionalInt sheets = OptionalInt.of(5);
    private volatile Status status = new Status.Online();
    private volatile boolean hangs;
    private final Ahead pace = new Ahead();
    private final Seat<CertificatePrinter> seat = new Seat<>(
            new Place<>(BINDING, _ -> new Printer(), Duty.askingStatus(), TIMES, pace), (_, _) -> { });
    private final CertificateSeat printer = new CertificateSeat(seat, pace);

    private void hang() {
        hanging.incrementAndGet();
        try {
            free.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void serving() {
        seat.start();
        await().atMost(LONG).until(() -> seat.status().serves());
    }

    /// Whatever was ordered before has been seen to.
    private void seenTo() {
        int before = asked.get();
        await().atMost(LONG).until(() -> asked.get() > before + 1);
    }

    @AfterEach
    void close() {
        free.countDown();
        seat.close(LONG);
    }

    @Test
    void itsSheetsAreKnownWhileItIsOpen() {
        assertThat(printer.sheets()).as("before it was opened").isEmpty();
        serving();
        assertThat(printer.sheets()).hasValue(5);
        sheets = OptionalInt.empty();
        assertThat(printer.sheets()).isEmpty();
        sheets = OptionalInt.of(0);
        assertThat(printer.sheets()).hasValue(0);
        seat.close(LONG);
        assertThat(printer.sheets()).as("afterwards").isEmpty();
    }

    @Test
    void nobodyWaitsForAPrinterThatWorks() {
        serving();
        CompletableFuture<PrintOutcome> printing = printer.print(JOB, _ -> { }, PATIENCE);
        await().atMost(LONG).until(() -> hanging.get() == 1);
        assertThat(printer.sheets()).hasValue(5);
        printer.wake();
        assertThat(woken).as("it prints").hasValue(0);
        pace.pass(Duration.ofSeconds(4));
        seat.look();
        pace.pass(Duration.ofSeconds(2));
        seat.look();
        free.countDown();
        assertThat(printing.join()).isEqualTo(new PrintOutcome.Printed(1));
        seenTo();
        assertThat(woken).as("it waited too long: the printer is awake").hasValue(0);
    }

    @Test
    void aPrintThatEndsSoonIsFollowedByTheWaking() {
        serving();
        CompletableFuture<PrintOutcome> printing = printer.print(JOB, _ -> { }, PATIENCE);
        await().atMost(LONG).until(() -> hanging.get() == 1);
        printer.wake();
        pace.pass(Duration.ofSeconds(4));
        seat.look();
        free.countDown();
        assertThat(printing.join()).isEqualTo(new PrintOutcome.Printed(1));
        await().atMost(LONG).until(() -> woken.get() == 1);
    }

    @Test
    void itIsWokenOnceInTenSecondsAtTheMost() {
        serving();
        printer.wake();
        await().atMost(LONG).until(() -> woken.get() == 1);
        printer.wake();
        pace.pass(Duration.ofSeconds(4));
        printer.wake();
        seenTo();
        assertThat(woken).hasValue(1);
        pace.pass(Duration.ofSeconds(6));
        printer.wake();
        await().atMost(LONG).until(() -> woken.get() == 2);
        printer.wake();
        seenTo();
        assertThat(woken).hasValue(2);
    }

    @Test
    void aPrinterThatDoesNotServeIsLeftAloneAndTheTimeIsNotSpent() {
        printer.wake();
        status = new Status.Offline(new Fault(PrinterFault.PAPER_OUT));
        seat.start();
        await().atMost(LONG).until(() -> seat.status() instanceof Status.Offline);
        printer.wake();
        seenTo();
        assertThat(woken).hasValue(0);
        status = new Status.Online();
        await().atMost(LONG).until(() -> seat.status().serves());
        printer.wake();
        await().atMost(LONG).until(() -> woken.get() == 1);
    }

    /// A waking that never comes back is one of the calls that the seat gives up; the next printer is a fresh one.
    @Test
    void aWakingThatHangsIsGivenUp() {
        serving();
        hangs = true;
        printer.wake();
        await().atMost(LONG).until(() -> hanging.get() == 1);
        pace.pass(Duration.ofSeconds(71));
        seat.look();
        assertThat(seat.status().serves()).isFalse();
        assertThat(printer.sheets()).as("whoever hangs is not asked").isEmpty();
        pace.pass(Duration.ofSeconds(1));
        seat.look();
        await().atMost(LONG).until(() -> seat.status().serves());
        assertThat(printer.sheets()).hasValue(5);
    }
}
