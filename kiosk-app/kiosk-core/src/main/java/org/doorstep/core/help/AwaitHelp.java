package org.doorstep.core.help;

import org.doorstep.core.question.Question;

/// Answered once somebody has taken the call, or when it is too long ago.
public record AwaitHelp(HelpCall.Waiting call) implements Question<HelpCall> {}
