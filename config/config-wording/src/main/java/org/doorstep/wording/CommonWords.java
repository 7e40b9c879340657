package org.doorstep.wording;

/// What many screens say.
public enum CommonWords implements Worded {
    TRY_AGAIN, CALL_SOMEONE, NONE
}
