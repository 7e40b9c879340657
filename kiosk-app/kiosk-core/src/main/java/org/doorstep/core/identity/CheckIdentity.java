package org.doorstep.core.identity;

import org.doorstep.config.Language;
import org.doorstep.core.question.Question;
import org.doorstep.device.IdDocument;

/// Whether the district confirms the person of this document.
public record CheckIdentity(IdDocument document, Language language) implements Question<IdentityOutcome> {}
