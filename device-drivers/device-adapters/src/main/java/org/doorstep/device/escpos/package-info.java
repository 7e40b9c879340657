/// Receipt printers that speak ESC/POS (device-drivers/docs/protocols/escpos.md). Encoder and decoder are pure; the link owns the waiting.
@NullMarked
package org.doorstep.device.escpos;

import org.jspecify.annotations.NullMarked;
