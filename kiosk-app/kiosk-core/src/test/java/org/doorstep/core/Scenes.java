package org.doorstep.core;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.doorstep.config.Deed;
import org.doorstep.config.LangText;
import org.doorstep.config.Language;
import org.doorstep.config.ServiceItem;
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
import org.doorstep.core.certificates.Offers;
import org.doorstep.core.certificates.PaperProgress;
import org.doorstep.core.certificates.Papers;
import org.doorstep.core.certificates.Period;
import org.doorstep.core.certificates.PreparePaper;
import org.doorstep.core.certificates.PreparedOutcome;
import org.doorstep.core.certificates.PreparedPaper;
import org.doorstep.core.certificates.PrintPaper;
import org.doorstep.core.certificates.PrintSlip;
import org.doorstep.core.certificates.Purpose;
import org.doorstep.core.help.AwaitHelp;
import org.doorstep.core.help.CallForHelp;
import org.doorstep.core.help.HelpCall;
import org.doorstep.core.identity.Applicant;
import org.doorstep.core.identity.CheckCode;
import org.doorstep.core.identity.CheckIdentity;
import org.doorstep.core.identity.CodeChallenge;
import org.doorstep.core.identity.CodeSent;
import org.doorstep.core.identity.ReadCard;
import org.doorstep.core.identity.SendCode;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Destination;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Farewell;
import org.doorstep.core.journey.Help;
import org.doorstep.core.journey.Home;
import org.doorstep.core.journey.Idle;
import org.doorstep.core.journey.Key;
import org.doorstep.core.journey.Languages;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Proof;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.Shelf;
import org.doorstep.core.journey.Step;
import org.doorstep.core.journey.StillThere;
import org.doorstep.core.journey.Typed;
import org.doorstep.core.journey.Visit;
import org.doorstep.core.journey.VisitReport;
import org.doorstep.core.journey.VisitStep;
import org.doorstep.core.question.Asked;
import org.doorstep.core.question.Question;
import org.doorstep.core.question.Ticket;
import org.doorstep.core.question.VisitId;
import org.doorstep.core.records.Answer;
import org.doorstep.core.records.FetchRecord;
import org.doorstep.core.records.Part;
import org.doorstep.core.records.RecordOutcome;
import org.doorstep.core.records.Records;
import org.doorstep.core.records.ServiceRecord;
import org.doorstep.core.service.CardPlace;
import org.doorstep.core.service.DeviceState;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.IdDocument;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.ReadOutcome;
import org.doorstep.device.Secret;
import org.doorstep.device.Status;

/// What the tables speak of: one visit that has given out one ticket, the person of it, and every kind of step that it can stand at.
final class Scenes {
    static final VisitId ID = new VisitId("v");
    static final VisitId FRESH = new VisitId("w");
    static final IdDocument PERSON = Fixtures.person(1);
    static final SubjectToken TOKEN = new SubjectToken("s");
    static final Applicant APPLICANT = new Applicant(PERSON, TOKEN);
    static final Fault FAULT = new Fault(DeviceFault.NO_ANSWER);

    static final Board BOARD = Fixtures.board();
    static final BoardReport PRINTER_DEAD = changed(DeviceClass.CERTIFICATE_PRINTER, new Status.Offline(new Fault(PrinterFault.PAPER_OUT)));
    static final BoardReport READER_LOST = changed(DeviceClass.ID_CARD_READER, new Status.Offline(new Fault(DeviceFault.LINE_LOST)));
    static final Board DEAD = Fixtures.after(BOARD, PRINTER_DEAD);
    static final Board NO_READER = Fixtures.after(BOARD, READER_LOST);
    /// Terminals that only show: without a printer, and with nothing to prove a certificate by.
    static final Board UNFITTED = Fixtures.board(Fixtures.bundle(List.of(), List.of(AnyCertificate.parsed())));
    static final Board UNSEALED = Fixtures.board(Fixtures.bundle(List.of(Fixtures.PRINTER), List.of()));
    static final Board CARD = Fixtures.after(BOARD, CardPlace.LIES);
    /// A card that may be read has just been found.
    static final Report.CardLooked FOUND = new Report.CardLooked(4, true, FRESH);

    static final Visit NOBODY = visit(new Proof.None());
    static final Visit KNOWN = visit(new Proof.Confirmed(APPLICANT));

