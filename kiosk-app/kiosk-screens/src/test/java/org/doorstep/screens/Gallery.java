package org.doorstep.screens;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.config.Bundle;
import org.doorstep.config.BundleOutcome;
import org.doorstep.config.BundleReader;
import org.doorstep.config.Catalogue;
import org.doorstep.config.Deed;
import org.doorstep.config.Department;
import org.doorstep.config.LangText;
import org.doorstep.config.Language;
import org.doorstep.config.ServiceItem;
import org.doorstep.config.ServiceItemCode;
import org.doorstep.config.Verb;
import org.doorstep.core.authentication.PhoneCode;
import org.doorstep.core.catalogue.Choosing;
import org.doorstep.core.catalogue.Finding;
import org.doorstep.core.catalogue.Guide;
import org.doorstep.core.catalogue.Identify;
import org.doorstep.core.catalogue.OutOfService;
import org.doorstep.core.certificates.AskOffers;
import org.doorstep.core.certificates.Basket;
import org.doorstep.core.certificates.BasketPaper;
import org.doorstep.core.certificates.CertificateOffer;
import org.doorstep.core.certificates.CertificateRequest;
import org.doorstep.core.certificates.Certificates;
import org.doorstep.core.certificates.Choice;
import org.doorstep.core.certificates.Copies;
import org.doorstep.core.certificates.NotOffered;
import org.doorstep.core.certificates.Offers;
import org.doorstep.core.certificates.PagePicture;
import org.doorstep.core.certificates.PaperProgress;
import org.doorstep.core.certificates.Papers;
import org.doorstep.core.certificates.Period;
import org.doorstep.core.certificates.PreparePaper;
import org.doorstep.core.certificates.PreparedOutcome;
import org.doorstep.core.certificates.PreparedPaper;
import org.doorstep.core.certificates.PrintPaper;
import org.doorstep.core.certificates.Purpose;
import org.doorstep.core.identity.Applicant;
import org.doorstep.core.identity.CheckIdentity;
import org.doorstep.core.identity.ReadCard;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.Farewell;
import org.doorstep.core.journey.Help;
import org.doorstep.core.journey.Home;
import org.doorstep.core.journey.Idle;
import org.doorstep.core.journey.Key;
import org.doorstep.core.journey.Languages;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Proof;
import org.doorstep.core.journey.Shelf;
import org.doorstep.core.journey.Step;
import org.doorstep.core.journey.StillThere;
import org.doorstep.core.journey.Typed;
import org.doorstep.core.journey.Visit;
import org.doorstep.core.question.Asked;
import org.doorstep.core.question.Question;
import org.doorstep.core.question.Ticket;
import org.doorstep.core.question.VisitId;
import org.doorstep.core.records.Answer;
import org.doorstep.core.records.FetchRecord;
import org.doorstep.core.records.Months;
import org.doorstep.core.records.Part;
import org.doorstep.core.records.RecordOutcome;
import org.doorstep.core.records.Records;
import org.doorstep.core.records.ServiceRecord;
import org.doorstep.core.service.DeviceState;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.Facts;
import org.doorstep.core.service.Now;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.IdDocument;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.ReadOutcome;
import org.doorstep.device.Secret;
import org.doorstep.device.Status;

/// Every screen of the terminal in every state that has words of its own, on the sandbox's bundle, with the longest values there are.
final class Gallery {
    private static final LocalDateTime LONG_DAY = LocalDateTime.of(2026, 9, 30, 20, 58);
    private static final String CLOCK_WRONG = "clock-wrong-";
    private final Bundle bundle;
    private final Manner manner;
    private final Map<String, Step> steps = new LinkedHashMap<>();

    private Gallery(Bundle bundle, Manner manner) {
        this.bundle = bundle;
        this.manner = manner;
    }

    static Bundle bundle(String terminal) {
        return switch (BundleReader.read(Path.of("../../config/bundle-sandbox"), terminal)) {
            case BundleOutcome.Loaded loaded -> printing(loaded.bundle());
            case BundleOutcome.Bad bad -> throw new IllegalStateException(bad.complaints().toString());
        };
    }

