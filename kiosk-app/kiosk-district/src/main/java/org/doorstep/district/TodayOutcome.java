package org.doorstep.district;

import java.util.List;
import java.util.Map;
import org.doorstep.config.ServiceItemCode;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.ItemState;
import org.doorstep.core.service.Notice;

/// The district's catalogue of the day and its notices.
public sealed interface TodayOutcome {
    record Known(Map<ServiceItemCode, ItemState> items, List<Notice> notices) implements TodayOutcome {
        public Known {
            items = Map.copyOf(items);
            notices = List.copyOf(notices);
        }
    }

    record Failed(DistrictFailure why) implements TodayOutcome {}
}
