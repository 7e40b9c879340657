package org.doorstep.wording;

/// The switch for high contrast.
public enum ContrastWords implements Worded {
    NONE, ON_BLACK, ON_WHITE
}
