package org.doorstep.wording;

/// The slip (凭条).
public enum SlipWords implements Worded {
    TITLE, MATTER, CERTIFICATE, NUMBER, AT, SCAN, HELP, UNSURE, SCAN_PAPER, COPY
}
