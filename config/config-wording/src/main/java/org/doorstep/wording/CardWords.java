package org.doorstep.wording;

/// What becomes of a card: read, checked, refused with the reason.
public enum CardWords implements Worded {
    WAITING, READING, CHECKING, CONFIRMED, LIFT_AND_LAY, WRONG_CARD, REJECTED, EXPIRED, BAD_NUMBER, FAULT,
    REPORTED_LOST, NOT_KNOWN, ANOTHERS
}
