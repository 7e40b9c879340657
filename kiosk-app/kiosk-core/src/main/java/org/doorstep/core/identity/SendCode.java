package org.doorstep.core.identity;

import org.doorstep.config.Language;
import org.doorstep.core.question.Question;

/// To send a one-time code to the phone that the district knows of this person.
public record SendCode(SubjectToken subject, Language language) implements Question<CodeSent> {}
