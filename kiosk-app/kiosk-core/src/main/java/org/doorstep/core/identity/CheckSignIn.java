package org.doorstep.core.identity;

import org.doorstep.core.question.Question;
import org.doorstep.device.Secret;

/// Whether this is the code that was sent to who signs in, and who that is.
public record CheckSignIn(CodeChallenge challenge, Secret code) implements Question<CodeOutcome> {}
