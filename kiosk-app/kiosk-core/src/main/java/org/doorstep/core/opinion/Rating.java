package org.doorstep.core.opinion;

import org.doorstep.config.ServiceItemCode;
import org.doorstep.core.question.Message;

/// How it was with a matter, in the resident's judgement.
public record Rating(ServiceItemCode item, RatingLevel level) implements Message {}
