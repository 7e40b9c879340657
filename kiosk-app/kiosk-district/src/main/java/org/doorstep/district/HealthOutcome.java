package org.doorstep.district;

import java.util.Set;
import org.doorstep.core.service.DistrictFailure;

/// Which departments' systems stand behind the district, and which of them are down.
public sealed interface HealthOutcome {
    record Known(Set<String> departments, Set<String> down) implements HealthOutcome {
        public Known {
            departments = Set.copyOf(departments);
            down = Set.copyOf(down);
        }
    }

    record Failed(DistrictFailure why) implements HealthOutcome {}
}
