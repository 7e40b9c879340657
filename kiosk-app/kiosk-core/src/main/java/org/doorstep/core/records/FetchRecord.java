package org.doorstep.core.records;

import org.doorstep.config.Language;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.question.Question;

/// The record of this kind of the person whom the token stands for.
public record FetchRecord(String kind, SubjectToken subject, Language language) implements Question<RecordOutcome> {}
