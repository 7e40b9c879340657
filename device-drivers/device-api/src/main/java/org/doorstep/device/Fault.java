package org.doorstep.device;

/// What is wrong with a device, for staff: a code with a manual page and, where the wire gave one, the device's own number.
/// It never holds text from outside, so it may go into any log.
///
/// @param detail the device's own status number, for example SW3 of an ID card reader; -1 where there is none
public record Fault(FaultCode code, int detail) {
    public Fault(FaultCode code) {
        this(code, -1);
    }

    /// For a log or a table of staff: `ID-ANSWER 0x24`.
    public String brief() {
        return detail < 0 ? code.id() : "%s 0x%02X".formatted(code.id(), detail);
    }
}