    static final ServiceRecord RECORD = record(7);
    /// Two pages for a year, five for all of it.
    static final CertificateOffer PAYMENT = new CertificateOffer("payment", LangText.zh("缴费"),
            List.of(new Period("1y", LangText.zh("1y"), 2), new Period("all", LangText.zh("all"), 5)), new Copies(0, 10));
    static final CertificateOffer INSURED = new CertificateOffer("insured", LangText.zh("参保"),
            List.of(new Period("now", LangText.zh("now"), 1)), new Copies(1, 9));
    static final List<Purpose> PURPOSES = List.of(
            new Purpose("self", LangText.zh("self"), List.of()), new Purpose("loan", LangText.zh("loan"), choices("bank-a", "bank-b")),
            new Purpose("visa", LangText.zh("visa"), List.of()));
    static final Offers.Some OFFERED = new Offers.Some(List.of(PAYMENT, INSURED), PURPOSES, List.of());
    static final CertificateRequest REQUEST = request(PAYMENT, "1y", "self");
    static final CertificateRequest OTHER_REQUEST = request(INSURED, "now", "self");
    static final PreparedPaper PAPER = Fixtures.paper(PERSON);
    static final PreparePaper PREPARE = new PreparePaper(APPLICANT, REQUEST, false, Language.ZH);
    static final FetchRecord FETCH = new FetchRecord("social-insurance", TOKEN, Language.ZH);
    static final AskOffers ASK_OFFERS = new AskOffers(List.of("payment", "insured"), TOKEN, Language.ZH);
    static final PrintSlip SLIP = new PrintSlip(Fixtures.PAID.name(), List.of(new PrintSlip.Issued(PAPER, true)), Language.ZH);
    static final PaperProgress SENDING = new PaperProgress(PaperProgress.Stage.SENDING, 0, 2);

    private Scenes() {}

    static Visit visit(Proof proof) {
        return Visit.begin(ID, Manner.USUAL).ask().with(proof);
    }

    static Ticket ticket(int number) {
        return new Ticket(ID, number);
    }

    private static List<Choice> choices(String... ids) {
        return Stream.of(ids).map(id -> new Choice(id, LangText.zh(id))).toList();
    }

    static CertificateRequest request(CertificateOffer offer, String period, String purpose, String... receiver) {
        return new CertificateRequest(offer.kind(), offer.name(), period, purpose, Stream.of(receiver).findFirst());
    }

    static ServiceRecord record(int rows) {
        List<Map<String, String>> years = Stream.iterate(2026, year -> year - 1).limit(rows)
                .map(year -> Map.of("year", Integer.toString(year))).toList();
        return new ServiceRecord("social-insurance", PERSON.name(), PERSON.number(),
                new Answer("paid-total", List.of(), Map.of("years", "14")), Map.of("years", new Part.Rows(years)));
    }

    static BoardReport changed(DeviceClass device, Status status) {
        return new BoardReport.DeviceChanged(device, new DeviceState(status));
    }

    static <A> Asked.Waiting<A> waiting(int ticket, Question<A> question) {
        return new Asked.Waiting<>(ticket(ticket), question);
    }

    static <A> Asked<A> known(A answer) {
        return new Asked.Known<>(answer);
    }

    static <A> Asked.Failed<A> failed(DistrictFailure why) {
        return new Asked.Failed<>(why);
    }

    static Proof reading(int ticket) {
        return new Proof.Reading(waiting(ticket, new ReadCard()));
    }

    static Proof checking(int ticket) {
        return new Proof.Checking(PERSON, waiting(ticket, new CheckIdentity(PERSON, Language.ZH)));
    }

    static <A> VisitReport answer(int ticket, Question<A> question, A answer) {
        return VisitReport.Answer.known(ticket(ticket), question, answer);
    }

    static <A> VisitReport failure(int ticket, Question<A> question, DistrictFailure why) {
        return new VisitReport.Answer<>(ticket(ticket), question, failed(why));
    }

    static Effect ask(int ticket, Question<?> question) {
        return new Effect.Ask(ticket(ticket), question);
    }

    static Choosing choosing(Visit visit, Verb verb, int page) {
        return new Choosing(visit.at(new Destination.Behind(Shelf.Door.of(verb), page)), Shelf.Door.of(verb), page);
    }

    static Choosing event(Visit visit, int from) {
        Shelf life = new Shelf.Event(Fixtures.LIFE.id());
        return new Choosing(visit.at(new Destination.Behind(life, from)), life, from);
    }

    static Finding finding(Visit visit, Typed typed) {
        return new Finding(visit.at(new Destination.Finding(typed)), typed);
    }

    static Guide guide(Visit visit, ServiceItem item) {
        return new Guide(visit.at(new Destination.Matter(item)), item, 0);
    }

