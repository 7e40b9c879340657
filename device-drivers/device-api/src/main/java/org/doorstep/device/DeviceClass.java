package org.doorstep.device;

/// The kinds of devices a terminal may have (读卡器, …); the id is what settings, commands and pages call them.
public enum DeviceClass {
    ID_CARD_READER("id-card"),
    RECEIPT_PRINTER("receipt-printer"),
    CERTIFICATE_PRINTER("certificate-printer");

    private final String id;

    DeviceClass(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
