package org.doorstep.screens;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.config.Bundle;
import org.doorstep.config.BundleOutcome;
import org.doorstep.config.BundleReader;
import org.doorstep.config.Catalogue;
import org.doorstep.config.Deed;
import org.doorstep.config.Department;
import org.doorstep.config.ServiceItem;
import org.doorstep.config.ServiceItemCode;
import org.doorstep.config.Verb;
import org.doorstep.core.authentication.PhoneCode;
import org.doorstep.core.catalogue.Choosing;
import org.doorstep.core.catalogue.Finding;
import org.doorstep.core.catalogue.Guide;
import org.doorstep.core.catalogue.Identify;
import org.doorstep.core.catalogue.OutOfService;
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
    ///            printed here; with `few-sheets`: three sheets are left; else the screen's own name
    static Board board(Bundle bundle, String how) {
        Bundle fitted = how.startsWith("unfitted") ? sealed(bundle, List.of()) : bundle;
        Status printer = how.startsWith("dead") ? new Status.Offline(new Fault(PrinterFault.PAPER_OUT)) : new Status.Online();
        Now now = how.startsWith(CLOCK_WRONG) ? new Now.Doubted(Now.Why.BEFORE_MADE) : new Now.Known(LONG_DAY);
        Status reader = how.startsWith("readerless") ? new Status.Offline(new Fault(DeviceFault.LINE_LOST)) : new Status.Online();
        OptionalInt sheets = how.startsWith("few-sheets") ? OptionalInt.of(3) : OptionalInt.empty();
        return new Board(fitted, Facts.atStart(now).with(DeviceClass.CERTIFICATE_PRINTER, new DeviceState(printer))
                .with(DeviceClass.ID_CARD_READER, new DeviceState(reader))
                .with(Finders.of(fitted)).with(sheets));
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
        steps.putAll(PaperScreens.of(visit(confirmed()), item));
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
