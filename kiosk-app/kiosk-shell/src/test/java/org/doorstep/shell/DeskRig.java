package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.doorstep.config.LangText;
import org.doorstep.config.Language;
import org.doorstep.core.certificates.CertificateRequest;
import org.doorstep.core.certificates.PreparePaper;
import org.doorstep.core.certificates.PreparedOutcome;
import org.doorstep.core.identity.Applicant;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.question.Asked;
import org.doorstep.core.question.Ticket;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.device.IdDocument;
import org.doorstep.device.PaperJob;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.Secret;
import org.doorstep.device.Status;
import org.doorstep.district.Content;
import org.doorstep.district.District;
import org.doorstep.district.FetchContent;
import org.doorstep.district.IssueCertificate;
import org.doorstep.district.Issued;
import org.doorstep.sandbox.paper.PaperMaker;
import org.doorstep.sandbox.paper.Sheet;
import org.doorstep.sandbox.paper.Spoil;
import org.doorstep.store.Entry;
import org.doorstep.store.NextLetter;
import org.doorstep.store.PrintState;
import org.doorstep.store.Store;
import org.doorstep.store.Stored;
import org.doorstep.store.Waiting;

/// A paper desk with a real store, real sealed papers and the real check; what the district and the printer do is the test's.
final class DeskRig implements AutoCloseable {
    static final Secret NAME = new Secret("王秀英");
    static final Secret NUMBER = new Secret("379999197003120049");
    private static final String NUMBERED = "SN-2026-00000001";
    private static final CertificateRequest WISH = new CertificateRequest("insured-proof", LangText.zh("证明"), "all", "general",
            Optional.empty());
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final Queue<PaperJob> jobs = new ConcurrentLinkedQueue<>();
    volatile Function<String, Asked.Answered<Issued>> issue = _ -> issued();
    volatile Function<String, Asked.Answered<Content>> content = id -> came(sheet(id, NAME, NUMBER, false), Spoil.NONE);
    volatile Function<PaperJob, PrintOutcome> print = job -> new PrintOutcome.Printed(job.impressions());
    volatile PaperProof.Artist artist = PaperProof.USUAL_ARTIST;
    private final PaperMaker maker;
    private final Optional<Store> store;
    private final SetDesk set;

    DeskRig(Path folder, boolean stored, CompletableFuture<Void> settled) throws IOException, GeneralSecurityException {
        this.maker = PaperMaker.in(Files.createDirectories(folder));
        this.store = stored ? Optional.of(SetDesk.store(folder.resolve("state"))) : Optional.empty();
        this.set = new SetDesk(new SetDesk.Setting(store, district(), maker.anchor(), settled).with((paper, page) -> artist.draw(paper, page)), this::obey);
    }

    static DeskRig usual(Path folder) throws IOException, GeneralSecurityException {
        return new DeskRig(folder, true, CompletableFuture.completedFuture(null));
    }

    static Asked.Answered<Issued> issued() {
        return new Asked.Known<>(new Issued(LangText.zh("证明"), NUMBERED, false, 1, "https://district.example/verify/7Q4M2K9XW0TZ3"));
    }

    static Sheet sheet(String issueId, Secret name, Secret number, boolean masked) {
        return new Sheet("社会保险参保证明", "虚构中心", NUMBERED, issueId, WISH.kind(), name.reveal(), number.reveal(), masked, List.of("兹证明。"), List.of("年度", "月数"),
                List.of(List.of("2026", "10")), "https://district.example/verify/7Q4M2K9XW0TZ3", Instant.now(), false);
    }

    Asked.Answered<Content> came(Sheet sheet, Spoil spoil) {
        return new Asked.Known<>(new Content(maker.make(sheet, spoil).file()));
    }

    /// Answers as this rig says to issue and content, and to nothing else.
    private District district() {
        return new StandInDistrict().on(IssueCertificate.class, asked -> issue.apply(asked.issueId()))
                .on(FetchContent.class, asked -> content.apply(asked.issueId()));
    }

    private PrintOutcome obey(PaperJob job) {
        jobs.add(job);
        return print.apply(job);
    }

    void printerSays(Status status) {
        set.printerSays(status);
    }

    void clockLost(boolean lost) {
        set.clockLost = lost;
    }

    /// Returns at once.
    Ticket begin(boolean masked) {
        Ticket ticket = new Ticket(Ids.visit(), 1);
        IdDocument document = new IdDocument(
                IdDocument.Kind.RESIDENT, NAME, Secret.NONE, NUMBER, IdDocument.Sex.FEMALE, "01", "", LocalDate.of(1970, 3, 12), new Secret("虚构路"), "虚构局",
                LocalDate.of(2020, 1, 1), Optional.of(LocalDate.of(2040, 1, 1)));
        set.hands.accept(new Effect.Ask(ticket, new PreparePaper(new Applicant(document, new SubjectToken("s")), WISH, masked, Language.ZH)));
        return ticket;
    }

    /// What was answered; fails where the district failed.
    PreparedOutcome prepared(Ticket ticket) {
        Asked.Answered<PreparedOutcome> answered = set.prepared(ticket);
        assertThat(answered).isInstanceOf(Asked.Known.class);
        return ((Asked.Known<PreparedOutcome>) answered).answer();
    }

    /// Why it was not made ready; fails where there is an answer.
    DistrictFailure failed(Ticket ticket) {
        Asked.Answered<PreparedOutcome> answered = set.prepared(ticket);
        assertThat(answered).isInstanceOf(Asked.Failed.class);
        return ((Asked.Failed<PreparedOutcome>) answered).why();
    }

    /// The kinds of question that the desk answers.
    Set<Class<?>> questions() {
        return set.hands.questions();
    }

    /// Returns at once.
    void print(Ticket ticket) {
        var _ = set.print(ticket);
    }

    void drop(Ticket ticket) {
        set.hands.accept(new Effect.Drop(ticket));
    }

    void endVisit(Ticket ticket) {
        set.endVisit(ticket.visit());
    }

    PrintOutcome printed(Ticket ticket) {
        return set.printed(ticket);
    }

    /// Of every paper of this person, oldest first.
    List<PrintState> rows() {
        return Stored.within(store.orElseThrow().ledger().of(NUMBER), PATIENCE) instanceof Stored.Kept(List<Entry> rows)
                ? rows.stream().map(Entry::state).toList() : List.of();
    }

    /// The bodies of the letters that wait, taken out.
    List<String> letters() {
        List<String> letters = new ArrayList<>();
        while (Stored.within(store.orElseThrow().outbox().next(Instant.now()), PATIENCE) instanceof Stored.Kept(NextLetter.Send(Waiting waiting))) {
            letters.add(waiting.letter().body().reveal());
            var _ = Stored.within(store.orElseThrow().outbox().done(waiting.id()), PATIENCE);
        }
        return letters;
    }

    /// Waits until the rows are so: what a visit leaves behind is settled after it.
    void awaitRows(PrintState... states) {
        await().pollInterval(Duration.ofMillis(5)).atMost(PATIENCE).until(() -> rows().equals(List.of(states)));
    }

    @Override
    public void close() {
        set.close();
    }
}
