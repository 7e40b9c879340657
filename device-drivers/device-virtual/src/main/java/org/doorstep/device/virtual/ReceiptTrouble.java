package org.doorstep.device.virtual;

import java.util.Locale;

/// What can go wrong at a receipt printer, on demand; what happens in a receipt happens at its third line.
public enum ReceiptTrouble implements Named {
    PAPER_OUT("the roll is empty"),
    PAPER_OUT_IN_RECEIPT("the roll ends in the middle"),
    PAPER_LOW("the roll is nearly empty"),
    COVER_OPEN("the cover stands open"),
    COVER_OPEN_IN_RECEIPT("the cover is opened in the middle"),
    CUTTER("the cutter is blocked"),
    SILENT("no answer at all"),
    SILENT_IN_RECEIPT("no answer any more from the middle on, though everything is printed"),
    GONE_IN_RECEIPT("power is cut in the middle"),
    CHATTY("status blocks that nobody asked for, before every answer");

    private final String words;

    ReceiptTrouble(String words) {
        this.words = words;
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean inReceipt() {
        return name().endsWith("_IN_RECEIPT");
    }

    @Override
    public String words() {
        return words;
    }
}
