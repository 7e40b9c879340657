package org.doorstep.device.channel;

import org.doorstep.device.Fault;
import org.doorstep.device.FaultCode;

/// A device did not do what an adapter asked of it, or could not be asked; the fault says what staff would look at. It stays inside the
/// adapter.
public final class Failed extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Fault fault;

    public Failed(FaultCode code) {
        this(new Fault(code));
    }

    public Failed(Fault fault) {
        super(fault.brief());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
