package org.doorstep.device.driver;

import java.io.IOException;

/// What was commanded cannot begin; the message says what is missing.
final class Lacking extends IOException {
    private static final long serialVersionUID = 1L;

    Lacking(String message) {
        super(message);
    }
}
