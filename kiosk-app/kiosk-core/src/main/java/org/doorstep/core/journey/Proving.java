package org.doorstep.core.journey;

import org.doorstep.core.identity.Applicant;
import org.doorstep.core.identity.IdentityOutcome;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.device.IdDocument;
import org.doorstep.device.ReadOutcome;

/// The rules of proving who stands there, the same on every step of a visit.
final class Proving {
    private Proving() {}

    static Turn looked(VisitStep step, Report.CardLooked looked, Board board) {
        boolean wanted = switch (step.visit().proof()) {
            case Proof.None _, Proof.NotRead _, Proof.ReaderFault _, Proof.Refused _ -> true;
            case Proof.Reading _, Proof.Checking _, Proof.Confirmed _, Proof.NotChecked _ -> false;
        };
        return wanted && board.gate().admits(looked) ? read(step) : Turn.to(step);
    }

    static Turn read(VisitStep step) {
        Visit asking = step.visit().ask();
        Ticket ticket = asking.ticket();
        return Turn.to(step.with(asking.with(new Proof.Reading(ticket))), new Effect.ReadCard(ticket));
    }

    static Turn cardRead(VisitStep step, Report.CardRead read, Board board) {
        if (!(step.visit().proof() instanceof Proof.Reading(Ticket ticket)) || !ticket.equals(read.ticket())) {
            return Turn.to(step);
        }
        return switch (read.outcome()) {
            case ReadOutcome.Read(IdDocument document) -> check(step, document);
            case ReadOutcome.NoCard _ -> unread(step, new Proof.NotRead(ReadOutcome.Why.LIFT_AND_LAY));
            case ReadOutcome.Unreadable(ReadOutcome.Why why) -> unread(step, new Proof.NotRead(why));
            case ReadOutcome.Broken _ -> unread(step, new Proof.ReaderFault());
        };
    }

    static Turn check(VisitStep step, IdDocument document) {
        Visit asking = step.visit().ask();
        Ticket ticket = asking.ticket();
        return Turn.to(
                step.with(asking.with(new Proof.Checking(document, ticket))),
                new Effect.CheckIdentity(ticket, document, step.manner().language()));
    }

    static Turn checked(VisitStep step, Report.IdentityChecked checked, Board board) {
        if (!(step.visit().proof() instanceof Proof.Checking(IdDocument document, Ticket ticket)) || !ticket.equals(checked.ticket())) {
            return Turn.to(step);
        }
        return switch (checked.outcome()) {
            case IdentityOutcome.Confirmed confirmed -> confirmed(step, new Applicant(document, confirmed.token()), board);
            case IdentityOutcome.ReportedLost _ -> refused(step, Proof.Reason.REPORTED_LOST);
            case IdentityOutcome.NotKnown _ -> refused(step, Proof.Reason.NOT_KNOWN);
            case IdentityOutcome.Failed(DistrictFailure why) -> unread(step, new Proof.NotChecked(document, why));
        };
    }

    static boolean underWay(Visit visit) {
        return visit.proof() instanceof Proof.Reading || visit.proof() instanceof Proof.Checking;
    }

    static Turn givenUp(VisitStep step) {
        return switch (step.visit().proof()) {
            case Proof.Reading _ -> unread(step, new Proof.ReaderFault());
            case Proof.Checking checking -> unread(step, new Proof.NotChecked(checking.document(), DistrictFailure.TOO_SLOW));
            default -> Turn.to(step);
        };
    }

    private static Turn confirmed(VisitStep step, Applicant applicant, Board board) {
        VisitStep known = step.with(step.visit().with(new Proof.Confirmed(applicant)));
        return known instanceof Identify identify ? Reaching.matter(identify.visit(), identify.item(), board) : Turn.to(known);
    }

    private static Turn refused(VisitStep step, Proof.Reason reason) {
        return Turn.to(step.with(step.visit().with(new Proof.Refused(reason))), new Effect.Note(Effect.Event.DOCUMENT_REFUSED));
    }

    private static Turn unread(VisitStep step, Proof proof) {
        return Turn.to(step.with(step.visit().with(proof)));
    }
}
