package org.doorstep.wording;

/// A certificate from its choice to the hand.
public enum PaperWords implements Worded {
    OFFERS, NONE, OFFERS_FAILED, CHOOSE, MAKE, PREPARING, STAY, SENDING, PRINTING, TAKE, WAITING, WAITING_UNDER, PREVIEW,
            NUMBER, PRINT, NOT, SLIP, NO_SLIP, SLIP_UNCERTAIN, MORE, MISSING, NOT_READY, NOTHING_OUT,
            NOT_PROVEN, NO_PRINTER, NO_RECORD, NO_PRINTING, PAGE, WIDE, WHOLE
}
