package org.doorstep.core.journey;

import java.util.List;
import org.doorstep.config.LangText;
import org.doorstep.config.Language;
import org.doorstep.config.ServiceItemCode;
import org.doorstep.core.certificate.CertificateRequest;
import org.doorstep.core.certificate.PreparedPaper;
import org.doorstep.core.identity.Applicant;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.service.RatingLevel;
import org.doorstep.device.IdDocument;

/// What the terminal's hands are asked to do; data, until the shell runs it.
public sealed interface Effect {
    record ReadCard(Ticket ticket) implements Effect {}

    record CheckIdentity(Ticket ticket, IdDocument document, Language language) implements Effect {}

    record FetchRecord(Ticket ticket, String kind, SubjectToken subject, Language language) implements Effect {}

    /// @param kinds the kinds of certificate that the matter prints
    record AskOffers(Ticket ticket, List<String> kinds, SubjectToken subject, Language language) implements Effect {}

    /// Have it issued, fetch it, prove that it is this applicant's. The ticket names the paper from now on.
    ///
    /// @param masked its pages may show name and number masked
    record PreparePaper(Ticket ticket, Applicant applicant, CertificateRequest request, boolean masked,
            Language language) implements Effect {}

    /// Once, ever; what became of it is settled by the hands, also where nobody waits for it any more.
    record PrintPaper(Ticket paper) implements Effect {}

    /// It will not be printed: void it at the district, wipe it here. Means nothing for what was already sent.
    record DropPaper(Ticket paper) implements Effect {}

    /// What was issued, on a receipt: number, QR of the verification page.
    record PrintSlip(Ticket paper, LangText matter, PreparedPaper issued, Language language) implements Effect {}

    record SendRating(Ticket ticket, ServiceItemCode item, RatingLevel level) implements Effect {}

    /// @param screen the name of the step the call comes from, never a person
    record CallForHelp(Ticket ticket, String screen) implements Effect {}

    /// Close all claims of this visit and wipe what was read for it.
    record EndVisit(VisitId visit) implements Effect {}

    /// An event for the log; there is no person in it.
    record Note(Event event) implements Effect {}

    /// `BROKEN_OFF`: a mistake of the terminal ended the visit.
    enum Event { VISIT_ABANDONED, CARD_LEFT, ANOTHER_PERSONS_RECORD, RECORD_WITHOUT_WORDS, DOCUMENT_REFUSED, HELP_CALLED, BROKEN_OFF }
}
