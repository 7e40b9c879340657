package org.doorstep.wording;

/// How printing a certificate ended.
public enum EndedWords implements Worded {
    PRINTED, PRINTED_UNDER, NOT_PRINTED, NOT_PRINTED_UNDER, UNCERTAIN, UNCERTAIN_UNDER
}
