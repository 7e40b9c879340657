package org.doorstep.core.certificates;

import org.doorstep.config.Language;
import org.doorstep.core.identity.Applicant;
import org.doorstep.core.question.Question;

/// Have it issued, fetch it, prove that it is this applicant's. The ticket that asks names the paper from then on.
///
/// @param masked its pages may show name and number masked
public record PreparePaper(Applicant applicant, CertificateRequest request, boolean masked, Language language)
        implements Question<PreparedOutcome> {}
