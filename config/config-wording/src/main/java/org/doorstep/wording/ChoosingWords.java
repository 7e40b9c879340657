package org.doorstep.wording;

/// The list of matters behind a door.
public enum ChoosingWords implements Worded {
    UNDER
}
