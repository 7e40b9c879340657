package org.doorstep.core;

import static org.doorstep.core.Rule.given;
import static org.doorstep.core.Scenes.ASK_OFFERS;
import static org.doorstep.core.Scenes.FETCH;
import static org.doorstep.core.Scenes.KNOWN;
import static org.doorstep.core.Scenes.PERSON;
import static org.doorstep.core.Scenes.RECORD;
import static org.doorstep.core.Scenes.TOKEN;
import static org.doorstep.core.Scenes.ask;
import static org.doorstep.core.Scenes.certificates;
import static org.doorstep.core.Scenes.failed;
import static org.doorstep.core.Scenes.known;
import static org.doorstep.core.Scenes.offered;
import static org.doorstep.core.Scenes.records;
import static org.doorstep.core.Scenes.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.doorstep.config.Deed;
import org.doorstep.config.Language;
import org.doorstep.core.catalogue.Guide;
import org.doorstep.core.certificates.Basket;
import org.doorstep.core.certificates.BasketPaper;
import org.doorstep.core.certificates.CertificateRequest;
import org.doorstep.core.certificates.Certificates;
import org.doorstep.core.certificates.Offers;
import org.doorstep.core.certificates.PaperProgress;
import org.doorstep.core.certificates.Papers;
import org.doorstep.core.certificates.PreparePaper;
import org.doorstep.core.identity.CheckIdentity;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Destination;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.Visit;
import org.doorstep.core.question.Asked;
import org.doorstep.core.records.Answer;
import org.doorstep.core.records.FetchRecord;
import org.doorstep.core.records.RecordOutcome;
import org.doorstep.core.records.Records;
import org.doorstep.core.records.ServiceRecord;
import org.doorstep.core.service.DistrictFailure;

/// A record, and the choice of the certificate that comes of it.
final class RecordRules {
    private static final Visit CHECKING = KNOWN.ask().with(Scenes.checking(2));
    private static final Effect CHECK = ask(2, new CheckIdentity(PERSON, Language.ZH));

    private static final Effect OFFERS = ask(2, ASK_OFFERS);

    private RecordRules() {}

    static Stream<Rule> rules() {
        return Stream.of(answers(), words(), shown(), ways(), offers(), choices()).flatMap(List::stream);
    }

    private static Report answer(int ticket, RecordOutcome outcome) {
        return Scenes.answer(ticket, FETCH, outcome);
    }

    private static List<Rule> answers() {
        Records waiting = records(Scenes.waiting(1, FETCH));
        return List.of(
                given(waiting).on(answer(1, new RecordOutcome.Found(RECORD))).becomes(found(RECORD)),
                given(waiting).on(answer(0, new RecordOutcome.Found(RECORD))).stays(),
                given(waiting).on(answer(1, new RecordOutcome.Found(Fixtures.record(Fixtures.person(2)))))
                        .becomes(records(failed(DistrictFailure.NOT_YOURS)),
                                new Effect.Note(Effect.Event.ANOTHER_PERSONS_RECORD)),
                given(waiting).on(answer(1, new RecordOutcome.NoRecord())).becomes(heard(new RecordOutcome.NoRecord())),
                given(waiting).on(Scenes.failure(1, FETCH, DistrictFailure.BUSY)).becomes(records(failed(DistrictFailure.BUSY))),
                given(waiting).on(Scenes.answer(1, new FetchRecord("social-insurance", TOKEN, Language.EN),
                        new RecordOutcome.NoRecord())).stays(),
                given(waiting).on(new Report.PatienceRanOut(1)).becomes(records(failed(DistrictFailure.TOO_SLOW))));
    }

    /// What was heard is shown, and remembered for the way back.
    private static Records heard(RecordOutcome outcome) {
        return records(KNOWN.remembering(FETCH, outcome), Fixtures.PAID, known(outcome));
    }

    private static Records found(ServiceRecord record) {
        return heard(new RecordOutcome.Found(record));
    }

    private static ServiceRecord saying(String sentence, List<String> details, Map<String, String> values) {
        return new ServiceRecord("social-insurance", PERSON.name(), PERSON.number(), new Answer(sentence, details, values), Map.of());
    }

