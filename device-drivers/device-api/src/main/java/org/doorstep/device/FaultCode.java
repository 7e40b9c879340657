package org.doorstep.device;

/// Every fault of a device that staff may meet. Each has one manual page, `device-drivers/docs/faults/<id>.md`.
public enum FaultCode {
    /// The line's device file is not there, or is not ours to open.
    LINE_ABSENT("DEV-LINE-ABSENT", Action.CLEAR_BY_STAFF),
    /// The line was open and went away in the middle: cable, plug or power.
    LINE_LOST("DEV-LINE-LOST", Action.CLEAR_BY_STAFF),
    /// The device says nothing within its deadline.
    NO_ANSWER("DEV-NO-ANSWER", Action.RETRY),
    /// What arrives is not the protocol: wrong checksums or lengths, again after the link was reset.
    GARBLED("DEV-GARBLED", Action.RETRY),
    /// The device answered a code it may only answer to a wrong request of ours.
    REFUSED_REQUEST("DEV-REFUSED-REQUEST", Action.MAINTENANCE),
    /// The device reports a failure of its own.
    HARDWARE("DEV-HARDWARE", Action.MAINTENANCE),
    /// The security module of an ID card reader is not authorised or has expired.
    SAM_UNUSABLE("ID-SAM-UNUSABLE", Action.MAINTENANCE),
    /// A native call never came back; its thread was abandoned.
    WEDGED("DEV-WEDGED", Action.RETRY),
    /// No driver of this name, or its channel is not of a kind that the driver knows.
    BAD_BINDING("DEV-BAD-BINDING", Action.MAINTENANCE);

    /// What a fault needs before the device serves again.
    public enum Action { RETRY, CLEAR_BY_STAFF, MAINTENANCE, NONE }

    private final String id;
    private final Action action;

    FaultCode(String id, Action action) {
        this.id = id;
        this.action = action;
    }

    public String id() {
        return id;
    }

    public Action action() {
        return action;
    }
}