    static Identify identify(Visit visit, ServiceItem item) {
        return new Identify(visit.at(new Destination.Matter(item)), item);
    }

    static OutOfService out(Visit visit, ServiceItem item, OutOfService.Cause cause) {
        return new OutOfService(visit.at(new Destination.Matter(item)), item, cause);
    }

    /// A visit that came to this record by its guide.
    static Visit atRecord(Visit visit, ServiceItem item) {
        return visit.at(new Destination.Matter(item)).at(new Destination.Doing(item, item.deeds().getFirst()));
    }

    static Records records(Visit visit, ServiceItem item, Asked<RecordOutcome> asked) {
        return new Records(atRecord(visit, item), item, (Deed.Show) item.deeds().getFirst(), asked, false, 0);
    }

    static Records records(Asked<RecordOutcome> asked) {
        return records(KNOWN, Fixtures.PAID, asked);
    }

    /// The record that is shown, at a page that was turned to.
    static Records shown(boolean revealed, int page) {
        Records plain = records(known(new RecordOutcome.Found(RECORD)));
        Visit there = plain.visit().at(new Destination.Doing(plain.item(), plain.deed(), Optional.of(new Records.TurnedTo(page))));
        return new Records(there, plain.item(), plain.deed(), plain.asked(), revealed, page);
    }

    static Deed.Print print(ServiceItem item) {
        return item.prints().orElseThrow();
    }

    static Visit atCertificates(Visit visit, ServiceItem item) {
        return visit.at(new Destination.Matter(item)).at(new Destination.Doing(item, print(item)));
    }

    static Certificates certificates(Visit visit, ServiceItem item, Asked<Offers> asked) {
        return new Certificates(atCertificates(visit, item), item, print(item), asked,
                asked instanceof Asked.Known<Offers>(Offers.Some _) ? basket(0, 0, 0) : basket(), 0);
    }

    static Certificates certificates(Asked<Offers> asked) {
        return certificates(KNOWN, Fixtures.PAID, asked);
    }

    static Basket basket() {
        return new Basket(new TreeMap<>(), 0, false, 0, 0);
    }

    /// One certificate.
    static Basket basket(int certificate, int period, int purpose) {
        return new Basket(new TreeMap<>(Map.of(certificate, period)), certificate, false, purpose, 0);
    }

    static final Asked<Offers> BOTH = known(OFFERED);

    /// Both certificates as they came, the usual one chosen.
    static Certificates offered() {
        return certificates(KNOWN.remembering(ASK_OFFERS, OFFERED), Fixtures.PAID, BOTH);
    }

    /// With this choice made.
    static Certificates offered(Basket basket) {
        Certificates usual = offered();
        Visit there = usual.visit().at(new Destination.Doing(usual.item(), usual.deed(), Optional.of(basket)));
        return new Certificates(there, usual.item(), usual.deed(), BOTH, basket, 0);
    }

    static Certificates offered(int certificate, int period, int purpose) {
        return offered(basket(certificate, period, purpose));
    }

    /// A basket of one.
    static Papers papers(BasketPaper.State state, Papers.Content content) {
        return papers(content, new BasketPaper(REQUEST, ticket(1), state));
    }

    static Papers papers(Papers.Content content, BasketPaper... papers) {
        Certificates from = offered();
        return new Papers(from.visit(), from.item(), from.deed(), List.of(papers), content);
    }

    static Papers preparing(PaperProgress progress) {
        return papers(new BasketPaper.State.Making(waiting(1, PREPARE), progress), new Papers.Content.Preparing());
    }

    static Papers preview() {
        return papers(new BasketPaper.State.Ready(PAPER), new Papers.Content.Preview(0, false));
    }

    /// Asked for with the ticket after the paper's own.
    static Papers printing(PaperProgress progress) {
        return papers(new BasketPaper.State.Sent(PAPER, waiting(2, new PrintPaper(ticket(1))), progress), new Papers.Content.Printing());
    }

    static Papers ended(PrintOutcome outcome) {
        return papers(new BasketPaper.State.Over(PAPER, outcome), new Papers.Content.Ended(Optional.empty(), 0));
    }

    static Papers notReady(Asked.Answered<PreparedOutcome> why) {
        return papers(new BasketPaper.State.NotMade(why), new Papers.Content.NotReady());
    }

    static List<Proof> proofs() {
        return List.of(
                new Proof.None(), reading(1), checking(1), new Proof.Confirmed(APPLICANT),
                new Proof.NotRead(ReadOutcome.Why.LIFT_AND_LAY), new Proof.ReaderFault(),
                        new Proof.NotChecked(PERSON, DistrictFailure.LINE_DOWN),
                new Proof.Refused(Proof.Reason.NOT_KNOWN));
    }

