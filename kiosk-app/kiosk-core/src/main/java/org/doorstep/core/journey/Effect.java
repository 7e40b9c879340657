package org.doorstep.core.journey;

import org.doorstep.config.Language;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.device.IdDocument;

/// What the terminal's hands are asked to do; data, until the shell runs it.
public sealed interface Effect {
    record ReadCard(Ticket ticket) implements Effect {}

    record CheckIdentity(Ticket ticket, IdDocument document, Language language) implements Effect {}

    record FetchRecord(Ticket ticket, String kind, SubjectToken subject, Language language) implements Effect {}

    /// @param screen the name of the step the call comes from, never a person
    record CallForHelp(Ticket ticket, String screen) implements Effect {}

    /// Close all claims of this visit and wipe what was read for it.
    record EndVisit(VisitId visit) implements Effect {}

    /// An event for the log; there is no person in it.
    record Note(Event event) implements Effect {}

    enum Event { VISIT_ABANDONED, CARD_LEFT, ANOTHER_PERSONS_RECORD, DOCUMENT_REFUSED, HELP_CALLED }
}
