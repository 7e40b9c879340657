package org.doorstep.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.doorstep.config.Bundle;
import org.doorstep.core.journey.Report;
import org.doorstep.device.CertificatePrinter;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.ReceiptPrinter;
import org.doorstep.device.driver.Drivers;
import org.doorstep.district.District;
import org.doorstep.paper.PaperCheck;
import org.doorstep.screens.Slips;
import org.doorstep.store.Opening;
import org.doorstep.store.Store;
import org.doorstep.store.StoreSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything about paper, put together: the store, the printers' seats, the desk, the outbox's worker, and what a former run left open. The store
/// opens behind the first picture.
final class PaperRoom {
    private static final Logger LOG = LoggerFactory.getLogger(PaperRoom.class);
    private static final int UPKEEP_MINUTES = 10;
    private static final int CATCH_UP_SECONDS = 5;

    private final Bundle bundle;
    private final Loop loop;
    private final CompletableFuture<District> district;
    private final TerminalClock clock;
    private final CompletableFuture<Optional<Store>> opening = new CompletableFuture<>();
    private final CompletableFuture<OutboxWorker> worker = new CompletableFuture<>();
    private final CompletableFuture<Void> settled = new CompletableFuture<>();
    private final PaperBook book;

    PaperRoom(Bundle bundle, Loop loop, CompletableFuture<District> district, TerminalClock clock) {
        this.bundle = bundle;
        this.loop = loop;
        this.district = district;
        this.clock = clock;
        this.book = new PaperBook(opening, clock.machine(), () -> Optional.ofNullable(worker.getNow(null)).ifPresent(OutboxWorker::look));
    }

    /// The hands for the loop; the printers begin to be asked at once.
    ///
    /// @param lined puts another line into a binding where the command line names one
    PaperHands open(Path state, UnaryOperator<DeviceBinding> lined) {
        Optional<CertificateSeat> printer = binding(DeviceClass.CERTIFICATE_PRINTER).map(lined).map(this::certificateSeat);
        Optional<ReceiptSeat> receipts = binding(DeviceClass.RECEIPT_PRINTER).map(lined).map(PaperRoom::receiptSeat);
        Thread.ofVirtual().name("store-open").start(() -> begin(state, printer));
        if (printer.isEmpty() || bundle.seals().isEmpty()) {
            printer.ifPresent(_ -> LOG.error("the bundle has no trust/seals/*.pem, so no certificate can be proven and none is offered"));
            return new NoPaper(loop);
        }
        Slips slips = new Slips(bundle);
        PaperDesk.Friends friends = new PaperDesk.Friends(
                loop::offer, district, book, new PaperCheck(bundle.seals(), clock.machine()), printer.get(), receipts, settled,
                slip -> slips.slip(slip.matter(), slip.issued(), slip.language(), clock.now()),
                bundle.terminal().id(), clock);
        return new PaperDesk(friends, bundle.district().patiences().printing());
    }

    private Optional<DeviceBinding> binding(DeviceClass wanted) {
        return bundle.terminal().devices().stream().filter(binding -> binding.deviceClass() == wanted).findFirst();
    }

    private CertificateSeat certificateSeat(DeviceBinding binding) {
        PrinterSeat<CertificatePrinter> seat = new PrinterSeat<>(
                binding, Drivers::openCertificatePrinter, status -> loop.offer(new Report.PrinterChanged(status)), PrinterSeat.Times.usual());
        seat.start();
        return new CertificateSeat(seat);
    }

    private static ReceiptSeat receiptSeat(DeviceBinding binding) {
        PrinterSeat<ReceiptPrinter> seat = new PrinterSeat<>(binding, Drivers::openReceiptPrinter, _ -> { }, PrinterSeat.Times.usual());
        seat.start();
        return new ReceiptSeat(seat);
    }

    private void begin(Path state, Optional<CertificateSeat> printer) {
        Optional<Store> store = store(state);
        opening.complete(store);
        store.ifPresent(this::serve);
        try {
            new UnfinishedPapers(book, printer, UnfinishedPapers.Asking.USUAL).settle();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            settled.complete(null);
        }
    }

    /// A damaged store is put aside and an empty one begun, so that the terminal serves; staff are told at every start until they have looked at it.
    private static Optional<Store> store(Path state) {
        Opening opening = Store.open(StoreSettings.in(state));
        if (opening instanceof Opening.PutAside(var why, Path aside)) {
            LOG.error("the store was damaged ({}) and is kept in {}", why.brief(), aside.getFileName());
            opening = Store.open(StoreSettings.in(state));
        }
        Store.putAside(state).forEach(aside -> LOG.error("a damaged store waits for staff in {}", aside.getFileName()));
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

    private void serve(Store store) {
        OutboxWorker outbox = new OutboxWorker(store.outbox(), district, clock.machine());
        worker.complete(outbox);
        outbox.start();
        ScheduledExecutorService upkeep = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("upkeep").daemon().factory());
        var _ = upkeep.scheduleWithFixedDelay(() -> {
            var _ = store.upkeep();
        }, 1, UPKEEP_MINUTES, TimeUnit.MINUTES);
        var _ = upkeep.scheduleWithFixedDelay(book::catchUp, CATCH_UP_SECONDS, CATCH_UP_SECONDS, TimeUnit.SECONDS);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("store-close").unstarted(store::close));
    }
}
