package org.doorstep.core.identity;

import org.doorstep.core.question.Question;
import org.doorstep.device.ReadOutcome;

/// The card that lies on the ID card reader.
public record ReadCard() implements Question<ReadOutcome> {}
