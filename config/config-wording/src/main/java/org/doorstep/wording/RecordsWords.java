package org.doorstep.wording;

/// A record.
public enum RecordsWords implements Worded {
    WAITING, WAITING_UNDER, MISSING, MISSING_UNDER, FAILED, SHOW, HIDE, LATER, LATER_SOME_TIME, PRINT, NO_PRINTING, PRINT_BY_CARD
}
