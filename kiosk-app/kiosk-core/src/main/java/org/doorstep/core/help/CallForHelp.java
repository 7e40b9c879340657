package org.doorstep.core.help;

import org.doorstep.core.question.Question;

/// @param screen the name of the step the call comes from, never a person
public record CallForHelp(String screen) implements Question<HelpCall> {}
