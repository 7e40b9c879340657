package org.doorstep.core.journey;

import static org.doorstep.core.journey.Rule.given;
import static org.doorstep.core.journey.Scenes.KNOWN;
import static org.doorstep.core.journey.Scenes.PERSON;
import static org.doorstep.core.journey.Scenes.RECORD;
import static org.doorstep.core.journey.Scenes.TOKEN;
import static org.doorstep.core.journey.Scenes.certificates;
import static org.doorstep.core.journey.Scenes.offered;
import static org.doorstep.core.journey.Scenes.records;
import static org.doorstep.core.journey.Scenes.ticket;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.config.Language;
import org.doorstep.core.certificate.CertificateOffer;
import org.doorstep.core.certificate.CertificateRequest;
import org.doorstep.core.certificate.OffersOutcome;
import org.doorstep.core.certificate.PaperProgress;
import org.doorstep.core.journey.Records.Content;
import org.doorstep.core.record.Answer;
import org.doorstep.core.record.RecordOutcome;
import org.doorstep.core.record.ServiceRecord;
import org.doorstep.core.service.DistrictFailure;

/// A record, and the choice of the certificate that comes of it.
final class RecordRules {
    private static final Effect FETCH = new Effect.FetchRecord(ticket(2), "social-insurance", TOKEN, Language.ZH);
    private static final Effect OFFERS = new Effect.AskOffers(ticket(2), List.of("payment", "insured"), TOKEN, Language.ZH);
    private static final Visit CHECKING = KNOWN.ask().with(new Proof.Checking(PERSON, ticket(2)));
    private static final Effect CHECK = new Effect.CheckIdentity(ticket(2), PERSON, Language.ZH);

    private RecordRules() {}

    static Stream<Rule> rules() {
        return Stream.of(answers(), words(), shown(), ways(), offers(), choices()).flatMap(List::stream);
    }

    private static Report answer(int ticket, RecordOutcome outcome) {
        return new Report.RecordAnswered(ticket(ticket), outcome);
    }

    private static List<Rule> answers() {
        Records waiting = records(new Content.Waiting(ticket(1)));
        return List.of(
                given(waiting).on(answer(1, new RecordOutcome.Found(RECORD))).becomes(records(new Content.Shown(RECORD))),
                given(waiting).on(answer(0, new RecordOutcome.Found(RECORD))).stays(),
                given(waiting).on(answer(1, new RecordOutcome.Found(Fixtures.record(Fixtures.person(2)))))
                        .becomes(records(new Content.Failed(DistrictFailure.NOT_YOURS)),
                                new Effect.Note(Effect.Event.ANOTHER_PERSONS_RECORD)),
                given(waiting).on(answer(1, new RecordOutcome.NoRecord())).becomes(records(new Content.Missing())),
                given(waiting).on(answer(1, new RecordOutcome.Failed(DistrictFailure.BUSY)))
                        .becomes(records(new Content.Failed(DistrictFailure.BUSY))),
                given(waiting).on(new Report.PatienceRanOut(1)).becomes(records(new Content.Failed(DistrictFailure.TOO_SLOW))));
    }

    private static ServiceRecord saying(String sentence, List<String> details, Map<String, String> values) {
        return new ServiceRecord("social-insurance", PERSON.name(), PERSON.number(), new Answer(sentence, details, values),
                Optional.empty(), List.of());
    }

