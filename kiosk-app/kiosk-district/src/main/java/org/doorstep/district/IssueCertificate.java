package org.doorstep.district;

import org.doorstep.config.Language;
import org.doorstep.core.certificates.CertificateRequest;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.question.Question;

/// A certificate is made. Where no answer comes, the district may have issued it all the same: whoever asked voids it.
///
/// @param issueId made here and written down before; the same one may be asked for again and is one issue
public record IssueCertificate(String issueId, CertificateRequest request, SubjectToken subject, Language language)
        implements Question<Issued> {}
