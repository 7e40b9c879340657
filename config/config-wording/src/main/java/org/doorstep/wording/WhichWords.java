package org.doorstep.wording;

/// What is chosen of certificates.
public enum WhichWords implements Worded {
    CERTIFICATE, PERIOD, PURPOSE, RECEIVER, SEVERAL, ONE
}
