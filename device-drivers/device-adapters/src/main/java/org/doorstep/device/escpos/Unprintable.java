package org.doorstep.device.escpos;

import org.doorstep.device.Fault;
import org.doorstep.device.FaultCode;

/// A receipt that this printer cannot be sent. Says why by a code, never by what stands on the receipt.
final class Unprintable extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Fault fault;

    Unprintable(FaultCode code) {
        super(code.id());
        this.fault = new Fault(code);
    }

    Fault fault() {
        return fault;
    }
}
