package org.doorstep.wording;

/// What is chosen of a certificate.
public enum WhichWords implements Worded {
    CERTIFICATE, PERIOD, PURPOSE
}
