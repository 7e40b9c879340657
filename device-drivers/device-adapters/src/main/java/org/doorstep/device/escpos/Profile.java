package org.doorstep.device.escpos;

/// What a model is sent. Chosen by the binding, never by the name the printer gives itself: clones answer with other makers' names (§3.6).
public enum Profile {
    /// 80 mm paper at 203 dpi, the printer draws QR codes itself.
    EIGHTY("escpos", 576, true),
    /// 58 mm paper; many of these draw no QR code, so they get a picture.
    FIFTY_EIGHT("escpos-58", 384, false);

    /// Font A: 12 dots a column, a Han character takes two (§3.3).
    private static final int COLUMN = 12;

    private final String driver;
    private final int dots;
    private final boolean ownQr;

    Profile(String driver, int dots, boolean ownQr) {
        this.driver = driver;
        this.dots = dots;
        this.ownQr = ownQr;
    }

    public String driver() {
        return driver;
    }

    int dots() {
        return dots;
    }

    int columns() {
        return dots / COLUMN;
    }

    boolean ownQr() {
        return ownQr;
    }
}
