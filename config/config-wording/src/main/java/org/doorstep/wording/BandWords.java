package org.doorstep.wording;

/// The two bands: how the line is, and the six places that never move.
public enum BandWords implements Worded {
    LINE_UP, LINE_DOWN, CLOCK_WRONG, BENCH, BACK, HOME, SIMPLE, USUAL, LANGUAGE, HELP, FINISH, LARGEST
}
