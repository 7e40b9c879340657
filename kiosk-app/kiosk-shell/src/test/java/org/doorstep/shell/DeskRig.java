package org.doorstep.shell;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.doorstep.config.LangText;
import org.doorstep.config.Language;
import org.doorstep.core.certificate.CertificateRequest;
import org.doorstep.core.certificate.PreparedOutcome;
import org.doorstep.core.identity.Applicant;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Ticket;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.device.IdDocument;
import org.doorstep.device.PaperJob;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.Secret;
import org.doorstep.device.Status;
import org.doorstep.district.ContentOutcome;
import org.doorstep.district.District;
import org.doorstep.district.IssueOutcome;
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
    private static final CertificateRequest WISH = new CertificateRequest("insured-proof", "all", "general");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final Queue<PaperJob> jobs = new ConcurrentLinkedQueue<>();
    volatile Function<String, IssueOutcome> issue = _ -> issued();
    volatile Function<String, ContentOutcome> content = id -> came(sheet(id, NAME, NUMBER, false), Spoil.NONE);
    volatile Function<PaperJob, PrintOutcome> print = job -> new PrintOutcome.Printed(job.impressions());
    volatile PaperDesk.Artist artist = PaperDesk.USUAL_ARTIST;
    final PaperDesk desk;
    private final PaperMaker maker;
    private final Optional<Store> store;
    private final SetDesk set;

    DeskRig(Path folder, boolean stored, CompletableFuture<Void> settled) throws IOException, GeneralSecurityException {
        this.maker = PaperMaker.in(Files.createDirectories(folder));
        this.store = stored ? Optional.of(SetDesk.store(folder.resolve("state"))) : Optional.empty();
        this.set = new SetDesk(new SetDesk.Place(store, district(), maker.anchor(), settled).with((paper, page) -> artist.draw(paper, page)), this::obey);
        this.desk = set.desk;
    }

    static DeskRig usual(Path folder) throws IOException, GeneralSecurityException {
        return new DeskRig(folder, true, CompletableFuture.completedFuture(null));
    }

    static IssueOutcome issued() {
        return new IssueOutcome.Issued(LangText.zh("证明"), NUMBERED, 1, "https://district.example/verify/7Q4M2K9XW0TZ3");
    }

    static Sheet sheet(String issueId, Secret name, Secret number, boolean masked) {
        return new Sheet("社会保险参保证明", "虚构中心", NUMBERED, issueId, WISH.kind(), name.reveal(), number.reveal(), masked, List.of("兹证明。"), List.of("年度", "月数"),
                List.of(List.of("2026", "10")), "https://district.example/verify/7Q4M2K9XW0TZ3", Instant.now(), false);
    }

    ContentOutcome came(Sheet sheet, Spoil spoil) {
        return new ContentOutcome.Came(maker.make(sheet, spoil).file());
    }

    /// Answers as this rig says to issue and content, and to nothing else.
    private District district() {
        District nobody = new NoDistrict(DistrictFailure.LINE_DOWN);
        return (District) Proxy.newProxyInstance(DeskRig.class.getClassLoader(), new Class<?>[] {District.class}, (_, method, arguments) -> answer(nobody, method, arguments));
    }

    private Object answer(District nobody, Method method, Object[] arguments) throws ReflectiveOperationException {
        return switch (method.getName()) {
            case "issue" -> issue.apply((String) arguments[0]);
            case "content" -> content.apply((String) arguments[0]);
            default -> method.invoke(nobody, arguments);
        };
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
        desk.prepare(new Effect.PreparePaper(ticket, new Applicant(document, new SubjectToken("s")), WISH, masked, Language.ZH));
        return ticket;
    }

    PreparedOutcome prepared(Ticket ticket) {
        return set.prepared(ticket);
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
