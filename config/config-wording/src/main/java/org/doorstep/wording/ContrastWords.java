package org.doorstep.wording;

/// The switch for high contrast.
public enum ContrastWords implements Worded {
    ON, OFF
}
