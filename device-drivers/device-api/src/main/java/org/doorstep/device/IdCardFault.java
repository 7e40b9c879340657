package org.doorstep.device;

/// What may be wrong with an ID card reader alone.
public enum IdCardFault implements FaultCode {
    /// The security module of an ID card reader is not authorised or has expired.
    SAM_UNUSABLE("ID-SAM-UNUSABLE", Action.MAINTENANCE);

    private final String id;
    private final Action action;

    IdCardFault(String id, Action action) {
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
}
