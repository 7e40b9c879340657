package org.doorstep.device.contract;

import java.io.IOException;
import java.util.List;

/// What a class of devices promises, whichever maker's it is, ready to be checked.
public interface Contract {
    List<Findings.Finding> check() throws IOException, InterruptedException;
}
