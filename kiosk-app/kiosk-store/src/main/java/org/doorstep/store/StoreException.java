package org.doorstep.store;

import java.io.Serial;

/// A fault on its way from the linear code of the store's thread to the outcome that a caller sees.
final class StoreException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient StoreFault fault;

    StoreException(StoreFault fault) {
        super(fault.brief());
        this.fault = fault;
    }

    StoreException(StoreFaultCode code) {
        this(new StoreFault(code));
    }

    StoreFault fault() {
        return fault;
    }
}
