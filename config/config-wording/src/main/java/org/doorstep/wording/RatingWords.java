package org.doorstep.wording;

/// The rating of a visit.
public enum RatingWords implements Worded {
    QUESTION, UNDER, VERY_GOOD, GOOD, FAIR, POOR, VERY_POOR, SKIP
}
