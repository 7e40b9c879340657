package org.doorstep.device.escpos;

import java.util.Optional;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.FaultCode;
import org.doorstep.device.PrinterFault;

/// How a printer says it stands: the bits of DLE EOT 1–4, or of an unasked status block (appendix of the protocol page).
record Condition(boolean offline, boolean cover, boolean paperOut, boolean paperLow, boolean cutter, boolean broken, boolean stopped) {
    /// @param answers to DLE EOT 1, 2, 3, 4 in this order
    static Condition of(int[] answers) {
        boolean offline = bit(answers[0], 0x08);
        // One clone sets the bits of paper end when it runs low (§3.6); it is out only where the printer is offline as well.
        boolean out = bit(answers[1], 0x20) || (bit(answers[3], 0x60) && offline);
        return new Condition(
                offline, bit(answers[1], 0x04), out, bit(answers[3], 0x6C), bit(answers[2], 0x08), bit(answers[2], 0x20),
                bit(answers[1], 0x40) || bit(answers[2], 0x44));
    }

    static Condition of(Answers.Answer.Automatic asb) {
        return new Condition(
                bit(asb.first(), 0x08), bit(asb.first(), 0x20), bit(asb.third(), 0x0C), bit(asb.third(), 0x03), bit(asb.second(), 0x08),
                bit(asb.second(), 0x20), bit(asb.second(), 0x44));
    }

    /// GS r 1: the bits that say the paper ended.
    static boolean ended(Answers.Answer.Fence fence) {
        return bit(fence.bits(), 0x0C);
    }

    private static boolean bit(int bits, int mask) {
        return (bits & mask) != 0;
    }

    /// Why nothing can be printed now; the cause a person can see comes before what follows from it.
    Optional<FaultCode> blocking() {
        if (cover) {
            return Optional.of(PrinterFault.COVER_OPEN);
        }
        if (paperOut) {
            return Optional.of(PrinterFault.PAPER_OUT);
        }
        if (cutter) {
            return Optional.of(PrinterFault.JAM);
        }
        if (broken) {
            return Optional.of(DeviceFault.HARDWARE);
        }
        return stopped || offline ? Optional.of(PrinterFault.PRINTER_STOPPED) : Optional.empty();
    }
}
