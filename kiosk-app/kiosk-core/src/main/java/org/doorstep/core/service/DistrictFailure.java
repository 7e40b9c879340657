package org.doorstep.core.service;

/// Why the district gave no usable answer, in terms of what a person can do about it.
public enum DistrictFailure {
    /// No connection, or it was cut.
    LINE_DOWN(true),
    /// Nothing came within the deadline.
    TOO_SLOW(true),
    /// The district asks to come back later (429, 503 with Retry-After).
    BUSY(true),
    /// The system of the one department that was asked does not answer, by the district's own word; the others do (503 `DEPARTMENT_DOWN`).
    DEPARTMENT_DOWN(true),
    /// The system of the one department that was asked rests at this hour; the others do not (503 `DEPARTMENT_CLOSED`).
    DEPARTMENT_CLOSED(false),
    /// The district answers, but says that it failed.
    DISTRICT_BROKEN(true),
    /// What came is not an answer of the contract: other JSON, a log-in page, too much of it.
    NONSENSE(false),
    /// The certificate does not lead to an anchor of this bundle.
    NOT_TRUSTED(false),
    /// This terminal's clock and the district's are too far apart.
    CLOCK_WRONG(false),
    /// The district does not know this terminal, or no longer.
    NOT_ENROLLED(false),
    /// The district's confirmation of who stands there has run out; the document must be checked anew.
    CONFIRMATION_ENDED(true),
    /// The answer speaks of another person than the one who stands here. It was not shown.
    NOT_YOURS(false);

    private final boolean worthAnotherTry;

    DistrictFailure(boolean worthAnotherTry) {
        this.worthAnotherTry = worthAnotherTry;
    }

    public boolean worthAnotherTry() {
        return worthAnotherTry;
    }
}