    /// A record is never shown by halves: what the bundle has no words for, or a word no value for, is nonsense of the district's.
    private static List<Rule> words() {
        Records waiting = records(new Content.Waiting(ticket(1)));
        Stream<ServiceRecord> good = Stream.of(
                saying("never-paid", List.of(), Map.of()),
                saying("never-paid", List.of(), Map.of("years", "", "unasked", "x".repeat(400))),
                saying("paid-total", List.of(), Map.of("years", "7".repeat(40))),
                saying("paid-total", List.of("as-of"), Map.of("years", "14", "asOf", "2026-09")));
        Stream<ServiceRecord> bad = Stream.of(
                saying("paid-in-full", List.of(), Map.of("years", "14")),
                saying("as-of", List.of(), Map.of("years", "14", "asOf", "2026-09")),
                saying("never-paid", List.of("suspended"), Map.of()),
                saying("never-paid", List.of("paid-total"), Map.of("years", "14")),
                saying("paid-total", List.of(), Map.of()),
                saying("paid-total", List.of(), Map.of("years", "")),
                saying("paid-total", List.of(), Map.of("years", " \n")),
                saying("paid-total", List.of(), Map.of("years", "7".repeat(41))),
                saying("paid-total", List.of("as-of"), Map.of("years", "14")));
        Effect noted = new Effect.Note(Effect.Event.RECORD_WITHOUT_WORDS);
        Rule unknown = given(new Records(KNOWN, Fixtures.STRANGE, waiting.content(), false, 0))
                .on(answer(1, new RecordOutcome.Found(new ServiceRecord("strange", PERSON.name(), PERSON.number(), RECORD.answer(),
                        Optional.empty(), List.of()))))
                .becomes(new Records(KNOWN, Fixtures.STRANGE, new Content.Failed(DistrictFailure.NONSENSE), false, 0), noted);
        return Stream.of(
                good.map(record -> given(waiting).on(answer(1, new RecordOutcome.Found(record)))
                        .becomes(records(new Content.Shown(record)))),
                bad.map(record -> given(waiting).on(answer(1, new RecordOutcome.Found(record)))
                        .becomes(records(new Content.Failed(DistrictFailure.NONSENSE)), noted)),
                Stream.of(unknown)).flatMap(rules -> rules).toList();
    }

    /// Seven rows are three pages.
    private static List<Rule> shown() {
        Content shown = new Content.Shown(RECORD);
        Records plain = records(shown);
        Records turned = new Records(KNOWN, Fixtures.PAID, shown, true, 2);
        return List.of(
                given(plain).on(new Intent.Reveal(true)).becomes(new Records(KNOWN, Fixtures.PAID, shown, true, 0)),
                given(turned).on(new Intent.Reveal(false)).becomes(new Records(KNOWN, Fixtures.PAID, shown, false, 2)),
                given(plain).on(new Intent.TurnTo(2)).becomes(new Records(KNOWN, Fixtures.PAID, shown, false, 2)),
                given(turned).on(new Intent.TurnTo(0)).becomes(new Records(KNOWN, Fixtures.PAID, shown, true, 0)),
                given(plain).on(new Intent.TurnTo(3)).stays(),
                given(plain).on(new Intent.TurnTo(-1)).stays(),
                given(records(new Content.Shown(Scenes.record(6)))).on(new Intent.TurnTo(2)).stays(),
                given(records(new Content.Shown(Scenes.record(0)))).on(new Intent.TurnTo(0)).stays(),
                given(plain).on(new Intent.Print()).becomes(
                        new Certificates(KNOWN.ask(), Fixtures.PAID, plain, new Certificates.Content.Waiting(ticket(2))), OFFERS),
                given(plain).at(Scenes.DEAD).on(new Intent.Print()).stays(),
                given(plain).at(Scenes.UNFITTED).on(new Intent.Print()).stays(),
                given(new Records(KNOWN, Fixtures.SHOWN_ONLY, shown, false, 0)).on(new Intent.Print()).stays());
    }

    private static List<Rule> ways() {
        Records failed = records(new Content.Failed(DistrictFailure.LINE_DOWN));
        Records over = records(new Content.Failed(DistrictFailure.CONFIRMATION_ENDED));
        Stream<Rule> again = Stream.of(
                given(failed).on(new Intent.TryAgain())
                        .becomes(new Records(KNOWN.ask(), Fixtures.PAID, new Content.Waiting(ticket(2)), false, 0), FETCH),
                given(over).on(new Intent.TryAgain()).becomes(new Identify(CHECKING, Fixtures.PAID), CHECK));
        Stream<Records> all = Stream.of(failed, records(new Content.Missing()), records(new Content.Shown(RECORD)),
                records(new Content.Waiting(ticket(1))));
        return Stream.concat(again, all.map(records -> given(records).on(new Intent.Back()).becomes(new Guide(KNOWN, Fixtures.PAID))))
                .toList();
    }

