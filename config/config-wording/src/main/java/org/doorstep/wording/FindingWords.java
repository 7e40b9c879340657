package org.doorstep.wording;

/// Looking for a matter.
public enum FindingWords implements Worded {
    TITLE, HINT, FOUND, BEST_FIRST, NEAR, NOTHING, ASK, ALSO, EMPTY
}
