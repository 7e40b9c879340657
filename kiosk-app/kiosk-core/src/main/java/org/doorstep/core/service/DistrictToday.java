package org.doorstep.core.service;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.config.ServiceItem;
import org.doorstep.config.ServiceItemCode;

/// What the district says of today, and whether it can be reached.
///
/// @param items           matters that are not served as usual, or are named as served
/// @param departmentsDown the departments whose own system does not answer, by id, and when each is expected back, if that is said
/// @param closed          those of them that only rest at this hour
public record DistrictToday(
        Line line, Map<ServiceItemCode, ItemState> items, List<Notice> notices, Map<String, Optional<Instant>> departmentsDown,
        Set<String> closed) {
    /// Nothing was heard of it yet.
    public static final DistrictToday UNKNOWN = new DistrictToday(Line.UNKNOWN, Map.of(), List.of(), Map.of(), Set.of());

    public DistrictToday {
        items = Map.copyOf(items);
        notices = List.copyOf(notices);
        departmentsDown = Map.copyOf(departmentsDown);
        closed = Set.copyOf(closed);
    }

    /// What the district says of a matter; a matter that it does not name is served as usual.
    public ItemState item(ServiceItemCode code) {
        return items.getOrDefault(code, ItemState.USUAL);
    }

    /// The system behind this matter does not answer, by the district's own word. What is only read about needs none.
    public boolean departmentDown(ServiceItem item) {
        return item.personal() && departmentsDown.containsKey(item.department().id());
    }

    /// The system behind this matter only rests at this hour.
    public boolean departmentClosed(ServiceItem item) {
        return departmentDown(item) && closed.contains(item.department().id());
    }

    /// When the system behind this matter is expected back; empty where it answers, or where nobody knows.
    public Optional<Instant> backAt(ServiceItem item) {
        return departmentDown(item) ? departmentsDown.getOrDefault(item.department().id(), Optional.empty()) : Optional.empty();
    }

    public DistrictToday with(Line other) {
        return new DistrictToday(other, items, notices, departmentsDown, closed);
    }

    public DistrictToday withItems(Map<ServiceItemCode, ItemState> others) {
        return new DistrictToday(line, others, notices, departmentsDown, closed);
    }

    public DistrictToday withNotices(List<Notice> others) {
        return new DistrictToday(line, items, others, departmentsDown, closed);
    }

    /// @param resting those of them that only rest at this hour
    public DistrictToday withDepartmentsDown(Map<String, Optional<Instant>> others, Set<String> resting) {
        return new DistrictToday(line, items, notices, others, resting);
    }

    /// These do not answer either, and nobody said for how long; of those that were down before, what was said stays.
    public DistrictToday withFallen(Set<String> departments) {
        Map<String, Optional<Instant>> down = new HashMap<>(departmentsDown);
        departments.forEach(department -> down.putIfAbsent(department, Optional.empty()));
        return withDepartmentsDown(down, closed);
    }
}
