package org.doorstep.wording;

/// The end of a visit.
public enum FarewellWords implements Worded {
    TITLE, WIPED, CARD, GONE, DONE
}
