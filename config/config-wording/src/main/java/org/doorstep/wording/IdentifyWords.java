package org.doorstep.wording;

/// The request to lay the card.
public enum IdentifyWords implements Worded {
    QUESTION, UNDER, CARD, PRIVACY, WITHOUT, SIGNED_IN, NO_READER, NO_READER_UNDER
}
