package org.doorstep.core.identity;

import org.doorstep.device.IdDocument;

/// Who stands there (申请人): a document this terminal read and the district confirmed.
public record Applicant(IdDocument document, SubjectToken token) {}
