package org.doorstep.screens;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.config.LangText;
import org.doorstep.config.Language;
import org.doorstep.config.ServiceItem;
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
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.journey.Step;
import org.doorstep.core.journey.Visit;
import org.doorstep.core.question.Asked;
import org.doorstep.core.question.Question;
import org.doorstep.core.question.Ticket;
import org.doorstep.core.question.VisitId;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.PrintOutcome;

/// Every screen of certificates, from the choice to the hand, of one and of several; long names, many sheets, whatever can go wrong.
final class PaperScreens {
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Visit visit;
    private final ServiceItem item;

    private PaperScreens(Visit visit, ServiceItem item) {
        this.visit = visit;
        this.item = item;
    }

    /// @param visit of somebody who was identified
    /// @param item  prints certificates
    static Map<String, Step> of(Visit visit, ServiceItem item) {
        return new PaperScreens(visit, item).all();
    }

    private static <A> Asked.Waiting<A> waiting(Question<A> question) {
        return new Asked.Waiting<>(new Ticket(new VisitId("v"), 1), question);
    }

    private Certificates certificates(Asked<Offers> asked, Basket basket) {
        return new Certificates(visit, item, item.prints().orElseThrow(), asked, basket, 0);
    }

    /// The same choice, from a further row on.
    private Certificates turned(String screen, int from) {
        Certificates first = (Certificates) Objects.requireNonNull(steps.get(screen));
        return new Certificates(visit, item, first.deed(), first.asked(), first.basket(), from);
    }

    private static Basket basket(boolean several, int purpose, Integer... picked) {
        return new Basket(new TreeMap<>(Stream.of(picked).collect(Collectors.toMap(place -> place, _ -> 1))), picked[0], several, purpose,
                0);
    }

    private Papers papers(Papers.Content content, BasketPaper.State... states) {
        List<BasketPaper> papers = Stream.of(states).map(state -> new BasketPaper(
                new CertificateRequest("k", offers().getLast().name(), "p", "u", Optional.empty()), visit.ticket(), state)).toList();
        return new Papers(visit, item, item.prints().orElseThrow(), papers, content);
    }

    private Map<String, Step> all() {
        Basket nothing = new Basket(new TreeMap<>(), 0, false, 0, 0);
        Asked<Offers> offered = new Asked.Known<>(new Offers.Some(offers(), purposes(), List.of()));
        steps.put("certificates-waiting", certificates(
                waiting(new AskOffers(List.of("payment"), new SubjectToken("s"), visit.manner().language())), nothing));
        steps.put("certificates-none", certificates(new Asked.Known<>(new Offers.None(List.of())), nothing));
        steps.put("certificates-none-now", certificates(new Asked.Known<>(new Offers.None(notNow())), nothing));
        steps.put("certificates-failed", certificates(new Asked.Failed<>(DistrictFailure.LINE_DOWN), nothing));
        steps.put("certificates", certificates(offered, basket(false, 2, 0)));
        steps.put("few-sheets-certificates", certificates(offered, basket(true, 2, 0, 1)));
        steps.put("certificates-again", certificates(offered, basket(false, 1, 1)));
        steps.put("certificates-several", certificates(new Asked.Known<>(new Offers.Some(offers(), purposes(), notNow())),
                basket(true, 1, 0, 1, 2)));
        steps.put("certificates-again-on", turned("certificates-again", 4));
        steps.put("certificates-several-on", turned("certificates-several", 3));
        PreparedPaper paper = paper(0, 3, page(420, 594));
        underWay(paper);
        steps.put("paper-preview-wide", papers(new Papers.Content.Preview(0, true), new BasketPaper.State.Ready(paper)));
        steps.put("paper-preview", papers(new Papers.Content.Preview(0, false), new BasketPaper.State.Ready(paper)));
        BasketPaper.State notMade = new BasketPaper.State.NotMade(new Asked.Failed<>(DistrictFailure.DEPARTMENT_DOWN));
        BasketPaper.State[] ready = {new BasketPaper.State.Ready(paper), new BasketPaper.State.Ready(paper(1, 2, page(594, 420))), notMade};
        steps.put("basket-preview", papers(new Papers.Content.Preview(1, false), ready));
        steps.put("basket-preview-wide", papers(new Papers.Content.Preview(1, true), ready));
        ended(paper);
        endedSeveral();
        return steps;
    }

    private static PreparedPaper paper(int which, int sheets, PagePicture... pages) {
        return new PreparedPaper(offers().get(which).name(), "QD-SB-2026-0000012345" + which, sheets, "https://district.example/v/x",
                which > 0,
                List.of(pages));
    }

