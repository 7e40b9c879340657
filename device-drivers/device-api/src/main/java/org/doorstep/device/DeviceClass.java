package org.doorstep.device;

import java.util.Optional;
import java.util.stream.Stream;

/// The classes of devices that a terminal may have (读卡器, …): one value a class. The id is what settings, commands and pages call it.
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

    public static Optional<DeviceClass> of(String id) {
        return Stream.of(values()).filter(known -> known.id.equals(id)).findFirst();
    }
}
