package org.doorstep.wording;

/// Why the district did not answer, and what to do.
public enum FailureWords implements Worded {
    LINE_DOWN, TOO_SLOW, BUSY, DEPARTMENT_DOWN, DEPARTMENT_CLOSED, DISTRICT_BROKEN, NONSENSE, NOT_TRUSTED, CLOCK_WRONG, NOT_ENROLLED,
            CONFIRMATION_ENDED,
    NOT_YOURS
}