    private static List<Rule> offers() {
        Certificates waiting = certificates(new Certificates.Content.Waiting(ticket(1)));
        Certificates failed = certificates(new Certificates.Content.Failed(DistrictFailure.LINE_DOWN));
        Certificates over = certificates(new Certificates.Content.Failed(DistrictFailure.CONFIRMATION_ENDED));
        List<CertificateOffer> both = List.of(Scenes.PAYMENT, Scenes.INSURED);
        Guide guide = new Guide(KNOWN, Fixtures.PAID);
        Stream<Rule> rules = Stream.of(
                given(waiting).on(new Report.OffersArrived(ticket(1), new OffersOutcome.Known(both)))
                        .becomes(certificates(offered(0, 0, 0))),
                given(waiting).on(new Report.OffersArrived(ticket(0), new OffersOutcome.Known(both))).stays(),
                given(waiting).on(new Report.OffersArrived(ticket(1), new OffersOutcome.Known(List.of())))
                        .becomes(certificates(new Certificates.Content.NoOffer())),
                given(waiting).on(new Report.OffersArrived(ticket(1), new OffersOutcome.Failed(DistrictFailure.LINE_DOWN))).becomes(failed),
                given(waiting).on(new Report.PatienceRanOut(1))
                        .becomes(certificates(new Certificates.Content.Failed(DistrictFailure.TOO_SLOW))),
                given(failed).on(new Intent.TryAgain())
                        .becomes(new Certificates(KNOWN.ask(), Fixtures.PAID, guide, new Certificates.Content.Waiting(ticket(2))), OFFERS),
                given(failed).at(Scenes.DEAD).on(new Intent.TryAgain()).becomes(guide),
                given(over).on(new Intent.TryAgain()).becomes(new Identify(CHECKING, Fixtures.PAID), CHECK));
        Stream<Certificates> all = Stream.of(waiting, failed, certificates(new Certificates.Content.NoOffer()),
                certificates(offered(0, 0, 0)));
        return Stream.concat(rules, all.map(step -> given(step).on(new Intent.Back()).becomes(guide))).toList();
    }

    private static Intent choose(Intent.Choose.Of of, int place) {
        return new Intent.Choose(of, place);
    }

    /// Two certificates: of the first two periods and three purposes, of the second one each.
    private static List<Rule> choices() {
        Certificates usual = certificates(offered(0, 0, 0));
        Certificates chosen = certificates(offered(0, 1, 2));
        CertificateRequest request = new CertificateRequest("payment", "all", "visa");
        Effect prepare = new Effect.PreparePaper(ticket(2), Scenes.APPLICANT, request, false, Language.ZH);
        CertificateRequest other = new CertificateRequest("insured", "now", "self");
        return List.of(
                given(usual).on(choose(Intent.Choose.Of.PERIOD, 1)).becomes(certificates(offered(0, 1, 0))),
                given(usual).on(choose(Intent.Choose.Of.PURPOSE, 2)).becomes(certificates(offered(0, 0, 2))),
                given(chosen).on(choose(Intent.Choose.Of.PERIOD, 0)).becomes(certificates(offered(0, 0, 2))),
                given(chosen).on(choose(Intent.Choose.Of.PURPOSE, 0)).becomes(certificates(offered(0, 1, 0))),
                given(chosen).on(choose(Intent.Choose.Of.CERTIFICATE, 1)).becomes(certificates(offered(1, 0, 0))),
                given(usual).on(choose(Intent.Choose.Of.CERTIFICATE, 2)).stays(),
                given(usual).on(choose(Intent.Choose.Of.CERTIFICATE, -1)).stays(),
                given(usual).on(choose(Intent.Choose.Of.PERIOD, 2)).stays(),
                given(usual).on(choose(Intent.Choose.Of.PERIOD, -1)).stays(),
                given(usual).on(choose(Intent.Choose.Of.PURPOSE, 3)).stays(),
                given(usual).on(choose(Intent.Choose.Of.PURPOSE, -1)).stays(),
                given(chosen).on(new Intent.Start()).becomes(new Papers(KNOWN.ask(), chosen, request, ticket(2),
                        new Papers.Content.Preparing(PaperProgress.ISSUING)), prepare),
                given(chosen).at(Scenes.DEAD).on(new Intent.Start()).stays(),
                given(certificates(offered(1, 0, 0))).on(new Intent.Start()).becomes(
                        new Papers(KNOWN.ask(), certificates(offered(1, 0, 0)), other, ticket(2),
                                new Papers.Content.Preparing(PaperProgress.ISSUING)),
                        new Effect.PreparePaper(ticket(2), Scenes.APPLICANT, other, true, Language.ZH)));
    }
}
