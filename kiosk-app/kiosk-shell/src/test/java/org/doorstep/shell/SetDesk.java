package org.doorstep.shell;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Predicate;
import org.doorstep.core.certificate.PreparedOutcome;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Input;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.Ticket;
import org.doorstep.device.CertificatePrinter;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.MachineClock;
import org.doorstep.device.PaperJob;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.Receipt;
import org.doorstep.device.Status;
import org.doorstep.district.District;
import org.doorstep.paper.PaperCheck;
import org.doorstep.shell.lasting.Pace;
import org.doorstep.shell.seat.Duty;
import org.doorstep.shell.seat.Seat;
import org.doorstep.shell.seat.SeatTimes;
import org.doorstep.store.Opening;
import org.doorstep.store.Store;
import org.doorstep.store.StoreSettings;

/// A paper desk with the real book and check, a stand-in printer behind a real seat, and what it told the loop.
final class SetDesk implements AutoCloseable {
    private static final SeatTimes LOOKING_OFTEN = new SeatTimes(
            Duration.ofMillis(50), Duration.ofMillis(500), Duration.ofSeconds(10), SeatTimes.each(Duration.ofSeconds(10)), Duration.ofSeconds(5), Duration.ofMillis(200));
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final PaperDesk desk;
    /// The machine's battery is empty.
    volatile boolean clockLost;
    private final MachineClock machine = MachineClock.of(() -> clockLost ? Instant.EPOCH : Instant.now());
    private final Optional<Store> store;
    private final Seat<CertificatePrinter> seat;
    private volatile Status says = new Status.Online();
    private final Queue<Input> told = new ConcurrentLinkedQueue<>();

    /// What it stands in.
    ///
    /// @param seal    PEM of the authority of the district's seal
    /// @param settled when what a former run left open is
    /// @param artist  draws what was proven
    record Place(Optional<Store> store, District district, Path seal, CompletableFuture<Void> settled, PaperDesk.Artist artist) {
        Place(Optional<Store> store, District district, Path seal, CompletableFuture<Void> settled) {
            this(store, district, seal, settled, PaperDesk.USUAL_ARTIST);
        }

        Place with(PaperDesk.Artist other) {
            return new Place(store, district, seal, settled, other);
        }
    }

    SetDesk(Place place, Function<PaperJob, PrintOutcome> printer) {
        this.store = place.store();
        DeviceBinding binding = new DeviceBinding("printer", DeviceClass.CERTIFICATE_PRINTER, "ipp", "ipp://127.0.0.1/");
        this.seat = new Seat<>(new Seat.Place<>(binding, _ -> new StandInPrinter(printer, () -> says), Duty.askingStatus(), LOOKING_OFTEN, new Pace.Real()),
                (_, _) -> { });
        seat.start();
        await().atMost(PATIENCE).until(() -> seat.status() instanceof Status.Online);
        PaperBook book = new PaperBook(CompletableFuture.completedFuture(store), machine, () -> { });
        this.desk = new PaperDesk(
                new PaperDesk.Friends(
                        told::add, CompletableFuture.completedFuture(place.district()), book, new PaperCheck(List.of(place.seal()), machine),
                        place.artist(), new CertificateSeat(seat), Optional.empty(), place.settled(), _ -> new Receipt(List.of(new Receipt.Rule())), "t",
                        new TerminalClock(machine, ZoneId.of("Asia/Shanghai"))),
                PATIENCE);
    }

    /// The printer says this of itself from now on, and the seat has heard it.
    void printerSays(Status status) {
        says = status;
        await().atMost(PATIENCE).until(() -> seat.status().equals(status));
    }

    static Store store(Path state) {
        if (!(Store.open(StoreSettings.in(state)) instanceof Opening.Opened(Store opened))) {
            throw new IllegalStateException("the store does not open");
        }
        return opened;
    }

    /// Waits for what became of a paper that was asked for.
    PreparedOutcome prepared(Ticket ticket) {
        return answer(Report.PaperPrepared.class, report -> report.ticket().equals(ticket)).outcome();
    }

    /// Prints it, and waits for what became of that.
    PrintOutcome printed(Ticket ticket) {
        desk.print(new Effect.PrintPaper(ticket));
        return answer(Report.PaperPrinted.class, report -> report.ticket().equals(ticket)).outcome();
    }

    private <R extends Report> R answer(Class<R> kind, Predicate<R> fits) {
        R report = await().pollInterval(Duration.ofMillis(2)).atMost(PATIENCE)
                .until(() -> told.stream().filter(kind::isInstance).map(kind::cast).filter(fits).findFirst(), Optional::isPresent).orElseThrow();
        told.remove(report);
        return report;
    }

    @Override
    public void close() {
        desk.close();
        seat.close();
        store.ifPresent(Store::close);
    }
}
