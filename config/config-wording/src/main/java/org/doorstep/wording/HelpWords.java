package org.doorstep.wording;

/// A call for help.
public enum HelpWords implements Worded {
    OR, INSTEAD, CALLING, WAITING, ACCEPTED, NOT_REACHED
}
