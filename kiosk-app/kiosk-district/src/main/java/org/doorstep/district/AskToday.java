package org.doorstep.district;

import java.util.List;
import java.util.Map;
import org.doorstep.config.ServiceItemCode;
import org.doorstep.core.question.Question;
import org.doorstep.core.service.ItemState;
import org.doorstep.core.service.Notice;

/// The district's catalogue of the day and its notices.
public record AskToday() implements Question<AskToday.Told> {
    /// What it says of its matters, and the notices that still hold.
    public record Told(Map<ServiceItemCode, ItemState> items, List<Notice> notices) {
        public Told {
            items = Map.copyOf(items);
            notices = List.copyOf(notices);
        }
    }
}
