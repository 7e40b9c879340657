package org.doorstep.district;

import org.doorstep.core.service.DistrictFailure;

/// What became of enrolling this terminal.
public sealed interface EnrolOutcome {
    record Enrolled(String districtId) implements EnrolOutcome {}

    record Refused() implements EnrolOutcome {}

    record Failed(DistrictFailure why) implements EnrolOutcome {}
}
