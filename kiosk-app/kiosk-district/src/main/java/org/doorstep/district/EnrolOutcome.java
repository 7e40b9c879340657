package org.doorstep.district;

/// What became of enrolling this terminal.
public sealed interface EnrolOutcome {
    record Enrolled(String districtId) implements EnrolOutcome {}

    record Refused() implements EnrolOutcome {}
}
