package org.doorstep.device.virtual;

/// How models of receipt printers differ from the book (device-protocols §3.6), and how lines make their answers late or double.
public enum ReceiptHabit {
    /// Does not answer GS ( H.
    NO_MARKS,
    /// Does not know GS ( H and prints what stands in it.
    PRINTS_MARKS,
    /// Answers 08 to GS r, whatever its paper is like.
    ANSWERS_08,
    /// Answers 0F to GS r, whatever its paper is like.
    ANSWERS_0F,
    /// Says 08 after each line.
    TICKS,
    /// Paper that runs low sets the bits of paper end in DLE EOT 4; the real end shows in DLE EOT 1 alone.
    LOW_LIKE_OUT,
    /// Answers neither GS r nor GS ( H.
    MUTE,
    /// Does not answer DLE EOT.
    STATELESS,
    /// Says everything twice, at once.
    TWICE,
    /// Says everything twice, the second time later than a settled line is listened to.
    TWICE_LATE,
    /// Its answers take 400 ms.
    LATE
}