    /// A record is never shown by halves: what the bundle has no words for, or a word no value for, is nonsense of the district's.
    private static List<Rule> words() {
        Records waiting = records(Scenes.waiting(1, FETCH));
        Stream<ServiceRecord> good = Stream.of(
                saying("never-paid", List.of(), Map.of()),
                saying("never-paid", List.of(), Map.of("years", "", "unasked", "x".repeat(400))),
                saying("paid-total", List.of(), Map.of("years", "7".repeat(9))),
                saying("paid-total", List.of("as-of"), Map.of("years", "14", "asOf", "2026-09")));
        Stream<ServiceRecord> bad = Stream.of(
                saying("paid-in-full", List.of(), Map.of("years", "14")),
                saying("as-of", List.of(), Map.of("years", "14", "asOf", "2026-09")),
                saying("never-paid", List.of("suspended"), Map.of()),
                saying("never-paid", List.of("paid-total"), Map.of("years", "14")),
                saying("paid-total", List.of(), Map.of()),
                saying("paid-total", List.of(), Map.of("years", "")),
                saying("paid-total", List.of(), Map.of("years", " \n")),
                saying("paid-total", List.of(), Map.of("years", "7".repeat(10))),
                saying("paid-total", List.of(), Map.of("years", "fourteen")),
                saying("paid-total", List.of("as-of"), Map.of("years", "14", "asOf", "2026-13")),
                saying("paid-total", List.of("as-of"), Map.of("years", "14")));
        Effect noted = new Effect.Note(Effect.Event.RECORD_WITHOUT_WORDS);
        FetchRecord strange = new FetchRecord("strange", TOKEN, Language.ZH);
        Rule unknown = given(records(KNOWN, Fixtures.STRANGE, Scenes.waiting(1, strange)))
                .on(Scenes.answer(1, strange,
                        new RecordOutcome.Found(new ServiceRecord("strange", PERSON.name(), PERSON.number(), RECORD.answer(), Map.of()))))
                .becomes(records(KNOWN, Fixtures.STRANGE, failed(DistrictFailure.NONSENSE)), noted);
        return Stream.of(
                good.map(record -> given(waiting).on(answer(1, new RecordOutcome.Found(record)))
                        .becomes(found(record))),
                bad.map(record -> given(waiting).on(answer(1, new RecordOutcome.Found(record)))
                        .becomes(records(failed(DistrictFailure.NONSENSE)), noted)),
                Stream.of(unknown)).flatMap(rules -> rules).toList();
    }

    /// Of seven rows.
    private static List<Rule> shown() {
        Records plain = records(known(new RecordOutcome.Found(RECORD)));
        Records revealed = new Records(plain.visit(), plain.item(), plain.deed(), plain.asked(), true, 0);
        Records only = records(KNOWN, Fixtures.SHOWN_ONLY, plain.asked());
        Visit passed = plain.visit().ask().at(new Destination.Doing(Fixtures.PAID, Scenes.print(Fixtures.PAID)));
        return List.of(
                given(plain).on(new Intent.Reveal(true)).becomes(revealed),
                given(Scenes.shown(true, 2)).on(new Intent.Reveal(false)).becomes(Scenes.shown(false, 2)),
                given(plain).on(new Intent.TurnTo(2)).becomes(Scenes.shown(false, 2)),
                given(Scenes.shown(true, 2)).on(new Intent.TurnTo(0)).becomes(Scenes.shown(true, 0)),
                given(plain).on(new Intent.TurnTo(7)).stays(),
                given(plain).on(new Intent.TurnTo(6)).becomes(Scenes.shown(false, 6)),
                given(plain).on(new Intent.TurnTo(-1)).stays(),
                given(records(known(new RecordOutcome.Found(Scenes.record(6))))).on(new Intent.TurnTo(6)).stays(),
                given(records(known(new RecordOutcome.Found(Scenes.record(0))))).on(new Intent.TurnTo(0)).stays(),
                given(plain).on(new Intent.Print()).becomes(new Certificates(
                        passed, Fixtures.PAID, Scenes.print(Fixtures.PAID), Scenes.waiting(2, ASK_OFFERS),
                                Scenes.basket(), 0), OFFERS),
                given(plain).at(Scenes.DEAD).on(new Intent.Print()).stays(),
                given(plain).at(Scenes.UNFITTED).on(new Intent.Print()).stays(),
                given(only).on(new Intent.Print()).stays());
    }

