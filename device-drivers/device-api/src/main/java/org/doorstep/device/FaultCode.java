package org.doorstep.device;

/// A fault of a device that staff may meet: a value of the enum of its subject. Each has one manual page,
/// `device-drivers/docs/faults/<id>.md`.
public interface FaultCode {
    /// What a fault needs before the device serves again.
    enum Action { RETRY, CLEAR_BY_STAFF, MAINTENANCE, NONE }

    String id();

    Action action();

    /// The line itself is gone, so only opening it anew can help; every other fault is asked about on the line that stands.
    default boolean wantsReopening() {
        return false;
    }
}
