package org.doorstep.core.journey;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.config.LangText;
import org.doorstep.config.Verb;
import org.doorstep.core.certificate.CertificateOffer;
import org.doorstep.core.certificate.CertificateRequest;
import org.doorstep.core.certificate.Choice;
import org.doorstep.core.certificate.PaperProgress;
import org.doorstep.core.certificate.PreparedOutcome;
import org.doorstep.core.certificate.PreparedPaper;
import org.doorstep.core.identity.Applicant;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.record.Answer;
import org.doorstep.core.record.ServiceRecord;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.HelpCall;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.IdDocument;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.ReadOutcome;
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
    /// Its printer is out of paper.
    static final Board DEAD = BOARD.after(new Report.PrinterChanged(new Status.Offline(new Fault(PrinterFault.PAPER_OUT))));
    static final Board NO_READER = BOARD.after(new Report.ReaderChanged(new Status.Offline(new Fault(DeviceFault.LINE_LOST)), Set.of()));
    /// Terminals that only show: without a printer, and with nothing to prove a certificate by.
    static final Board UNFITTED = Fixtures.board(Fixtures.bundle(List.of(), List.of(Path.of("seal.pem"))));
    static final Board UNSEALED = Fixtures.board(Fixtures.bundle(List.of(Fixtures.PRINTER), List.of()));
    /// A card that may be read has just been found, by look 4.
    static final Board CARD = Fixtures.looks(BOARD, false, false, false, true);
    static final Report.CardLooked FOUND = new Report.CardLooked(4, true, FRESH);

    static final Visit NOBODY = visit(new Proof.None());
    static final Visit KNOWN = visit(new Proof.Confirmed(APPLICANT));

    static final ServiceRecord RECORD = record(7);
    static final CertificateOffer PAYMENT = new CertificateOffer("payment", LangText.zh("缴费"), choices("1y", "all"),
            choices("self", "loan", "visa"));
    static final CertificateOffer INSURED = new CertificateOffer("insured", LangText.zh("参保"), choices("now"), choices("self"));
    static final CertificateRequest REQUEST = new CertificateRequest("payment", "1y", "self");
    static final PreparedPaper PAPER = Fixtures.paper(PERSON);
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

    static ServiceRecord record(int rows) {
        List<Map<String, String>> years = Stream.iterate(2026, year -> year - 1).limit(rows)
                .map(year -> Map.of("year", Integer.toString(year))).toList();
        return new ServiceRecord("social-insurance", PERSON.name(), PERSON.number(),
                new Answer("paid-total", List.of(), Map.of("years", "14")),
                Optional.empty(), years);
    }

    static Records records(Records.Content content) {
        return new Records(KNOWN, Fixtures.PAID, content, false, 0);
    }

    static Certificates certificates(Certificates.Content content) {
        return new Certificates(KNOWN, Fixtures.PAID, new Guide(KNOWN, Fixtures.PAID), content);
    }

    static Certificates.Content.Offered offered(int certificate, int period, int purpose) {
        return new Certificates.Content.Offered(List.of(PAYMENT, INSURED), new Certificates.Chosen(certificate, period, purpose));
    }

    static Papers papers(Papers.Content content) {
        return new Papers(KNOWN, certificates(offered(0, 0, 0)), REQUEST, ticket(1), content);
    }

    static Papers.Content ended(PrintOutcome outcome) {
        return new Papers.Content.Ended(PAPER, outcome, Optional.empty());
    }

    static List<Proof> proofs() {
        return List.of(
                new Proof.None(), new Proof.Reading(ticket(1)), new Proof.Checking(PERSON, ticket(1)), new Proof.Confirmed(APPLICANT),
                new Proof.NotRead(ReadOutcome.Why.LIFT_AND_LAY), new Proof.ReaderFault(),
                        new Proof.NotChecked(PERSON, DistrictFailure.LINE_DOWN),
                new Proof.Refused(Proof.Reason.NOT_KNOWN));
    }

    /// Each kind of step at which a resident is at work.
    static List<VisitStep> visitSteps() {
        Stream<VisitStep> steps = Stream.of(
                new Choosing(KNOWN, Verb.CHECK, 0), new Identify(NOBODY, Fixtures.PAID), new Guide(KNOWN, Fixtures.PAID),
                records(new Records.Content.Waiting(ticket(1))), records(new Records.Content.Shown(RECORD)),
                        records(new Records.Content.Missing()),
                records(new Records.Content.Failed(DistrictFailure.LINE_DOWN)),
                certificates(new Certificates.Content.Waiting(ticket(1))), certificates(offered(0, 0, 0)),
                        certificates(new Certificates.Content.NoOffer()),
                certificates(new Certificates.Content.Failed(DistrictFailure.LINE_DOWN)),
                papers(new Papers.Content.Preparing(PaperProgress.ISSUING)), papers(new Papers.Content.Preview(PAPER)),
                papers(new Papers.Content.Printing(PAPER, SENDING)), papers(ended(new PrintOutcome.Printed(2))),
                papers(new Papers.Content.NotReady(new PreparedOutcome.NotProven())));
        Stream<VisitStep> homes = proofs().stream().map(proof -> new Home(visit(proof)));
        Stream<VisitStep> closed = Stream.of(OutOfService.Cause.values()).map(cause -> new OutOfService(KNOWN, Fixtures.PAID, cause));
        return Stream.of(homes, steps, closed).flatMap(some -> some).toList();
    }

    /// One of every kind.
    static Map<String, Step> all() {
        VisitStep under = new Guide(KNOWN, Fixtures.PAID);
        Map<String, Step> all = new LinkedHashMap<>();
        Stream<Step> others = Stream.of(new Idle(), new StillThere(under), new Languages(under), new Farewell(Manner.USUAL, true));
        Stream<Step> calls = Stream.of(HelpCall.values()).map(state -> new Help(under, ticket(1), state));
        Stream.of(visitSteps().stream(), others, calls).flatMap(some -> some).forEach(step -> all.put(Kinds.of(step), step));
        return all;
    }
}