    static final CodeChallenge CHALLENGE = new CodeChallenge("c-1", "160****0001");
    static final SendCode SEND = new SendCode(TOKEN, Language.ZH);
    static final SubjectToken SURER = new SubjectToken("surer");

    static CheckCode check(String code) {
        return new CheckCode(CHALLENGE, new Secret(code), TOKEN);
    }

    static PhoneCode phoneCode(Visit visit, PhoneCode.Stage stage) {
        return new PhoneCode(visit.at(new Destination.Matter(Fixtures.PHONED)), Fixtures.PHONED, Optional.empty(), stage);
    }

    static Typed digits(String digits) {
        return new Typed(digits, Key.Keys.PHONE, 0, Map.of());
    }

    static PhoneCode.Stage typing(String digits, PhoneCode.Before... heard) {
        return new PhoneCode.Stage.Typing(CHALLENGE, digits(digits), Stream.of(heard).findFirst());
    }

    static PhoneCode.Stage checkingCode(int ticket, String digits) {
        return new PhoneCode.Stage.Checking(CHALLENGE, digits(digits), waiting(ticket, check(digits)));
    }

    /// A code was sent in this visit.
    static final Visit SENT = KNOWN.remembering(SEND, new CodeSent.Sent(CHALLENGE));
    static final Instant LATER = Instant.parse("2026-11-23T02:00:00Z");

    static List<PhoneCode> phoneCodes() {
        return List.of(phoneCode(KNOWN, new PhoneCode.Stage.Sending(waiting(1, SEND))), phoneCode(SENT, typing("12")),
                phoneCode(SENT, checkingCode(1, "123456")), phoneCode(KNOWN, new PhoneCode.Stage.NoPhone()),
                phoneCode(KNOWN, new PhoneCode.Stage.Locked(LATER)));
    }

    /// Each kind of step at which a resident is at work.
    static List<VisitStep> visitSteps() {
        Stream<VisitStep> steps = Stream.of(
                choosing(KNOWN, Verb.CHECK, 0), event(KNOWN, 0), finding(KNOWN, Typed.NOTHING), identify(NOBODY, Fixtures.PAID),
                        SignInScenes.signIn(NOBODY, ""),
                        guide(KNOWN, Fixtures.PAID),
                records(waiting(1, FETCH)), records(known(new RecordOutcome.Found(RECORD))), records(known(new RecordOutcome.NoRecord())),
                records(failed(DistrictFailure.LINE_DOWN)),
                certificates(waiting(1, ASK_OFFERS)), offered(), certificates(known(new Offers.None(List.of()))),
                certificates(failed(DistrictFailure.LINE_DOWN)),
                preparing(PaperProgress.ISSUING), preview(), printing(SENDING), ended(new PrintOutcome.Printed(2)),
                notReady(new Asked.Known<>(new PreparedOutcome.NotProven())));
        Stream<VisitStep> homes = proofs().stream().map(proof -> new Home(visit(proof)));
        Stream<VisitStep> closed = Stream.of(OutOfService.Cause.values()).map(cause -> out(KNOWN, Fixtures.PAID, cause));
        return Stream.of(homes, steps, closed, phoneCodes().stream()).<VisitStep>flatMap(some -> some).toList();
    }

    static final HelpCall.Waiting CALL = new HelpCall.Waiting("c");

    static Help help(VisitStep under, Help.State state) {
        return new Help(under, state, switch (state) {
            case CALLING -> Optional.of(waiting(1, new CallForHelp("guide")));
            case WAITING -> Optional.of(waiting(1, new AwaitHelp(CALL)));
            case ACCEPTED, NOT_REACHED -> Optional.empty();
        });
    }

    static Stream<Help> helps(VisitStep under) {
        return Stream.of(Help.State.values()).map(state -> help(under, state));
    }

    /// One of every kind.
    static Map<String, Step> all() {
        VisitStep under = guide(KNOWN, Fixtures.PAID);
        Map<String, Step> all = new LinkedHashMap<>();
        Stream<Step> others = Stream.of(new Idle(), new StillThere(under), new Languages(under), new Farewell(Manner.USUAL, true));
        Stream<Help> calls = helps(under);
        Stream.of(visitSteps().stream(), others, calls).flatMap(some -> some).forEach(step -> all.put(Kinds.of(step), step));
        return all;
    }
}
