package org.doorstep.store;

/// Where one issue stands: `Reserved → Sent → Printed | Uncertain`, `Reserved → Void`, `Uncertain → Printed | Void`.
public enum PrintState {
    /// On the disk before the district is asked to issue. Nothing has gone to a printer.
    RESERVED,
    /// On the disk before the printer gets the first byte.
    SENT,
    PRINTED,
    /// Some of it may be on paper; only the printer or staff can say.
    UNCERTAIN,
    /// No paper, and the district was told so.
    VOID
}
