package org.doorstep.shell;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.doorstep.config.Catalogue;
import org.doorstep.core.certificates.PreparePaper;
import org.doorstep.core.certificates.PreparedOutcome;
import org.doorstep.core.certificates.PrintPaper;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Input;
import org.doorstep.core.journey.VisitReport;
import org.doorstep.core.question.Asked;
import org.doorstep.core.question.Question;
import org.doorstep.core.question.Ticket;
import org.doorstep.core.question.VisitId;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.device.CertificatePrinter;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.MachineClock;
import org.doorstep.device.PaperJob;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.Receipt;
import org.doorstep.device.Status;
import org.doorstep.district.District;
import org.doorstep.paper.PaperCheck;
import org.doorstep.shell.lasting.Pace;
import org.doorstep.shell.seat.Place;
import org.doorstep.shell.seat.Duty;
import org.doorstep.shell.seat.Seat;
import org.doorstep.shell.seat.SeatTimes;
import org.doorstep.store.Opening;
import org.doorstep.store.Store;
import org.doorstep.store.StoreOpener;
import org.doorstep.store.StoreSettings;

/// A paper desk with the real book and check, a stand-in printer behind a real seat, and what it told the loop.
final class SetDesk implements AutoCloseable {
    private static final SeatTimes LOOKING_OFTEN = new SeatTimes(
            Duration.ofMillis(50), Duration.ofMillis(500), Duration.ofSeconds(10), SeatTimes.each(Duration.ofSeconds(10)), Duration.ofSeconds(5), Duration.ofMillis(200));
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final Hands hands;
    private final PaperDesk desk;
    private final DistrictHands asking;
    private final AtomicInteger asked = new AtomicInteger(1000);
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
    record Setting(Optional<Store> store, District district, Path seal, CompletableFuture<Void> settled, PaperProof.Artist artist) {
        Setting(Optional<Store> store, District district, Path seal, CompletableFuture<Void> settled) {
            this(store, district, seal, settled, PaperProof.USUAL_ARTIST);
        }

        Setting with(PaperProof.Artist other) {
            return new Setting(store, district, seal, settled, other);
        }
    }

    SetDesk(Setting place, Function<PaperJob, PrintOutcome> printer) {
        this.store = place.store();
        DeviceBinding binding = new DeviceBinding("printer", DeviceClass.CERTIFICATE_PRINTER, "ipp", "ipp://127.0.0.1/");
        this.seat = new Seat<>(new Place<>(binding, _ -> new StandInPrinter(printer, () -> says), Duty.askingStatus(), LOOKING_OFTEN, new Pace.Real()),
                (_, _) -> { });
        seat.start();
        await().atMost(PATIENCE).until(() -> seat.status() instanceof Status.Online);
        PaperBook book = new PaperBook(CompletableFuture.completedFuture(store), machine, () -> { });
        this.asking = new DistrictHands(CompletableFuture.completedFuture(place.district()), told::add,
                new Catalogue(List.of(), List.of(), List.of(), Map.of()));
        PaperProof proof = new PaperProof(new PaperCheck(Pem.certificates(place.seal()), machine), place.artist());
        this.desk = new PaperDesk(
                new PaperDesk.Friends(
                        asking, book, proof, new CertificateSeat(seat), Optional.empty(), place.settled(), _ -> new Receipt(List.of(new Receipt.Rule())),
                        new TerminalClock(machine, ZoneId.of("Asia/Shanghai"))),
                PATIENCE);
        this.hands = new Hands(told::add, asking);
        desk.serve(hands);
    }

    /// The printer says this of itself from now on, and the seat has heard it.
    void printerSays(Status status) {
        says = status;
        await().atMost(PATIENCE).until(() -> seat.status().equals(status));
    }

    static Store store(Path state) {
        if (!(StoreOpener.open(StoreSettings.in(state)) instanceof Opening.Opened(Store opened))) {
            throw new IllegalStateException("the store does not open");
        }
        return opened;
    }

    /// Waits for what became of a paper that was asked for.
    Asked.Answered<PreparedOutcome> prepared(Ticket ticket) {
        return answer(ticket, PreparePaper.class, PreparedOutcome.class);
    }

    /// Prints it, and waits for what became of that.
    PrintOutcome printed(Ticket ticket) {
        return answer(print(ticket), PrintPaper.class, PrintOutcome.class) instanceof Asked.Known<PrintOutcome>(PrintOutcome outcome)
                ? outcome
                : new PrintOutcome.Uncertain(new Fault(DeviceFault.WEDGED));
    }

    /// Returns at once, with the ticket that was asked with.
    Ticket print(Ticket paper) {
        Ticket ticket = new Ticket(paper.visit(), asked.incrementAndGet());
        hands.accept(new Effect.Ask(ticket, new PrintPaper(paper)));
        return ticket;
    }

    void endVisit(VisitId visit) {
        hands.accept(new Effect.EndVisit(visit));
    }

    /// @param kind of the answer
    private <A> Asked.Answered<A> answer(Ticket ticket, Class<? extends Question<A>> question, Class<A> kind) {
        VisitReport.Answer<?> report = await().pollInterval(Duration.ofMillis(2)).atMost(PATIENCE)
                .until(() -> told.stream().filter(VisitReport.Answer.class::isInstance).<VisitReport.Answer<?>>map(VisitReport.Answer.class::cast)
                        .filter(each -> each.ticket().equals(ticket) && question.isInstance(each.question())).findFirst(), Optional::isPresent)
                .orElseThrow();
        told.remove(report);
        return switch (report.answer()) {
            case Asked.Known<?>(Object answer) -> new Asked.Known<>(kind.cast(answer));
            case Asked.Failed<?>(DistrictFailure why) -> new Asked.Failed<>(why);
        };
    }

    @Override
    public void close() {
        desk.close();
        asking.close();
        seat.close();
        store.ifPresent(Store::close);
    }
}
