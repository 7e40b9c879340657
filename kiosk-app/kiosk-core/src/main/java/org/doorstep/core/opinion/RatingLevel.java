package org.doorstep.core.opinion;

/// How it was (好差评): 非常满意 to 非常不满意, the five levels of GB/T 39734-2020; voluntary, once a matter.
public enum RatingLevel { VERY_GOOD, GOOD, FAIR, POOR, VERY_POOR }
