package org.doorstep.shell;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import org.doorstep.config.Language;
import org.doorstep.core.certificate.CertificateRequest;
import org.doorstep.core.certificate.OffersOutcome;
import org.doorstep.core.certificate.PreparedOutcome;
import org.doorstep.core.identity.Applicant;
import org.doorstep.core.identity.IdentityOutcome;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Input;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.Ticket;
import org.doorstep.core.record.RecordOutcome;
import org.doorstep.device.CertificatePrinter;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.IdDocument;
import org.doorstep.device.PaperJob;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.Receipt;
import org.doorstep.device.Status;
import org.doorstep.district.ContentOutcome;
import org.doorstep.district.Delivery;
import org.doorstep.district.District;
import org.doorstep.district.DistrictClient;
import org.doorstep.district.EnrolOutcome;
import org.doorstep.district.Errand;
import org.doorstep.district.HealthOutcome;
import org.doorstep.district.HelpAnswer;
import org.doorstep.district.IssueOutcome;
import org.doorstep.district.TodayOutcome;
import org.doorstep.paper.PaperCheck;
import org.doorstep.store.Opening;
import org.doorstep.store.Sha256;
import org.doorstep.store.Store;
import org.doorstep.store.StoreSettings;

/// A terminal's desk with the real client, store and check, on a line with a meddler; its printer remembers the hash of what it was given.
final class Meddled implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DistrictClient client;
    private final Store store;
    private final PaperDesk desk;
    private final PrinterSeat<CertificatePrinter> seat;
    private final Queue<Input> told = new ConcurrentLinkedQueue<>();
    private final Queue<String> printed = new ConcurrentLinkedQueue<>();

    /// @param state of this terminal
    /// @param seal  PEM of the authority of the district's seal
    record Folders(Path state, Path seal) {}

    Meddled(DistrictClient client, TwoVisitsTest.Meddler meddler, int place, Folders folders) throws IOException {
        this.client = client;
        Files.createDirectories(folders.state());
        if (!(Store.open(StoreSettings.in(folders.state())) instanceof Opening.Opened(Store opened))) {
            throw new IOException("the store does not open");
        }
        this.store = opened;
        DeviceBinding binding = new DeviceBinding("printer-" + place, DeviceClass.CERTIFICATE_PRINTER, "ipp", "ipp://127.0.0.1/");
        this.seat = new PrinterSeat<>(binding, _ -> new StandInPrinter(this::remember), _ -> { }, PrinterSeat.Times.usual());
        seat.start();
        await().atMost(PATIENCE).until(() -> seat.status() instanceof Status.Online);
        PaperBook book = new PaperBook(CompletableFuture.completedFuture(Optional.of(opened)), InstantSource.system(), () -> { });
        PaperDesk.Friends friends = new PaperDesk.Friends(
                told::add, CompletableFuture.completedFuture(new Line(client, meddler, place)), book, new PaperCheck(List.of(folders.seal()), InstantSource.system()),
                new CertificateSeat(seat), Optional.empty(), CompletableFuture.completedFuture(null), (_, _) -> new Receipt(List.of(new Receipt.Rule())), "t",
                InstantSource.system());
        this.desk = new PaperDesk(friends, PATIENCE);
    }

    DistrictClient client() {
        return client;
    }

    List<String> printed() {
        return List.copyOf(printed);
    }

    /// One paper, asked for in the same moment as the other terminal's; printed where it was made ready.
    void visit(Applicant applicant, CertificateRequest wish, int round, CyclicBarrier together) {
        Ticket ticket = new Ticket(Ids.visit(), round);
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
        desk.prepare(new Effect.PreparePaper(ticket, applicant, wish, false, Language.ZH));
        PreparedOutcome outcome = answer(Report.PaperPrepared.class, ticket).outcome();
        if (outcome instanceof PreparedOutcome.Ready) {
            desk.print(new Effect.PrintPaper(ticket));
            var _ = answer(Report.PaperPrinted.class, ticket);
        }
        desk.endVisit(ticket.visit());
        told.clear();
    }

    private <R extends Report> R answer(Class<R> kind, Ticket ticket) {
        return await().pollInterval(Duration.ofMillis(2)).atMost(PATIENCE).until(
                () -> told.stream().filter(kind::isInstance).map(kind::cast).filter(report -> of(report).equals(ticket)).findFirst(), Optional::isPresent).orElseThrow();
    }

    private static Ticket of(Report report) {
        return switch (report) {
            case Report.PaperPrepared prepared -> prepared.ticket();
            case Report.PaperPrinted paper -> paper.ticket();
            default -> throw new IllegalStateException("no report of a paper");
        };
    }

    @Override
    public void close() {
        desk.close();
        seat.close();
        store.close();
        client.close();
    }

    private PrintOutcome remember(PaperJob job) {
        printed.add(Sha256.of(job.document()).hex());
        return new PrintOutcome.Printed(job.impressions());
    }

    /// The line to the district with the meddler on it: issues and files may be the other terminal's.
    private record Line(DistrictClient client, TwoVisitsTest.Meddler meddler, int place) implements District {
        @Override
        public IssueOutcome issue(String issueId, CertificateRequest request, SubjectToken subject, Language language) {
            return meddler.meddled("issue", place, client.issue(issueId, request, subject, language));
        }

        @Override
        public ContentOutcome content(String issueId, SubjectToken subject) {
            ContentOutcome own = client.content(issueId, subject);
            ContentOutcome kept = own instanceof ContentOutcome.Came(byte[] bytes) ? new ContentOutcome.Came(bytes.clone()) : own;
            return meddler.meddled("content", place, kept) instanceof ContentOutcome.Came(byte[] given) ? new ContentOutcome.Came(given.clone()) : own;
        }

        @Override
        public Delivery deliver(Errand errand, String key) {
            return client.deliver(errand, key);
        }

        @Override
        public EnrolOutcome enrol(String oneTimeCode) {
            return client.enrol(oneTimeCode);
        }

        @Override
        public IdentityOutcome check(IdDocument document, Language language) {
            return client.check(document, language);
        }

        @Override
        public RecordOutcome record(String kind, SubjectToken subject, Language language) {
            return client.record(kind, subject, language);
        }

        @Override
        public OffersOutcome offers(List<String> kinds, SubjectToken subject, Language language) {
            return client.offers(kinds, subject, language);
        }

        @Override
        public HelpAnswer callForHelp(String screen) {
            return client.callForHelp(screen);
        }

        @Override
        public HelpAnswer helpCall(String callId) {
            return client.helpCall(callId);
        }

        @Override
        public TodayOutcome today() {
            return client.today();
        }

        @Override
        public HealthOutcome health() {
            return client.health();
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