    /// As a district with certificates has it: they can be proven, and one matter is nothing but printed.
    private static Bundle printing(Bundle bundle) {
        List<ServiceItem> items = bundle.catalogue().items().stream()
                .map(item -> item.code().value().equals("372014002000") ? printed(item) : item).toList();
        Bundle sealed = sealed(bundle, List.of(AnyCertificate.parsed()));
        return new Bundle(sealed.id(), sealed.version(), sealed.district(), sealed.site(), sealed.terminal(),
                new Catalogue(items, sealed.catalogue().events(), sealed.catalogue().sameWords(), sealed.catalogue().recordKinds()),
                        sealed.wording(), sealed.theme(), sealed.anchors(),
                        sealed.seals(), sealed.signed(), sealed.digest());
    }

    private static ServiceItem printed(ServiceItem plain) {
        List<Deed> deeds = Stream.concat(
                plain.deeds().stream().filter(Deed.Show.class::isInstance),
                        Stream.of(new Deed.Print(List.of("payment", "insured"), Set.of(), false))).toList();
        return new ServiceItem(plain.code(), plain.name(), plain.note(), plain.doors(), plain.level(), plain.needs(),
                plain.alsoCalled(), plain.guide(), deeds, plain.department(), plain.counter());
    }

    private static Bundle sealed(Bundle bundle, List<X509Certificate> seals) {
        return new Bundle(bundle.id(), bundle.version(), bundle.district(), bundle.site(), bundle.terminal(), bundle.catalogue(),
                bundle.wording(),
                bundle.theme(), bundle.anchors(), seals, bundle.signed(), bundle.digest());
    }

    static Board board(Bundle bundle) {
        return board(bundle, "well");
    }

    /// @param how begins with `dead`: its printer does not serve; with `readerless`: its reader does not; with `unfitted`: nothing is ever
    ///            printed here; else the screen's own name
    static Board board(Bundle bundle, String how) {
        Bundle fitted = how.startsWith("unfitted") ? sealed(bundle, List.of()) : bundle;
        Status printer = how.startsWith("dead") ? new Status.Offline(new Fault(PrinterFault.PAPER_OUT)) : new Status.Online();
        Now now = how.startsWith(CLOCK_WRONG) ? new Now.Doubted(Now.Why.BEFORE_MADE) : new Now.Known(LONG_DAY);
        Status reader = how.startsWith("readerless") ? new Status.Offline(new Fault(DeviceFault.LINE_LOST)) : new Status.Online();
        return new Board(fitted, Facts.atStart(now).with(DeviceClass.CERTIFICATE_PRINTER, new DeviceState(printer))
                .with(DeviceClass.ID_CARD_READER, new DeviceState(reader))
                .with(Finders.of(fitted)));
    }

    static Map<String, Step> of(Bundle bundle, Manner manner) {
        Gallery gallery = new Gallery(bundle, manner);
        gallery.hang();
        return gallery.steps;
    }

    private void hang() {
        ServiceItem plain = bundle.catalogue().item(new ServiceItemCode("372014001000")).orElseThrow();
        // With a way to paper, as a district with certificates has it.
        ServiceItem item = printed(plain);
        steps.put("idle", new Idle());
        steps.put(CLOCK_WRONG + "idle", new Idle());
        steps.put(CLOCK_WRONG + "home", new Home(visit(new Proof.None())));
        proofs(item);
        for (Verb verb : Verb.values()) {
            steps.put("choosing-" + verb, new Choosing(visit(new Proof.None()), Shelf.Door.of(verb), 0));
        }
        steps.put("choosing-CHECK-by-event", new Choosing(visit(new Proof.None()), new Shelf.Door(Verb.CHECK, Shelf.Order.BY_EVENT), 0));
        steps.put("choosing-APPLY-second", new Choosing(visit(new Proof.None()), Shelf.Door.of(Verb.APPLY), 20));
        bundle.catalogue().events().forEach(event ->
                steps.put("event-" + event.id(), new Choosing(visit(new Proof.None()), new Shelf.Event(event.id()), 0)));
        found();
        guides().forEach(every -> steps.put("guide-" + every.code().value(), new Guide(visit(new Proof.None()), every, 0)));
        for (OutOfService.Cause cause : OutOfService.Cause.values()) {
            steps.put("out-" + cause, new OutOfService(visit(new Proof.None()), item, cause));
        }
        records(item);
        papers(item);
        steps.put("guide-both", new Guide(visit(new Proof.None()), item, 0));
        Home home = new Home(visit(new Proof.None()));
        steps.put("still-there", new StillThere(home));
        steps.put("languages", new Languages(home));
        for (Help.State state : Help.State.values()) {
            steps.put("help-" + state, new Help(home, state, Optional.empty()));
        }
        steps.put("farewell", new Farewell(manner, true));
        steps.put("farewell-no-card", new Farewell(manner, false));
        for (String screen : List.of("home-0-None", "choosing-PRINT", "guide-both", "record-long-false-0", "certificates",
                "paper-preview")) {
            steps.put("dead-" + screen, Objects.requireNonNull(steps.get(screen)));
            steps.put("unfitted-" + screen, Objects.requireNonNull(steps.get(screen)));
        }
    }

