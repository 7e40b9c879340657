package org.doorstep.wording;

/// A record.
public enum RecordsWords implements Worded {
    WAITING, WAITING_UNDER, MISSING, MISSING_UNDER, FAILED, SHOW, HIDE, PRINT, NO_PRINTING
}
