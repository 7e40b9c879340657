package org.doorstep.device;

/// What may be wrong with any device, its line or its binding: the codes that begin with `DEV`.
public enum DeviceFault implements FaultCode {
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
    /// More is asked of the device than it comes to, or the terminal is going down.
    BUSY("DEV-BUSY", Action.RETRY),
    /// A native call never came back; its thread was abandoned.
    WEDGED("DEV-WEDGED", Action.RETRY),
    /// The native library that the line needs does not load on this machine.
    NO_LIBRARY("DEV-NO-LIBRARY", Action.MAINTENANCE),
    /// No driver of this name, or its channel is not of a kind that the driver knows.
    BAD_BINDING("DEV-BAD-BINDING", Action.MAINTENANCE);

    private final String id;
    private final Action action;

    DeviceFault(String id, Action action) {
        this.id = id;
        this.action = action;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Action action() {
        return action;
    }

    @Override
    public boolean wantsReopening() {
        return this == LINE_ABSENT || this == LINE_LOST;
    }
}
