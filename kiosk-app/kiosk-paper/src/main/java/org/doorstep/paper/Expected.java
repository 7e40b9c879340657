package org.doorstep.paper;

import org.doorstep.device.Secret;

/// What must stand in the file: the person as the chip of the document gave them, and the issue this terminal asked for.
public record Expected(Secret name, Secret idNumber, Masking masking, String issueId, String certificateNumber, String kind, int pages) {
    public Expected {
        if (name.reveal().isBlank() || idNumber.reveal().isBlank()) {
            throw new IllegalArgumentException("a paper of nobody");
        }
    }

    /// The number of a certificate leads to its person: only the issue is told.
    @Override
    public String toString() {
        return "Expected[" + issueId + " •••]";
    }
}
