package org.doorstep.wording;

/// The four stages of a certificate.
public enum StageWords implements Worded {
    ONE, TWO, THREE, FOUR, ONE_UNDER, TWO_UNDER, THREE_UNDER, FOUR_UNDER
}
