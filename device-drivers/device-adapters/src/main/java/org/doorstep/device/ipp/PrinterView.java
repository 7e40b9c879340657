package org.doorstep.device.ipp;

import java.util.List;
import java.util.Optional;
import org.doorstep.device.FaultCode;

/// A printer as it tells of itself.
record PrinterView(int state, List<String> reasons, boolean accepting) {
    /// RFC 8011 printer-state.
    private static final int STOPPED = 5;

    /// Why a new job has no chance; a running one is judged by its own state and count (§6.4).
    Optional<FaultCode> blocking() {
        Optional<FaultCode> reason = Reasons.blocking(reasons);
        return reason.isPresent() || (state != STOPPED && accepting) ? reason : Optional.of(FaultCode.PRINTER_STOPPED);
    }
}
