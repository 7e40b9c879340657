package org.doorstep.core.identity;

import org.doorstep.core.question.Question;
import org.doorstep.device.Secret;

/// Whether this is the code that was sent.
public record CheckCode(CodeChallenge challenge, Secret code, SubjectToken subject) implements Question<CodeOutcome> {}
