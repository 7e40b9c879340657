package org.doorstep.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.doorstep.config.Bundle;
import org.doorstep.core.identity.CheckIdentity;
import org.doorstep.core.journey.Report;
import org.doorstep.device.CertificatePrinter;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.ReceiptPrinter;
import org.doorstep.paper.PaperCheck;
import org.doorstep.screens.Slips;
import org.doorstep.shell.lasting.Lasting;
import org.doorstep.shell.lasting.LastingWork;
import org.doorstep.shell.lasting.Rhythm;
import org.doorstep.shell.lasting.Safely;
import org.doorstep.store.Opening;
import org.doorstep.store.Store;
import org.doorstep.store.StoreOpener;
import org.doorstep.store.StoreSettings;
import org.doorstep.store.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything about paper, put together: the store, the printers' seats, the desk, the outbox's worker, and what a former run left open. The store
/// opens behind the first picture.
final class PaperRoom {
    private static final Logger LOG = LoggerFactory.getLogger(PaperRoom.class);
    private static final Rhythm UPKEEP = new Rhythm(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofMinutes(1));
    private static final Rhythm COUNTING = Rhythm.later(Duration.ofSeconds(1), Duration.ofSeconds(1));
    private static final Rhythm CATCHING_UP = Rhythm.later(Duration.ofSeconds(5), Duration.ofMinutes(1));

    private final Bundle bundle;
    private final DistrictHands asking;
    private final TerminalClock clock;
    private final CompletableFuture<Optional<Store>> opening = new CompletableFuture<>();
    private final CompletableFuture<OutboxWorker> worker = new CompletableFuture<>();
    private final CompletableFuture<Void> settled = new CompletableFuture<>();
    private final PaperBook book;
    private final Consumer<Report> loop;

    /// @param loop takes a report without blocking
    PaperRoom(Bundle bundle, DistrictHands asking, TerminalClock clock, Consumer<Report> loop) {
        this.loop = loop;
        this.bundle = bundle;
        this.asking = asking;
        this.clock = clock;
        this.book = new PaperBook(opening, clock.machine(), () -> Optional.ofNullable(worker.getNow(null)).ifPresent(OutboxWorker::look));
    }

    /// Gives the hands what is done with paper; the printers begin to be asked at once.
    ///
    /// @param closing takes down what is opened here
    void serve(Hands hands, Path state, DeviceRack rack, Closing closing) {
        Optional<CertificateSeat> printer = rack.seat(DeviceClass.CERTIFICATE_PRINTER, CertificatePrinter.class).map(CertificateSeat::new);
        Optional<ReceiptSeat> receipts = rack.seat(DeviceClass.RECEIPT_PRINTER, ReceiptPrinter.class).map(ReceiptSeat::new);
        Lasting.aside("store-open", () -> begin(state, printer, closing));
        TellHands telling = new TellHands(book, bundle.terminal().id(), clock);
        closing.add(Closing.Part.PAPER, telling::close);
        telling.serve(hands);
        if (!bundle.prints() || printer.isEmpty()) {
            printer.ifPresent(_ -> LOG.error("the bundle has no trust/seals/*.pem, so no certificate can be proven and none is offered"));
            NoPaper.serve(hands);
            return;
        }
        Slips slips = new Slips(bundle);
        PaperProof proof = new PaperProof(new PaperCheck(bundle.seals(), clock.machine()), PaperProof.USUAL_ARTIST);
        PaperDesk.Friends friends = new PaperDesk.Friends(
                asking, book, proof, printer.get(), receipts, settled,
                slip -> slips.slip(slip, clock.now()), clock);
        PaperDesk desk = new PaperDesk(friends, bundle.district().patiences().printing());
        closing.add(Closing.Part.PAPER, desk::close);
        desk.serve(hands);
        // Whoever is asked about may want paper; it warms up while they choose.
        hands.beside(CheckIdentity.class, printer.get()::wake);
        LastingWork counting = Lasting.every("sheets", COUNTING, new SheetCount(printer.get()::sheets, loop)::look);
        closing.add(Closing.Part.PAPER, counting::close);
        counting.start();
    }

    /// Whatever happens, nobody waits for a store that never opens, or for a settling that never ends.
    private void begin(Path state, Optional<CertificateSeat> printer, Closing closing) {
        Optional<Store> store = Safely.did("opening the store", () -> store(state), Optional::empty);
        opening.complete(store);
        store.ifPresent(opened -> {
            closing.add(Closing.Part.STORE, opened::close);
            serve(opened, closing);
        });
        Safely.did("settling", () -> settle(printer));
        settled.complete(null);
    }

    private void settle(Optional<CertificateSeat> printer) {
        try {
            new UnfinishedPapers(book, printer, UnfinishedPapers.Asking.USUAL).settle();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// A damaged store is put aside and an empty one begun, so that the terminal serves; staff are told at every start until they have looked at it.
    private static Optional<Store> store(Path state) {
        Opening opening = StoreOpener.open(StoreSettings.in(state));
        if (opening instanceof Opening.PutAside(var why, Path aside)) {
            LOG.error("the store was damaged ({}) and is kept in {}", why.brief(), aside.getFileName());
            opening = StoreOpener.open(StoreSettings.in(state));
        }
        StoreOpener.putAside(state).forEach(aside -> LOG.error("a damaged store waits for staff in {}", aside.getFileName()));
        return switch (opening) {
            case Opening.Opened(Store store) -> Optional.of(store);
            case Opening.Refused(var why) -> closed(why.brief());
            case Opening.PutAside(var why, _) -> closed(why.brief());
        };
    }

    private static Optional<Store> closed(String why) {
        LOG.error("the store does not open: {}; nothing is printed", why);
        return Optional.empty();
    }

    private void serve(Store store, Closing closing) {
        OutboxWorker outbox = new OutboxWorker(store.outbox(), asking.district(), clock.machine());
        LastingWork upkeep = Lasting.every("upkeep", UPKEEP, () -> keepUp(store));
        LastingWork catchingUp = Lasting.every("catch-up", CATCHING_UP, book::catchUp);
        closing.add(Closing.Part.OUTBOX, outbox::close);
        closing.add(Closing.Part.UPKEEP, upkeep::close);
        closing.add(Closing.Part.UPKEEP, catchingUp::close);
        worker.complete(outbox);
        outbox.start();
        upkeep.start();
        catchingUp.start();
    }

    private static void keepUp(Store store) {
        if (!(Stored.within(store.upkeep(), UPKEEP.longest()) instanceof Stored.Kept)) {
            LOG.warn("the upkeep of the store was not done; it is tried again");
        }
    }
}
