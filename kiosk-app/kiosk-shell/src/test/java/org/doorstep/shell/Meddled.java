package org.doorstep.shell;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.doorstep.core.journey.Ticket;
import org.doorstep.core.record.RecordOutcome;
import org.doorstep.device.IdDocument;
import org.doorstep.device.PaperJob;
import org.doorstep.device.PrintOutcome;
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
import org.doorstep.store.Sha256;
import org.doorstep.store.Store;

/// A terminal's desk with the real client, store and check, on a line with a meddler; its printer remembers the hash of what it was given.
final class Meddled implements AutoCloseable {
    private final DistrictClient client;
    private final SetDesk set;
    private final Queue<String> printed = new ConcurrentLinkedQueue<>();

    /// @param state of this terminal
    /// @param seal  PEM of the authority of the district's seal
    record Folders(Path state, Path seal) {}

    Meddled(DistrictClient client, TwoVisitsTest.Meddler meddler, int place, Folders folders) throws IOException {
        this.client = client;
        Optional<Store> store = Optional.of(SetDesk.store(Files.createDirectories(folders.state())));
        this.set = new SetDesk(
                new SetDesk.Place(store, new Line(client, meddler, place), folders.seal(), CompletableFuture.completedFuture(null)), this::remember);
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
        set.desk.prepare(new Effect.PreparePaper(ticket, applicant, wish, false, Language.ZH));
        if (set.prepared(ticket) instanceof PreparedOutcome.Ready) {
            var _ = set.printed(ticket);
        }
        set.desk.endVisit(ticket.visit());
    }

    @Override
    public void close() {
        set.close();
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
