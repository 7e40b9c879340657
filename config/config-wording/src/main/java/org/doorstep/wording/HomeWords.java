package org.doorstep.wording;

/// The home screen.
public enum HomeWords implements Worded {
    QUESTION, GREETING, UNDER, COMMON
}