    /// A second try asks anew; where the confirmation ended, the document in hand is checked first.
    private static List<Rule> ways() {
        Records down = records(failed(DistrictFailure.LINE_DOWN));
        Records over = records(failed(DistrictFailure.CONFIRMATION_ENDED));
        Stream<Rule> again = Stream.of(
                given(down).on(new Intent.TryAgain())
                        .becomes(records(KNOWN.ask(), Fixtures.PAID, Scenes.waiting(2, FETCH)), ask(2, FETCH)),
                given(over).on(new Intent.TryAgain()).becomes(Scenes.identify(CHECKING, Fixtures.PAID), CHECK));
        Stream<Records> all = Stream.of(down, records(known(new RecordOutcome.NoRecord())), records(known(new RecordOutcome.Found(RECORD))),
                records(Scenes.waiting(1, FETCH)));
        return Stream.concat(again, all.map(records -> given(records).on(new Intent.Back()).becomes(Scenes.guide(KNOWN, Fixtures.PAID))))
                .toList();
    }

    private static List<Rule> offers() {
        Certificates waiting = certificates(Scenes.waiting(1, ASK_OFFERS));
        Certificates down = certificates(failed(DistrictFailure.LINE_DOWN));
        Certificates over = certificates(failed(DistrictFailure.CONFIRMATION_ENDED));
        Offers both = Scenes.OFFERED;
        Offers none = new Offers.None(List.of());
        Guide guide = Scenes.guide(KNOWN, Fixtures.PAID);
        Stream<Rule> rules = Stream.of(
                given(waiting).on(Scenes.answer(1, ASK_OFFERS, both)).becomes(Scenes.offered()),
                given(waiting).on(Scenes.answer(0, ASK_OFFERS, both)).stays(),
                given(waiting).on(Scenes.answer(1, ASK_OFFERS, none))
                        .becomes(certificates(KNOWN.remembering(ASK_OFFERS, none), Fixtures.PAID, known(none))),
                given(waiting).on(Scenes.failure(1, ASK_OFFERS, DistrictFailure.LINE_DOWN)).becomes(down),
                given(waiting).on(new Report.PatienceRanOut(1)).becomes(certificates(failed(DistrictFailure.TOO_SLOW))),
                given(down).on(new Intent.TryAgain())
                        .becomes(certificates(KNOWN.ask(), Fixtures.PAID, Scenes.waiting(2, ASK_OFFERS)), OFFERS),
                given(down).at(Scenes.DEAD).on(new Intent.TryAgain()).becomes(guide),
                given(over).on(new Intent.TryAgain()).becomes(Scenes.identify(CHECKING, Fixtures.PAID), CHECK));
        Stream<Certificates> all = Stream.of(waiting, down, certificates(known(none)));
        Stream<Rule> turned = Stream.of(
                given(Scenes.offered()).on(new Intent.TurnTo(1)).becomes(from(1)), given(from(1)).on(new Intent.TurnTo(0)).becomes(from(0)),
                given(Scenes.offered()).on(new Intent.TurnTo(7)).becomes(from(7)),
                        given(Scenes.offered()).on(new Intent.TurnTo(8)).stays(),
                        given(Scenes.offered()).on(new Intent.TurnTo(-1)).stays());
        Rule chosen = given(Scenes.offered()).on(new Intent.Back()).becomes(guide.with(Scenes.offered().visit().left()));
        return Stream.of(rules, all.map(step -> given(step).on(new Intent.Back()).becomes(guide)), Stream.of(chosen), turned, back())
                .flatMap(some -> some).toList();
    }

