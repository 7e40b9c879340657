package org.doorstep.device.contract;

import java.io.IOException;

/// Opens the device that is checked anew.
public interface Opener<D> {
    D open() throws IOException;
}
