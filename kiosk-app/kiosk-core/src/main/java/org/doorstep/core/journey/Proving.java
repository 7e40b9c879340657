package org.doorstep.core.journey;

import java.util.List;
import java.util.Optional;
import org.doorstep.core.identity.Applicant;
import org.doorstep.core.identity.CheckIdentity;
import org.doorstep.core.identity.IdentityOutcome;
import org.doorstep.core.identity.ReadCard;
import org.doorstep.core.question.Asked;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.device.IdDocument;
import org.doorstep.device.ReadOutcome;

/// The rules of proving who stands there, the same on every step of a visit.
final class Proving {
    private Proving() {}

    /// The visit as it knows its person from now on, and what is to be done for it.
    record Proved(Visit visit, List<Effect> effects) {}

    /// A card lies there that may be read; empty where it is not wanted.
    static Optional<Proved> found(Visit visit) {
        return switch (visit.proof()) {
            case Proof.None _, Proof.NotRead _, Proof.ReaderFault _, Proof.Refused _ -> Optional.of(reading(visit));
            case Proof.Reading _, Proof.Checking _, Proof.Confirmed _, Proof.NotChecked _ -> Optional.empty();
        };
    }

    static Proved reading(Visit visit) {
        Visit.Asking<ReadOutcome> asking = visit.asks(new ReadCard());
        return new Proved(asking.visit().with(new Proof.Reading(asking.waiting())), List.of(asking.effect()));
    }

    /// The document in hand is checked once more; empty where there is none.
    static Optional<Proved> again(Visit visit) {
        return visit.document().map(document -> checking(visit, document));
    }

    private static Proved checking(Visit visit, IdDocument document) {
        Visit.Asking<IdentityOutcome> asking = visit.asks(new CheckIdentity(document, visit.manner().language()));
        return new Proved(asking.visit().with(new Proof.Checking(document, asking.waiting())), List.of(asking.effect()));
    }

    /// Empty where the answer says nothing of who stands there.
    static Optional<Proved> heard(Visit visit, VisitReport.Answer<?> answer) {
        return switch (visit.proof()) {
            case Proof.Reading(Asked.Waiting<ReadOutcome> asked) -> answer.to(asked).map(heard -> read(visit, heard));
            case Proof.Checking(IdDocument document, Asked.Waiting<IdentityOutcome> asked) ->
                    answer.to(asked).map(heard -> checked(visit, document, heard));
            case Proof.None _, Proof.Confirmed _, Proof.NotRead _, Proof.ReaderFault _, Proof.NotChecked _, Proof.Refused _ ->
                    Optional.empty();
        };
    }

    private static Proved read(Visit visit, Asked.Answered<ReadOutcome> heard) {
        return switch (heard) {
            case Asked.Known<ReadOutcome>(ReadOutcome.Read(IdDocument document)) when !ours(visit, document) ->
                    refused(visit, Proof.Reason.ANOTHERS);
            case Asked.Known<ReadOutcome>(ReadOutcome.Read(IdDocument document)) -> checking(visit, document);
            case Asked.Known<ReadOutcome>(ReadOutcome.NoCard _) -> proved(visit, new Proof.NotRead(ReadOutcome.Why.LIFT_AND_LAY));
            case Asked.Known<ReadOutcome>(ReadOutcome.Unreadable(ReadOutcome.Why why)) -> proved(visit, new Proof.NotRead(why));
            case Asked.Known<ReadOutcome>(ReadOutcome.Broken _), Asked.Failed<ReadOutcome> _ -> proved(visit, new Proof.ReaderFault());
        };
    }

    /// A visit is one person's: of another's card the district is not even asked.
    private static boolean ours(Visit visit, IdDocument document) {
        return visit.signedIn().filter(person -> !person.owns(document)).isEmpty();
    }

    private static Proved checked(Visit visit, IdDocument document, Asked.Answered<IdentityOutcome> heard) {
        return switch (heard) {
            case Asked.Known<IdentityOutcome>(IdentityOutcome.Confirmed confirmed) ->
                    proved(visit, new Proof.Confirmed(new Applicant(document, confirmed.token())));
            case Asked.Known<IdentityOutcome>(IdentityOutcome.ReportedLost _) -> refused(visit, Proof.Reason.REPORTED_LOST);
            case Asked.Known<IdentityOutcome>(IdentityOutcome.NotKnown _) -> refused(visit, Proof.Reason.NOT_KNOWN);
            case Asked.Failed<IdentityOutcome>(DistrictFailure why) -> proved(visit, new Proof.NotChecked(document, why));
        };
    }

    private static Proved refused(Visit visit, Proof.Reason reason) {
        return new Proved(visit.with(new Proof.Refused(reason)), List.of(new Effect.Note(Effect.Event.DOCUMENT_REFUSED)));
    }

    private static Proved proved(Visit visit, Proof proof) {
        return new Proved(visit.with(proof), List.of());
    }

    static boolean underWay(Visit visit) {
        return visit.proof() instanceof Proof.Reading || visit.proof() instanceof Proof.Checking;
    }

    /// Nobody answered at all.
    static Visit givenUp(Visit visit) {
        return switch (visit.proof()) {
            case Proof.Reading _ -> visit.with(new Proof.ReaderFault());
            case Proof.Checking checking -> visit.with(new Proof.NotChecked(checking.document(), DistrictFailure.TOO_SLOW));
            case Proof.None _, Proof.Confirmed _, Proof.NotRead _, Proof.ReaderFault _, Proof.NotChecked _, Proof.Refused _ -> visit;
        };
    }
}
