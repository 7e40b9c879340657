package org.doorstep.core.service;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.doorstep.core.search.Finder;
import org.doorstep.device.DeviceClass;

/// What is true of the terminal now: the time, the district, the devices. There is no person in it, and it outlives visits.
///
/// @param devices those that were heard of
/// @param finder  empty until it is made, some moments after the start
/// @param sheets  how many the certificate printer says it has; empty where it does not say
public record Facts(
        Now now, DistrictToday district, Map<DeviceClass, DeviceState> devices, CardPlace card, Optional<Finder> finder,
                OptionalInt sheets) {
    public Facts {
        devices = Map.copyOf(devices);
    }

    public static Facts atStart(Now now) {
        return new Facts(now, DistrictToday.UNKNOWN, Map.of(), CardPlace.AWAY, Optional.empty(), OptionalInt.empty());
    }

    public DeviceState device(DeviceClass device) {
        return devices.getOrDefault(device, DeviceState.NOT_FITTED);
    }

    public Facts with(Now other) {
        return new Facts(other, district, devices, card, finder, sheets);
    }

    public Facts with(DistrictToday other) {
        return new Facts(now, other, devices, card, finder, sheets);
    }

    public Facts with(DeviceClass device, DeviceState state) {
        Map<DeviceClass, DeviceState> others = new HashMap<>(devices);
        others.put(device, state);
        return new Facts(now, district, others, card, finder, sheets);
    }

    public Facts with(CardPlace other) {
        return new Facts(now, district, devices, other, finder, sheets);
    }

    public Facts with(Finder other) {
        return new Facts(now, district, devices, card, Optional.of(other), sheets);
    }

    public Facts with(OptionalInt counted) {
        return new Facts(now, district, devices, card, finder, counted);
    }
}
