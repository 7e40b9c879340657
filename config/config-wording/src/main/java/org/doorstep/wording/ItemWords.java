package org.doorstep.wording;

/// What stands at the tile of a matter that cannot be begun now.
public enum ItemWords implements Worded {
    CLOSED, DOWN, DOWN_UNTIL, RESTS, RESTS_UNTIL, NO_PRINTING, NO_PRINTER, LOOK_ONLY, HERE, LOOK_UP, READ_ABOUT, UNTRANSLATED
}