    private void underWay(PreparedPaper paper) {
        PreparePaper prepare = new PreparePaper(visit.applicant().orElseThrow(),
                new CertificateRequest("k", offers().getFirst().name(), "p", "u", Optional.empty()), false, visit.manner().language());
        Asked.Waiting<PrintOutcome> print = waiting(new PrintPaper(new Ticket(new VisitId("v"), 1)));
        BasketPaper.State over = new BasketPaper.State.Over(paper(2, 20), new PrintOutcome.Printed(20));
        for (PaperProgress.Stage stage : PaperProgress.Stage.values()) {
            boolean ours = stage == PaperProgress.Stage.ISSUING || stage == PaperProgress.Stage.CHECKING;
            PaperProgress progress = new PaperProgress(stage, ours ? 0 : 1, ours ? 0 : 3);
            BasketPaper.State state = ours ? new BasketPaper.State.Making(waiting(prepare), progress)
                    : new BasketPaper.State.Sent(paper, print, progress);
            Papers.Content content = ours ? new Papers.Content.Preparing() : new Papers.Content.Printing();
            steps.put("paper-" + stage, papers(content, state));
            BasketPaper.State ready = new BasketPaper.State.Ready(paper);
            steps.put("basket-" + stage, ours ? papers(content, ready, ready, state) : papers(content, over, state));
        }
        steps.put("paper-twenty", papers(new Papers.Content.Printing(),
                new BasketPaper.State.Sent(paper, print, new PaperProgress(PaperProgress.Stage.PRINTING, 7, 20))));
    }

    private void ended(PreparedPaper paper) {
        Fault fault = new Fault(DeviceFault.NO_ANSWER);
        for (PrintOutcome outcome : List.of(new PrintOutcome.Printed(3), new PrintOutcome.NotPrinted(fault),
                new PrintOutcome.Uncertain(fault))) {
            for (PrintOutcome slip : List.of(new PrintOutcome.Printed(1), new PrintOutcome.NotPrinted(fault),
                    new PrintOutcome.Uncertain(fault))) {
                steps.put("paper-ended-" + outcome.getClass().getSimpleName() + "-" + slip.getClass().getSimpleName(),
                        papers(slip(slip), new BasketPaper.State.Over(paper, outcome)));
            }
        }
        Papers.Content notReady = new Papers.Content.NotReady();
        BasketPaper.State notTrusted = new BasketPaper.State.NotMade(new Asked.Failed<>(DistrictFailure.NOT_TRUSTED));
        steps.put("paper-not-ready-NotIssued", papers(notReady, notTrusted));
        for (PreparedOutcome why : List.of(new PreparedOutcome.NotProven(), new PreparedOutcome.NoPrinter(fault),
                new PreparedOutcome.NoRecord())) {
            BasketPaper.State notMade = new BasketPaper.State.NotMade(new Asked.Known<>(why));
            steps.put("paper-not-ready-" + why.getClass().getSimpleName(), papers(notReady, notMade));
            steps.put("basket-not-ready-" + why.getClass().getSimpleName(), papers(notReady, notTrusted, notMade));
        }
    }

    private static Papers.Content slip(PrintOutcome outcome) {
        return new Papers.Content.Ended(Optional.of(new Asked.Known<>(outcome)), 0);
    }

    private void endedSeveral() {
        Fault fault = new Fault(DeviceFault.NO_ANSWER);
        BasketPaper.State out = new BasketPaper.State.Over(paper(0, 3), new PrintOutcome.Printed(3));
        BasketPaper.State perhaps = new BasketPaper.State.Over(paper(2, 1), new PrintOutcome.Uncertain(fault));
        BasketPaper.State not = new BasketPaper.State.Over(paper(1, 2), new PrintOutcome.NotPrinted(fault));
        BasketPaper.State notMade = new BasketPaper.State.NotMade(new Asked.Failed<>(DistrictFailure.DEPARTMENT_DOWN));
        PrintOutcome slip = new PrintOutcome.Printed(1);
        steps.put("basket-ended-all", papers(slip(slip), out, out, out, out, out));
        steps.put("basket-ended-all-no-slip", papers(slip(new PrintOutcome.NotPrinted(fault)), out, out, out, out, out));
        steps.put("basket-ended-some", papers(slip(new PrintOutcome.Uncertain(fault)), out, out, perhaps, not, notMade));
        steps.put("basket-ended-none", papers(new Papers.Content.Ended(Optional.empty(), 0), not, notMade));
    }

    private static List<CertificateOffer> offers() {
        List<Period> periods = List.of(period("最近 12 个月", "Last 12 months", 1), period("今年", "This year", 2),
                period("全部", "All years", 20));
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
}