    /// Those that say most, and one of each department: a hundred look alike.
    private List<ServiceItem> guides() {
        Set<Department> seen = new HashSet<>();
        List<ServiceItem> longest = bundle.catalogue().items().stream().sorted(Comparator.comparingInt(item -> -item.guide().stream()
                .mapToInt(fact -> fact.answer().in(manner.language()).length()).sum())).limit(4).toList();
        return Stream.concat(longest.stream(), bundle.catalogue().items().stream().filter(item -> seen.add(item.department())))
                .distinct().toList();
    }

    private void found() {
        steps.put("finding-nothing", finding(""));
        steps.put("finding-letters", finding("yanglao"));
        steps.put("finding-words", finding("孩子上学"));
        steps.put("finding-strange", finding("xqzvw"));
        steps.put("finding-long", finding("退休金什么时候发退休金什么时候发退休金什么时候发退休金什么时候发"));
        for (Key.Keys keys : List.of(Key.Keys.ID_NUMBER, Key.Keys.PHONE)) {
            steps.put("keys-" + keys, new Finding(visit(new Proof.None()), finding("1").typed().pressed(new Key.Layout(keys))));
        }
        steps.put("finding-digits", new Finding(visit(new Proof.None()), finding("123").typed().pressed(new Key.Layout(Key.Keys.DIGITS))));
    }

    private Finding finding(String text) {
        return new Finding(visit(new Proof.None()), new Typed(text, Key.Keys.LETTERS, 0, Map.of()));
    }

    private void proofs(ServiceItem item) {
        List<Proof> proofs = new ArrayList<>(List.of(
                new Proof.None(), new Proof.Reading(waiting(new ReadCard())),
                        new Proof.Checking(document(), waiting(new CheckIdentity(document(), manner.language()))),
                confirmed(), new Proof.ReaderFault()));
        for (ReadOutcome.Why why : ReadOutcome.Why.values()) {
            proofs.add(new Proof.NotRead(why));
        }
        for (DistrictFailure why : DistrictFailure.values()) {
            proofs.add(new Proof.NotChecked(document(), why));
        }
        for (Proof.Reason reason : Proof.Reason.values()) {
            proofs.add(new Proof.Refused(reason));
        }
        for (int i = 0; i < proofs.size(); i++) {
            steps.put("home-" + i + "-" + proofs.get(i).getClass().getSimpleName(), new Home(visit(proofs.get(i))));
            steps.put("identify-" + i + "-" + proofs.get(i).getClass().getSimpleName(), new Identify(visit(proofs.get(i)), item));
        }
        PhoneCodes.stages().forEach((name, stage) ->
                steps.put("phone-code-" + name, new PhoneCode(visit(confirmed()), item, Optional.empty(), stage)));
        steps.putAll(SignIns.steps(bundle, visit(new Proof.None()), item));
    }

    private static <A> Asked.Waiting<A> waiting(Question<A> question) {
        return new Asked.Waiting<>(new Ticket(new VisitId("v"), 1), question);
    }

    private Records record(Visit visit, ServiceItem item, Asked<RecordOutcome> asked) {
        return new Records(visit, item, (Deed.Show) item.deeds().getFirst(), asked, false, 0);
    }

    private static Asked<RecordOutcome> found(ServiceRecord record) {
        return new Asked.Known<>(new RecordOutcome.Found(record));
    }

