package org.doorstep.wording;

/// The question whether somebody is still there.
public enum StillWords implements Worded {
    QUESTION, UNDER, GO_ON
}
