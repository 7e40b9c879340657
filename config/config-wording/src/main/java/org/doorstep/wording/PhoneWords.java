package org.doorstep.wording;

/// A code on the phone.
public enum PhoneWords implements Worded {
    SENDING, TITLE, SENT_TO, WRONG, ENDED, AGAIN, CONFIRM, FULL, CHECKING, NO_PHONE, NO_PHONE_UNDER, LOCKED, LOCKED_UNDER, FAILED
}
