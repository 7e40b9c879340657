package org.doorstep.wording;

/// The request to lay the card.
public enum IdentifyWords implements Worded {
    QUESTION, UNDER, CARD, PRIVACY
}
