package org.doorstep.device;

/// What became of reading an ID card.
public sealed interface ReadOutcome {
    record Read(IdDocument document) implements ReadOutcome {}

    record NoCard() implements ReadOutcome {}

    /// A card was there and gave no document; the reader itself is well.
    record Unreadable(Why why) implements ReadOutcome {}

    record Broken(Fault fault) implements ReadOutcome {}

    /// Why a card gave no document, in terms of what the resident can do next.
    enum Why {
        /// Lifted too early, askew, or a torn exchange: lift it and lay it down flat.
        LIFT_AND_LAY,
        /// Not an ID card.
        WRONG_CARD,
        /// Card and security module refuse each other, or the card's own check failed.
        REJECTED,
        /// Past its last day of validity, or not yet valid.
        EXPIRED,
        /// What the chip states contradicts itself: check digit, sex, date of birth, or a field that cannot be.
        BAD_NUMBER
    }
}
