package org.doorstep.wording;

/// The guide of a matter.
public enum GuideWords implements Worded {
    WHO, BRING, FOR_SOMEONE_ELSE, HOW_LONG, HOW_MUCH, YOU_GET, OFFLINE, START, COUNTER, NO_PRINTING, NO_PRINTER
}
