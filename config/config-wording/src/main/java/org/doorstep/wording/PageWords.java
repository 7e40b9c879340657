package org.doorstep.wording;

/// Leafing through pages.
public enum PageWords implements Worded {
    BACK, ON, RANGE, ROWS
}
