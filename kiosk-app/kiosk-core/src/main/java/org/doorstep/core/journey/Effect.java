package org.doorstep.core.journey;

import org.doorstep.core.question.Message;
import org.doorstep.core.question.Question;
import org.doorstep.core.question.Ticket;
import org.doorstep.core.question.VisitId;

/// What the terminal's hands are asked to do; data, until the shell runs it.
public sealed interface Effect {
    record Ask(Ticket ticket, Question<?> question) implements Effect {}

    /// What was asked with this ticket is not wanted any more. It means nothing for what was already done.
    record Drop(Ticket ticket) implements Effect {}

    record Tell(Ticket ticket, Message message) implements Effect {}

    /// Close all claims of this visit and wipe what was read for it.
    record EndVisit(VisitId visit) implements Effect {}

    /// An event for the log; there is no person in it.
    record Note(Event event) implements Effect {}

    /// `BROKEN_OFF`: a mistake of the terminal ended the visit.
    enum Event {
        VISIT_ABANDONED, CARD_LEFT, ANOTHER_PERSONS_RECORD, RECORD_WITHOUT_WORDS, DOCUMENT_REFUSED, CODES_LOCKED, HELP_CALLED, BROKEN_OFF
    }
}
