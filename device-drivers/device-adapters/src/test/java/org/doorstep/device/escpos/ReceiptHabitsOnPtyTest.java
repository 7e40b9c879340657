package org.doorstep.device.escpos;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The habits over a pseudo terminal, one after the other: what goes through one is carried by a thread of the kernel that waits for its
/// turn like everybody.
@Tag("wire")
@Order(1)
@Execution(ExecutionMode.SAME_THREAD)
class ReceiptHabitsOnPtyTest extends ReceiptHabits {
    ReceiptHabitsOnPtyTest() {
        super(Wire.PTY);
    }
}
