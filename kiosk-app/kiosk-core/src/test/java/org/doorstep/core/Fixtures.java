package org.doorstep.core;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.config.Assurance;
import org.doorstep.config.Block;
import org.doorstep.config.Bundle;
import org.doorstep.config.Catalogue;
import org.doorstep.config.Counter;
import org.doorstep.config.Deed;
import org.doorstep.config.Department;
import org.doorstep.config.Digest;
import org.doorstep.config.DistrictSettings;
import org.doorstep.config.Field;
import org.doorstep.config.Format;
import org.doorstep.config.LangText;
import org.doorstep.config.Language;
import org.doorstep.config.Level;
import org.doorstep.config.LifeEvent;
import org.doorstep.config.Patiences;
import org.doorstep.config.RecordKind;
import org.doorstep.config.ServiceItem;
import org.doorstep.config.ServiceItemCode;
import org.doorstep.config.Site;
import org.doorstep.config.TerminalSettings;
import org.doorstep.config.Theme;
import org.doorstep.config.Verb;
import org.doorstep.core.certificates.CertificateOffer;
import org.doorstep.core.certificates.Copies;
import org.doorstep.core.certificates.Period;
import org.doorstep.core.certificates.PreparedPaper;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Report;
import org.doorstep.core.question.VisitId;
import org.doorstep.core.records.Answer;
import org.doorstep.core.records.ServiceRecord;
import org.doorstep.core.search.Finder;
import org.doorstep.core.search.PinyinWords;
import org.doorstep.core.search.Readings;
import org.doorstep.core.search.Search;
import org.doorstep.core.search.SortedLines;
import org.doorstep.core.service.CardPlace;
import org.doorstep.core.service.DeviceState;
import org.doorstep.core.service.Facts;
import org.doorstep.core.service.Now;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.IdDocument;
import org.doorstep.device.Secret;
import org.doorstep.device.Status;

/// A small district and synthetic persons for the tests of core.
final class Fixtures {
    private static final Counter COUNTER = new Counter(LangText.zh("大厅"), List.of(), Optional.empty());
    static final ServiceItem PAID = item("T-PAID", Set.of(Assurance.CARD_PRESENT), Optional.of("social-insurance"));
    /// Reached by the card and a code on the phone.
    static final ServiceItem PHONED = item("T-PHONED", Set.of(Assurance.CARD_PRESENT, Assurance.PHONE_CODE),
            Optional.of("social-insurance"));
    /// Done with both at a counter, and only read about here.
    static final ServiceItem TOLD = item("T-TOLD", Set.of(Assurance.CARD_PRESENT, Assurance.PHONE_CODE), Optional.empty(), List.of());
    static final ServiceItem WITNESSED = item("T-WITNESSED", Set.of(Assurance.CARD_PRESENT, Assurance.WITNESSED),
            Optional.of("social-insurance"));
    /// Only printed, with no record to look at.
    static final ServiceItem PRINTED = item("T-PRINTED", Set.of(Assurance.CARD_PRESENT), Optional.empty(), List.of("payment"));
    /// Only looked at, with nothing to print.
    static final ServiceItem SHOWN_ONLY = item("T-SHOWN", Set.of(Assurance.CARD_PRESENT), Optional.of("social-insurance"), List.of());
    /// Looked at by who signed in without a card; its certificates want the card.
    static final ServiceItem SIGNED = item("T-SIGNED", Set.of(Assurance.SIGNED_IN), Optional.of("social-insurance"));
    /// Only printed, though who signs in may reach it.
    static final ServiceItem SIGNED_PRINTED = item("T-SIGNED-PRINTED", Set.of(Assurance.SIGNED_IN), Optional.empty(), List.of("payment"));
    static final ServiceItem READING = item("T-READING", Set.of(), Optional.empty());
    /// Of a kind that the bundle does not know.
    static final ServiceItem STRANGE = item("T-STRANGE", Set.of(Assurance.CARD_PRESENT), Optional.of("strange"));
    static final LocalDateTime MORNING = LocalDateTime.of(2026, 11, 23, 9, 42);

    static final DeviceBinding PRINTER = new DeviceBinding("certificate-printer", DeviceClass.CERTIFICATE_PRINTER, "ipp",
            "ipp://127.0.0.1:631/");
    static final RecordKind KIND = new RecordKind("social-insurance", LangText.zh("养老保险"),
            Map.of("paid-total", LangText.zh("已缴 *{years}* 年"), "never-paid", LangText.zh("没有记录")),
            Map.of("as-of", LangText.zh("截至 {asOf}")), Map.of("years", Format.NUMBER, "asOf", Format.MONTH),
            List.of(new Block.Table("years", Optional.empty(), List.of(new Field("year", LangText.zh("年"), Format.YEAR, Map.of())),
                    Optional.empty())));

    static final LifeEvent LIFE = new LifeEvent("life", LangText.zh("一生"), List.of(new ServiceItemCode("T-APPLY-3"), PAID.code()));

    private static final Digest NO_FILES = new Digest("0".repeat(64));

    /// Finds the matters of the fixtures and knows two words.
    static final Finder FINDER = finder();

    private Fixtures() {}

    private static Finder finder() {
        String characters = "ma\t马9 妈5\nshu\t书9\n";
        Readings readings = Readings.of(characters.lines().toList());
        SortedLines words = SortedLines.of("mashu\t马书7 妈书3\n".getBytes(StandardCharsets.UTF_8));
        SortedLines initials = SortedLines.of("ms\t马书7 妈书3\n".getBytes(StandardCharsets.UTF_8));
        return new Finder(new Search(bundle().catalogue(), readings),
                new PinyinWords(words, initials, SortedLines.of(characters.getBytes(StandardCharsets.UTF_8)), readings));
    }

