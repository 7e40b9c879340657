package org.doorstep.district;

import java.security.KeyPair;

/// Who this terminal is to its district: its id, and the EC P-256 key pair that its tokens are asked with.
public record TerminalIdentity(String terminalId, KeyPair keys) {
    @Override
    public String toString() {
        return "TerminalIdentity[" + terminalId + "]";
    }
}
