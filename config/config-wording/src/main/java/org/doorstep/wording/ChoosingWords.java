package org.doorstep.wording;

/// The list of matters behind a door.
public enum ChoosingWords implements Worded {
    BY_DEPARTMENT, BY_EVENT, EVENT, TO_DEPARTMENT, TO_EVENT, HERE_NOTE, LOOK_UP_NOTE, READ_ABOUT_NOTE, PIECES, NONE
}