    static Bundle bundle() {
        return bundle(List.of(PRINTER), List.of(AnyCertificate.parsed()));
    }

    static Bundle bundle(List<DeviceBinding> devices, List<X509Certificate> seals) {
        DistrictSettings district = new DistrictSettings(
                "test", LangText.zh("测试区"), LangText.zh("家门口"), URI.create("https://localhost/"),
                List.of(Language.ZH, Language.EN), ZoneId.of("Asia/Shanghai"), true, Patiences.STANDARD, LangText.zh("公告"));
        Site site = new Site("s", LangText.zh("测试站"), "12345", List.of(PAID.code()), List.of(), List.of());
        return new Bundle(
                "b", "1", district, site, new TerminalSettings("t", TerminalSettings.Frame.PORTRAIT, 0.25, devices),
                new Catalogue(catalogue(), List.of(LIFE), List.of(), Map.of(KIND.id(), KIND)), Map.of(),
                        new Theme(Map.of(), Optional.empty()), List.of(), seals,
                        false, NO_FILES);
    }

    /// A board whose reader and printer serve.
    static Board board() {
        return board(bundle());
    }

    static Board board(Bundle bundle) {
        Facts facts = Facts.atStart(new Now.Known(MORNING)).with(DeviceClass.ID_CARD_READER, new DeviceState(new Status.Online()))
                .with(DeviceClass.CERTIFICATE_PRINTER, new DeviceState(new Status.Online())).with(FINDER);
        return new Board(bundle, facts);
    }

    /// The board once this was reported.
    static Board after(Board board, BoardReport report) {
        return board.with(report.changed(board.facts()));
    }

    static Board after(Board board, CardPlace card) {
        return board.with(board.facts().with(card));
    }

    /// The gate after these searches of the reader, counted on from its last; true = a card lay there.
    static CardGate looks(CardGate gate, boolean... present) {
        CardGate seen = gate;
        for (boolean there : present) {
            seen = seen.after(new Report.CardLooked(seen.lastLook() + 1, there, new VisitId("w")));
        }
        return seen;
    }

    /// Numbers whose check characters are right, one an X.
    private static final List<String> NUMBERS = List.of("379999195803120053", "379999195803120010", "37999919580312007X",
            "379999195803120029", "379999195803120037");

    static final int PERSONS = NUMBERS.size();

    static int whose(String number) {
        return NUMBERS.indexOf(number);
    }

    static IdDocument person(int n) {
        return new IdDocument(
                IdDocument.Kind.RESIDENT, new Secret("测试" + n), Secret.NONE, new Secret(NUMBERS.get(n)),
                IdDocument.Sex.MALE, "01", "", LocalDate.of(1958, 3, 12), new Secret("测试路" + n + "号"), "测试局",
                LocalDate.of(2020, 1, 1), Optional.empty());
    }

    static ServiceRecord record(IdDocument of) {
        return new ServiceRecord(
                "social-insurance", of.name(), of.number(), new Answer("paid-total", List.of(), Map.of("years", "14")), Map.of());
    }

    static CertificateOffer offer(String kind) {
        return new CertificateOffer(kind, LangText.zh("证明"), List.of(
                new Period("1", LangText.zh("最近一年"), 2), new Period("2", LangText.zh("全部"), 5)), new Copies(0, 10));
    }

    /// The paper of a request; its number tells whose it is.
    static PreparedPaper paper(IdDocument of) {
        return paper(of, 0);
    }

    static PreparedPaper paper(IdDocument of, int which) {
        return new PreparedPaper(LangText.zh("证明"), "No-" + which + "-" + of.number().reveal(), 2, "https://localhost/verify/x", false,
                List.of());
    }

    /// Seven matters behind the first door: two pages, in simple mode three.
    private static List<ServiceItem> catalogue() {
        List<ServiceItem> items = new ArrayList<>(List.of(PAID, PHONED, TOLD, WITNESSED, READING, PRINTED, SHOWN_ONLY, SIGNED,
                SIGNED_PRINTED));
        for (int i = 1; i <= 7; i++) {
            items.add(item("T-APPLY-" + i, Set.of(), Optional.empty(), List.of()));
        }
        return items;
    }

    static Department department(String id) {
        return new Department(id, LangText.zh(id), LangText.zh("部门"), COUNTER);
    }

    private static ServiceItem item(String code, Set<Assurance> needs, Optional<String> recordKind) {
        return item(code, needs, recordKind, recordKind.isPresent() ? List.of("payment", "insured") : List.of());
    }

    private static ServiceItem item(String code, Set<Assurance> needs, Optional<String> recordKind, List<String> certificates) {
        Verb verb = code.startsWith("T-APPLY") ? Verb.APPLY : Verb.CHECK;
        List<Deed> deeds = new ArrayList<>();
        recordKind.ifPresent(kind -> deeds.add(new Deed.Show(kind)));
        if (!certificates.isEmpty()) {
            deeds.add(new Deed.Print(certificates, Set.of("insured"), false));
        }
        return new ServiceItem(
                new ServiceItemCode(code), LangText.zh(code), LangText.zh("说明"), List.of(verb), Level.DISTRICT, needs, Map.of(),
                        List.of(), deeds,
                department(recordKind.orElse("none")), COUNTER);
    }
}
