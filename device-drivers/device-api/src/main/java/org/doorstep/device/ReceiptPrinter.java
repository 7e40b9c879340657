package org.doorstep.device;

import java.time.Duration;

/// A receipt printer (凭条打印机): a roll of thermal paper and a cutter.
public interface ReceiptPrinter extends Device {
    /// Prints one receipt and cuts it off. `Printed` counts the pieces cut, and comes only after the printer itself said that it has
    /// worked off everything it was sent. Returns within `patience` and one exchange more.
    PrintOutcome print(Receipt receipt, Duration patience);
}