    private void records(ServiceItem item) {
        Visit visit = visit(confirmed());
        FetchRecord fetch = new FetchRecord("social-insurance", new SubjectToken("s"), manner.language());
        steps.put("record-waiting", record(visit, item, waiting(fetch)));
        steps.put("record-missing", record(visit, item, new Asked.Known<>(new RecordOutcome.NoRecord())));
        for (DistrictFailure why : DistrictFailure.values()) {
            steps.put("record-failed-" + why, record(visit, item, new Asked.Failed<>(why)));
        }
        for (boolean revealed : new boolean[] {false, true}) {
            for (int page : new int[] {0, 3}) {
                steps.put("record-long-" + revealed + "-"
                        + page, new Records(visit, item, (Deed.Show) item.deeds().getFirst(), found(record(40, true)), revealed, page));
            }
        }
        foreigner(item);
        steps.putAll(WorstRecords.steps(bundle, visit(confirmed()), item, document()));
        steps.put("record-short", record(visit, item, found(record(1, false))));
        steps.put("record-never", record(visit, item, found(never())));
    }

    /// Whose card has no Chinese name; and a record that the bundle has no words for.
    private void foreigner(ServiceItem item) {
        IdDocument person = MasksTest.person("", "TESTER, ANNA MARIA");
        Visit visit = visit(new Proof.Confirmed(new Applicant(person, new SubjectToken("s"))));
        for (boolean revealed : new boolean[] {false, true}) {
            steps.put("record-foreigner-"
                    + revealed, new Records(visit, item, (Deed.Show) item.deeds().getFirst(), found(record(1, false)), revealed, 0));
        }
        ServiceRecord strange = new ServiceRecord("social-insurance", person.anyName(), person.number(),
                new Answer("paid-in-full", List.of(), Map.of()), Map.of());
        steps.put("record-strange", record(visit, item, found(strange)));
    }

    private Certificates certificates(ServiceItem item, Asked<Offers> asked, Basket basket) {
        return new Certificates(visit(confirmed()), item, item.prints().orElseThrow(), asked, basket, 0);
    }

    private static Basket basket(boolean several, int purpose, Integer... picked) {
        return new Basket(new TreeMap<>(Stream.of(picked).collect(Collectors.toMap(place -> place, _ -> 1))), picked[0], several, purpose, 0);
    }

    private Papers papers(ServiceItem item, Papers.Content content, BasketPaper.State... states) {
        Visit visit = visit(confirmed());
        List<BasketPaper> papers = Stream.of(states).map(state -> new BasketPaper(
                new CertificateRequest("k", offers().getLast().name(), "p", "u", Optional.empty()), visit.ticket(), state)).toList();
        return new Papers(visit, item, item.prints().orElseThrow(), papers, content);
    }

    private void papers(ServiceItem item) {
        Basket nothing = new Basket(new TreeMap<>(), 0, false, 0, 0);
        Asked<Offers> offered = new Asked.Known<>(new Offers.Some(offers(), purposes(), List.of()));
        steps.put("certificates-waiting", certificates(item,
                waiting(new AskOffers(List.of("payment"), new SubjectToken("s"), manner.language())), nothing));
        steps.put("certificates-none", certificates(item, new Asked.Known<>(new Offers.None(List.of())), nothing));
        steps.put("certificates-none-now", certificates(item, new Asked.Known<>(new Offers.None(notNow())), nothing));
        steps.put("certificates-failed", certificates(item, new Asked.Failed<>(DistrictFailure.LINE_DOWN), nothing));
        steps.put("certificates", certificates(item, offered, basket(false, 2, 0)));
        steps.put("certificates-again", certificates(item, offered, basket(false, 1, 1)));
        steps.put("certificates-several", certificates(item, new Asked.Known<>(new Offers.Some(offers(), purposes(), notNow())),
                basket(true, 1, 0, 1, 2)));
        PreparedPaper paper = paper(0, 3, page(420, 594));
        underWay(item, paper);
        steps.put("paper-preview-wide", papers(item, new Papers.Content.Preview(0, true), new BasketPaper.State.Ready(paper)));
        steps.put("paper-preview", papers(item, new Papers.Content.Preview(0, false), new BasketPaper.State.Ready(paper)));
        BasketPaper.State notMade = new BasketPaper.State.NotMade(new Asked.Failed<>(DistrictFailure.DEPARTMENT_DOWN));
        BasketPaper.State[] ready = {new BasketPaper.State.Ready(paper), new BasketPaper.State.Ready(paper(1, 2, page(594, 420))), notMade};
        steps.put("basket-preview", papers(item, new Papers.Content.Preview(1, false), ready));
        steps.put("basket-preview-wide", papers(item, new Papers.Content.Preview(1, true), ready));
        ended(item, paper);
        endedSeveral(item);
    }

