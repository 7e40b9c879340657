package org.doorstep.wording;

/// Signing in without a card.
public enum SignInWords implements Worded {
    TITLE, UNDER, WRONG, FULL, RIGHT, SEND, MEND, NOT_REACHED, NOT_REACHED_UNDER, LOCKED
}
