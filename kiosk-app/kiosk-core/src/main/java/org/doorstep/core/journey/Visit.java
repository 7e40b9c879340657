package org.doorstep.core.journey;

import java.util.Optional;
import org.doorstep.core.identity.Applicant;
import org.doorstep.device.IdDocument;

/// One visit (一次办理): first touch to farewell. What it knows of the person dies with it.
///
/// @param asked    how many tickets this visit has given out
/// @param cardUsed a card was laid, so the farewell asks for it
public record Visit(VisitId id, Manner manner, Proof proof, int asked, boolean cardUsed) {
    public static Visit begin(VisitId id, Manner manner) {
        return new Visit(id, manner, new Proof.None(), 0, false);
    }

    /// The visit with one more ticket given out; `ticket()` is then that ticket.
    public Visit ask() {
        return new Visit(id, manner, proof, asked + 1, cardUsed);
    }

    public Ticket ticket() {
        return new Ticket(id, asked);
    }

    public Visit with(Manner other) {
        return new Visit(id, other, proof, asked, cardUsed);
    }

    public Visit with(Proof other) {
        return new Visit(id, manner, other, asked, cardUsed || !(other instanceof Proof.None));
    }

    public Optional<Applicant> applicant() {
        return proof instanceof Proof.Confirmed(Applicant applicant) ? Optional.of(applicant) : Optional.empty();
    }

    /// The document of the person to greet: read, and not refused.
    public Optional<IdDocument> document() {
        return switch (proof) {
            case Proof.Confirmed confirmed -> Optional.of(confirmed.applicant().document());
            case Proof.Checking checking -> Optional.of(checking.document());
            case Proof.NotChecked notChecked -> Optional.of(notChecked.document());
            case Proof.None _, Proof.Reading _, Proof.NotRead _, Proof.ReaderFault _, Proof.Refused _ -> Optional.empty();
        };
    }
}