    private static PreparedPaper paper(int which, int sheets, PagePicture... pages) {
        return new PreparedPaper(offers().get(which).name(), "QD-SB-2026-0000012345" + which, sheets, "https://district.example/v/x", which > 0,
                List.of(pages));
    }

    private void underWay(ServiceItem item, PreparedPaper paper) {
        PreparePaper prepare = new PreparePaper(new Applicant(document(), new SubjectToken("s")),
                new CertificateRequest("k", offers().getFirst().name(), "p", "u", Optional.empty()), false, manner.language());
        Asked.Waiting<PrintOutcome> print = waiting(new PrintPaper(new Ticket(new VisitId("v"), 1)));
        BasketPaper.State over = new BasketPaper.State.Over(paper(2, 20), new PrintOutcome.Printed(20));
        for (PaperProgress.Stage stage : PaperProgress.Stage.values()) {
            boolean ours = stage == PaperProgress.Stage.ISSUING || stage == PaperProgress.Stage.CHECKING;
            PaperProgress progress = new PaperProgress(stage, ours ? 0 : 1, ours ? 0 : 3);
            BasketPaper.State state = ours ? new BasketPaper.State.Making(waiting(prepare), progress)
                    : new BasketPaper.State.Sent(paper, print, progress);
            Papers.Content content = ours ? new Papers.Content.Preparing() : new Papers.Content.Printing();
            steps.put("paper-" + stage, papers(item, content, state));
            steps.put("basket-" + stage, papers(item, content, ours ? new BasketPaper.State.Ready(paper) : over, state));
        }
        steps.put("paper-twenty", papers(item, new Papers.Content.Printing(),
                new BasketPaper.State.Sent(paper, print, new PaperProgress(PaperProgress.Stage.PRINTING, 7, 20))));
    }

    private void ended(ServiceItem item, PreparedPaper paper) {
        Fault fault = new Fault(DeviceFault.NO_ANSWER);
        for (PrintOutcome outcome : List.of(new PrintOutcome.Printed(3), new PrintOutcome.NotPrinted(fault),
                new PrintOutcome.Uncertain(fault))) {
            for (PrintOutcome slip : List.of(new PrintOutcome.Printed(1), new PrintOutcome.NotPrinted(fault),
                    new PrintOutcome.Uncertain(fault))) {
                steps.put("paper-ended-" + outcome.getClass().getSimpleName() + "-" + slip.getClass().getSimpleName(),
                        papers(item, slip(slip), new BasketPaper.State.Over(paper, outcome)));
            }
        }
        Papers.Content notReady = new Papers.Content.NotReady();
        BasketPaper.State notTrusted = new BasketPaper.State.NotMade(new Asked.Failed<>(DistrictFailure.NOT_TRUSTED));
        steps.put("paper-not-ready-NotIssued", papers(item, notReady, notTrusted));
        for (PreparedOutcome why : List.of(new PreparedOutcome.NotProven(), new PreparedOutcome.NoPrinter(fault),
                new PreparedOutcome.NoRecord())) {
            BasketPaper.State notMade = new BasketPaper.State.NotMade(new Asked.Known<>(why));
            steps.put("paper-not-ready-" + why.getClass().getSimpleName(), papers(item, notReady, notMade));
            steps.put("basket-not-ready-" + why.getClass().getSimpleName(), papers(item, notReady, notTrusted, notMade));
        }
    }

    private static Papers.Content slip(PrintOutcome outcome) {
        return new Papers.Content.Ended(Optional.of(new Asked.Known<>(outcome)), 0);
    }

    private void endedSeveral(ServiceItem item) {
        Fault fault = new Fault(DeviceFault.NO_ANSWER);
        BasketPaper.State out = new BasketPaper.State.Over(paper(0, 3), new PrintOutcome.Printed(3));
        BasketPaper.State perhaps = new BasketPaper.State.Over(paper(2, 1), new PrintOutcome.Uncertain(fault));
        BasketPaper.State not = new BasketPaper.State.Over(paper(1, 2), new PrintOutcome.NotPrinted(fault));
        BasketPaper.State notMade = new BasketPaper.State.NotMade(new Asked.Failed<>(DistrictFailure.DEPARTMENT_DOWN));
        PrintOutcome slip = new PrintOutcome.Printed(1);
        steps.put("basket-ended-all", papers(item, slip(slip), out, out, out, out, out));
        steps.put("basket-ended-some", papers(item, slip(new PrintOutcome.Uncertain(fault)), out, out, perhaps, not, notMade));
        steps.put("basket-ended-none", papers(item, new Papers.Content.Ended(Optional.empty(), 0), not, notMade));
    }

