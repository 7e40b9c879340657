package org.doorstep.district;

import org.doorstep.core.service.DistrictFailure;

/// The file of a certificate as it came, proven in nothing yet.
public sealed interface ContentOutcome {
    /// @param bytes handed over: whoever asked wipes them
    record Came(byte[] bytes) implements ContentOutcome {
        @Override
        public String toString() {
            return "Came[•••]";
        }
    }

    record Failed(DistrictFailure why) implements ContentOutcome {}
}
