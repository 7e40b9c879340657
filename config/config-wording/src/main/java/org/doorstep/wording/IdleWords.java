package org.doorstep.wording;

/// The screen that nobody has touched yet.
public enum IdleWords implements Worded {
    TOUCH, CARD, LIFT, SIMPLE
}
