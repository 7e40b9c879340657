package org.doorstep.core.identity;

import org.doorstep.config.Language;
import org.doorstep.core.question.Question;
import org.doorstep.device.Secret;

/// To send a one-time code to the phone that the district knows of whoever has this number.
public record SendSignIn(Secret number, Language language) implements Question<CodeSent> {}
