package org.doorstep.core.journey;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.doorstep.config.ServiceItemCode;
import org.doorstep.core.search.Finder;
import org.doorstep.core.service.DeviceState;
import org.doorstep.core.service.Facts;
import org.doorstep.core.service.ItemState;
import org.doorstep.core.service.Line;
import org.doorstep.core.service.Notice;
import org.doorstep.core.service.Now;
import org.doorstep.device.DeviceClass;

/// What the world reports of the terminal itself. Each report says what it makes of the facts, and there is no person in it.
public sealed interface BoardReport extends Report {
    Facts changed(Facts facts);

    /// What it speaks of: of two reports of one subject only the newer counts.
    default Object subject() {
        return getClass();
    }

    record Clock(Now now) implements BoardReport {
        @Override
        public Facts changed(Facts facts) {
            return facts.with(now);
        }
    }

    record DeviceChanged(DeviceClass device, DeviceState state) implements BoardReport {
        @Override
        public Facts changed(Facts facts) {
            return facts.with(device, state);
        }

        @Override
        public Object subject() {
            return device;
        }
    }

    /// @param sheets how many the certificate printer says it has; empty where it does not say
    record SheetsCounted(OptionalInt sheets) implements BoardReport {
        @Override
        public Facts changed(Facts facts) {
            return facts.with(sheets);
        }
    }

    record CatalogueArrived(Map<ServiceItemCode, ItemState> today) implements BoardReport {
        @Override
        public Facts changed(Facts facts) {
            return facts.with(facts.district().withItems(today));
        }
    }

    record NoticesArrived(List<Notice> notices) implements BoardReport {
        @Override
        public Facts changed(Facts facts) {
            return facts.with(facts.district().withNotices(notices));
        }
    }

    /// All that is known of the departments: those that it does not name are up.
    ///
    /// @param down   the departments whose own system does not answer, by id, and when each is expected back, if that is said
    /// @param closed those of them that only rest at this hour
    record HealthArrived(Map<String, Optional<Instant>> down, Set<String> closed) implements BoardReport {
        public HealthArrived {
            down = Map.copyOf(down);
            closed = Set.copyOf(closed);
        }

        @Override
        public Facts changed(Facts facts) {
            return facts.with(facts.district().withDepartmentsDown(down, closed));
        }
    }

    /// A question met departments whose own system does not answer, before the district's health says so.
    record DepartmentsFell(Set<String> departments) implements BoardReport {
        public DepartmentsFell {
            departments = Set.copyOf(departments);
        }

        @Override
        public Facts changed(Facts facts) {
            return facts.with(facts.district().withFallen(departments));
        }

        /// Of two that fell none is forgotten.
        @Override
        public Object subject() {
            return this;
        }
    }

    record LineChanged(Line line) implements BoardReport {
        @Override
        public Facts changed(Facts facts) {
            return facts.with(facts.district().with(line));
        }
    }

    /// What matters are found with is made.
    record FinderReady(Finder finder) implements BoardReport {
        @Override
        public Facts changed(Facts facts) {
            return facts.with(finder);
        }
    }
}
