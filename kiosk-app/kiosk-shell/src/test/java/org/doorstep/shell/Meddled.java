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
import org.doorstep.core.certificates.CertificateRequest;
import org.doorstep.core.certificates.PreparePaper;
import org.doorstep.core.certificates.PreparedOutcome;
import org.doorstep.core.identity.Applicant;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.question.Asked;
import org.doorstep.core.question.Question;
import org.doorstep.core.question.Ticket;
import org.doorstep.device.PaperJob;
import org.doorstep.device.PrintOutcome;
import org.doorstep.district.Content;
import org.doorstep.district.Delivery;
import org.doorstep.district.District;
import org.doorstep.district.DistrictClient;
import org.doorstep.district.Errand;
import org.doorstep.district.FetchContent;
import org.doorstep.district.IssueCertificate;
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
                new SetDesk.Setting(store, new Line(client, meddler, place), folders.seal(), CompletableFuture.completedFuture(null)), this::remember);
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
        set.hands.accept(new Effect.Ask(ticket, new PreparePaper(applicant, wish, false, Language.ZH)));
        if (set.prepared(ticket) instanceof Asked.Known<PreparedOutcome>(PreparedOutcome.Ready _)) {
            var _ = set.printed(ticket);
        }
        set.endVisit(ticket.visit());
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
        public <A> Asked.Answered<A> answer(Question<A> question) {
            Asked.Answered<A> own = client.answer(question);
            return question instanceof IssueCertificate || question instanceof FetchContent
                    ? kept(meddler.meddled(question.getClass().getSimpleName(), place, kept(own)))
                    : own;
        }

        /// The bytes are wiped by whoever asked, and may be given to both.
        @SuppressWarnings("unchecked") // Content stays content.
        private static <A> Asked.Answered<A> kept(Asked.Answered<A> own) {
            return own instanceof Asked.Known<A>(Content(byte[] bytes)) ? new Asked.Known<>((A) new Content(bytes.clone())) : own;
        }

        @Override
        public Delivery deliver(Errand errand, String key) {
            return client.deliver(errand, key);
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
