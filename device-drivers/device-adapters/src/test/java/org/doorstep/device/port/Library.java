package org.doorstep.device.port;

import java.io.IOException;
import org.doorstep.device.channel.Channel;

/// The two serial libraries.
enum Library {
    JSSC,
    JSERIALCOMM;

    private static final int BAUD = 115_200;

    Channel open(String path) throws IOException {
        return switch (this) {
            case JSSC -> SerialLine.open(path, BAUD);
            case JSERIALCOMM -> PeerLine.open(path, BAUD);
        };
    }
}