    private static List<CertificateOffer> offers() {
        List<Period> periods = List.of(period("最近 12 个月", "Last 12 months", 1), period("今年", "This year", 2), period("全部", "All years", 20));
        return List.of(
                new CertificateOffer("payment", text("社会保险缴费证明", "Social insurance payments"), periods, new Copies(0, 10)),
                new CertificateOffer("insured", text("参保证明", "Insured person"), periods, new Copies(3, 7)),
                new CertificateOffer("posted", text("不动产登记信息查询结果证明（含共有人及他项权利情况）",
                        "Result of a search in the register of real estate with co-owners"), periods, new Copies(0, 10)));
    }

    private static List<NotOffered> notNow() {
        Optional<Instant> back = Optional.of(Instant.parse("2026-11-24T06:00:00Z"));
        return List.of(
                new NotOffered("a", text("不动产登记信息查询证明", "Result of a search in the register"), NotOffered.Why.DOWN, back),
                new NotOffered("b", text("生育登记证明", "Registration of a birth"), NotOffered.Why.NOTHING, Optional.empty()),
                new NotOffered("c", text("个人所得税纳税记录", "Record of income tax"), NotOffered.Why.CLOSED, back),
                new NotOffered("d", text("户籍证明", "Proof of residence"), NotOffered.Why.USED_UP, Optional.empty()));
    }

    private static Period period(String zh, String en, int pages) {
        return new Period("p", text(zh, en), pages);
    }

    private static List<Purpose> purposes() {
        List<Choice> schools = List.of(new Choice("c", text("市南区教育和体育局", "District office of education")),
                new Choice("d", text("市南区第一实验小学", "First experimental primary school")));
        return List.of(purpose("本人留存", "For myself", List.of()), purpose("入学", "School", schools), purpose("贷款", "A loan", List.of()),
                purpose("签证", "A visa", List.of()));
    }

    private static Purpose purpose(String zh, String en, List<Choice> receivers) {
        return new Purpose("c", text(zh, en), receivers);
    }

    private static LangText text(String zh, String en) {
        return new LangText(Map.of(Language.ZH, zh, Language.EN, en));
    }

    private static PagePicture page(int width, int height) {
        int[] white = new int[width * height];
        Arrays.fill(white, 0xFFFFFFFF);
        return new PagePicture(width, height, white);
    }

    private Proof confirmed() {
        return new Proof.Confirmed(new Applicant(document(), new SubjectToken("s")));
    }

    private Visit visit(Proof proof) {
        return Visit.begin(new VisitId("v"), manner).with(proof);
    }

    private static IdDocument document() {
        return new IdDocument(
                IdDocument.Kind.RESIDENT, new Secret("古丽巴哈尔·阿布都热依木江木提"), Secret.NONE, new Secret("379999195803120017"),
                        IdDocument.Sex.FEMALE, "05", "",
                LocalDate.of(1958, 3, 12), new Secret("测试路一号"), "测试局", LocalDate.of(2020, 1, 1), Optional.empty());
    }

    private static ServiceRecord record(int years, boolean gap) {
        YearMonth to = YearMonth.of(2026, 9);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int y = 0; y < years; y++) {
            rows.add(Map.of("year", Integer.toString(2026 - y), "months", "12", "base", "25401.00", "paid", "24384.96"));
        }
        Set<YearMonth> missing = gap ? Set.of(YearMonth.of(2016, 9), YearMonth.of(2016, 11)) : Set.of();
        Map<String, String> values = Map.of("years", Integer.toString(years), "months", "11", "totalMonths", "480", "asOf", "2026-09",
                "gapFrom", "2016-09", "gapTo", "2016-11");
        Answer answer = new Answer("paid-total", gap ? List.of("as-of", "gap") : List.of("as-of"), values);
        return new ServiceRecord("social-insurance", document().name(), document().number(), answer,
                Map.of("months", new Months(to.minusMonths(years * 12L - 1), to, missing), "years", new Part.Rows(rows)));
    }

    private static ServiceRecord never() {
        return new ServiceRecord("social-insurance", document().name(), document()
                .number(), new Answer("never-paid", List.of(), Map.of()), Map.of());
    }
}
