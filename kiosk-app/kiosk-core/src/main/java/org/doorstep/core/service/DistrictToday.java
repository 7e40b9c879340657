package org.doorstep.core.service;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doorstep.config.ServiceItem;
import org.doorstep.config.ServiceItemCode;

/// What the district says of today, and whether it can be reached.
///
/// @param items           matters that are not served as usual, or are named as served
/// @param departmentsDown ids of the departments whose own system does not answer
public record DistrictToday(Line line, Map<ServiceItemCode, ItemState> items, List<Notice> notices, Set<String> departmentsDown) {
    /// Nothing was heard of it yet.
    public static final DistrictToday UNKNOWN = new DistrictToday(Line.UNKNOWN, Map.of(), List.of(), Set.of());

    public DistrictToday {
        items = Map.copyOf(items);
        notices = List.copyOf(notices);
        departmentsDown = Set.copyOf(departmentsDown);
    }

    /// What the district says of a matter; a matter that it does not name is served as usual.
    public ItemState item(ServiceItemCode code) {
        return items.getOrDefault(code, ItemState.USUAL);
    }

    /// The system behind this matter does not answer, by the district's own word. What is only read about needs none.
    public boolean departmentDown(ServiceItem item) {
        return item.personal() && departmentsDown.contains(item.department().id());
    }

    public DistrictToday with(Line other) {
        return new DistrictToday(other, items, notices, departmentsDown);
    }

    public DistrictToday withItems(Map<ServiceItemCode, ItemState> others) {
        return new DistrictToday(line, others, notices, departmentsDown);
    }

    public DistrictToday withNotices(List<Notice> others) {
        return new DistrictToday(line, items, others, departmentsDown);
    }

    public DistrictToday withDepartmentsDown(Set<String> others) {
        return new DistrictToday(line, items, notices, others);
    }
}
