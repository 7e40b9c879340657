package org.doorstep.device.virtual;

import java.util.Locale;

/// What can go wrong at an ID card reader, on demand.
public enum Trouble implements Named {
    NOISE("noise before every answer"),
    WRONG_CHECKSUM("every answer's checksum is wrong"),
    WRONG_CHECKSUM_ONCE("one answer's checksum is wrong"),
    SILENCE("no answer at all"),
    TRUNCATED_ONCE("one answer stops in the middle"),
    LATE_ONCE("one answer comes after the next question was asked"),
    LIFTED_IN_READ("the card is lifted while it is read: 41, and gone"),
    ASKEW("the card lies askew: select fails with 81"),
    CHUNKS("answers arrive in pieces of 1, 7, 64 bytes"),
    BAD_CHECK_DIGIT("the number's check digit is wrong; a letter at its end where it has none"),
    BAD_SEX("the sex contradicts the number; not on cards of 2017, whose number states none"),
    BAD_BIRTH("the date of birth contradicts the number; not on cards of 2017"),
    EXPIRED("the card's last day was in 2020"),
    REJECTED("the card rejects the security module: 31"),
    SELF_TEST("the security module fails its self-test: 60");

    private final String words;

    Trouble(String words) {
        this.words = words;
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String words() {
        return words;
    }
}
