package org.doorstep.store;

import org.doorstep.device.FaultCode.Action;

/// Every fault of the store that staff may meet. Each has one manual page, `kiosk-app/kiosk-store/docs/faults/<id>.md`.
public enum StoreFaultCode {
    /// Another process holds the state folder.
    IN_USE("STORE-IN-USE", Action.MAINTENANCE),
    /// A later version of the terminal has written this file.
    NEWER_SCHEMA("STORE-NEWER-SCHEMA", Action.MAINTENANCE),
    /// The file is not what was written: not a database, cut off, or overwritten.
    DAMAGED("STORE-DAMAGED", Action.MAINTENANCE),
    /// No space for one more row.
    DISK_FULL("STORE-DISK-FULL", Action.MAINTENANCE),
    /// The folder or its file system may not be written.
    READ_ONLY("STORE-READ-ONLY", Action.MAINTENANCE),
    /// The disk answers an error, or the folder cannot be reached.
    UNREACHABLE("STORE-UNREACHABLE", Action.MAINTENANCE),
    /// SQLite's native library does not load.
    NO_LIBRARY("STORE-NO-LIBRARY", Action.MAINTENANCE),
    /// More work is waiting than the store takes.
    BUSY("STORE-BUSY", Action.RETRY),
    /// No answer within the caller's deadline; the work may still be done.
    TOO_SLOW("STORE-TOO-SLOW", Action.RETRY),
    /// The store is closed: the terminal is going down.
    CLOSED("STORE-CLOSED", Action.NONE),
    /// A key that rows were sealed with is not in the key folder.
    KEY_LOST("STORE-KEY-LOST", Action.MAINTENANCE),
    /// A key file, or a cell sealed with it, is not what was written.
    KEY_DAMAGED("STORE-KEY-DAMAGED", Action.MAINTENANCE),
    /// Others than the terminal's user may read the key folder.
    KEYS_EXPOSED("STORE-KEYS-EXPOSED", Action.MAINTENANCE);

    private final String id;
    private final Action action;

    StoreFaultCode(String id, Action action) {
        this.id = id;
        this.action = action;
    }

    public String id() {
        return id;
    }

    /// What it needs before the store serves again.
    public Action action() {
        return action;
    }
}
