package org.doorstep.wording;

/// The guide of a matter.
public enum GuideWords implements Worded {
    WHO, BRING, FOR_SOMEONE_ELSE, HOW_LONG, HOW_MUCH, YOU_GET, WHERE, WHEN, LAW, OFFLINE, OFFLINE_NOT, OFFLINE_GUIDE, HOURS, HOURS_DAY,
            AND, PHONE, START, COUNTER, NO_PRINTING, NO_PRINTER
}