    /// The record that a certificate was asked from is shown again as it was, and what was hidden is hidden again; nothing is asked twice.
    private static Stream<Rule> back() {
        Visit remembers = KNOWN.remembering(FETCH, new RecordOutcome.Found(RECORD));
        Certificates first = certificates(Scenes.waiting(1, ASK_OFFERS));
        return Stream.of(0, 2).map(page -> {
            Destination record = new Destination.Doing(Fixtures.PAID, Fixtures.PAID.deeds()
                    .getFirst(), Optional.of(new Records.TurnedTo(page)));
            Visit there = remembers.at(new Destination.Matter(Fixtures.PAID)).at(record);
            Certificates from = first.with(there.at(new Destination.Doing(Fixtures.PAID, first.deed())));
            return given(from).on(new Intent.Back()).becomes(
                    new Records(there, Fixtures.PAID, (Deed.Show) Fixtures.PAID.deeds()
                            .getFirst(), known(new RecordOutcome.Found(RECORD)), false, page));
        });
    }

    private static Intent choose(Intent.Choose.Of of, int place) {
        return new Intent.Choose(of, place);
    }

    /// What is chosen is kept on the way; what cannot be chosen changes nothing (`BasketTest` has the table of choices).
    private static List<Rule> choices() {
        Certificates usual = Scenes.offered();
        Certificates chosen = offered(0, 1, 2);
        Certificates both = offered(new Basket(new TreeMap<>(Map.of(0, 1, 1, 0)), 1, true, 1, 1));
        return List.of(
                given(usual).on(choose(Intent.Choose.Of.PERIOD, 1)).becomes(offered(0, 1, 0)),
                given(usual).on(choose(Intent.Choose.Of.PERIOD, 2)).stays(),
                given(usual).on(choose(Intent.Choose.Of.PERIOD, 0)).stays(),
                making(chosen, Scenes.request(Scenes.PAYMENT, "all", "visa")),
                making(offered(1, 0, 0), Scenes.OTHER_REQUEST),
                making(both, Scenes.request(Scenes.PAYMENT, "all", "loan", "bank-b"),
                        Scenes.request(Scenes.INSURED, "now", "loan", "bank-b")),
                given(chosen).at(Scenes.DEAD).on(new Intent.Start()).stays(),
                making(Scenes.BOARD, usual, Scenes.REQUEST),
                making(sheets(2), usual, Scenes.REQUEST),
                given(usual).at(sheets(1)).on(new Intent.Start()).stays(),
                given(both).at(sheets(5)).on(new Intent.Start()).stays());
    }

    /// The printer says that it has so many.
    private static Board sheets(int many) {
        return Fixtures.after(Scenes.BOARD, new BoardReport.SheetsCounted(OptionalInt.of(many)));
    }

    private static Rule making(Certificates chosen, CertificateRequest... requests) {
        return making(Scenes.BOARD, chosen, requests);
    }

    /// All at once; the second of the two kinds may be masked.
    private static Rule making(Board board, Certificates chosen, CertificateRequest... requests) {
        Visit visit = chosen.visit();
        List<BasketPaper> papers = new ArrayList<>();
        List<Effect> effects = new ArrayList<>();
        for (CertificateRequest request : requests) {
            visit = visit.ask();
            PreparePaper prepare = new PreparePaper(Scenes.APPLICANT, request, request.kind().equals("insured"), Language.ZH);
            papers.add(new BasketPaper(request, visit.ticket(), new BasketPaper.State.Making(
                    new Asked.Waiting<>(visit.ticket(), prepare), PaperProgress.ISSUING)));
            effects.add(new Effect.Ask(visit.ticket(), prepare));
        }
        return given(chosen).at(board).on(new Intent.Start()).becomes(
                new Papers(visit, Fixtures.PAID, chosen.deed(), papers, new Papers.Content.Preparing()), effects.toArray(Effect[]::new));
    }

    /// The list of certificates, from one of them on.
    private static Certificates from(int first) {
        Certificates usual = Scenes.offered();
        return new Certificates(usual.visit(), usual.item(), usual.deed(), usual.asked(), usual.basket(), first);
    }
}
