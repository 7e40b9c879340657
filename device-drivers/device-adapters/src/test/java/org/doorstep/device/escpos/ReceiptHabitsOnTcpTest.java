package org.doorstep.device.escpos;

import org.junit.jupiter.api.Tag;

/// The habits over TCP.
@Tag("wire")
class ReceiptHabitsOnTcpTest extends ReceiptHabits {
    ReceiptHabitsOnTcpTest() {
        super(Wire.TCP);
    }
}
