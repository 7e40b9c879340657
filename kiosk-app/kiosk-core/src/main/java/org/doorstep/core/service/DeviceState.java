package org.doorstep.core.service;

import java.util.OptionalInt;
import java.util.Set;
import org.doorstep.device.Capability;
import org.doorstep.device.Status;

/// How one device of this terminal stands, and what it can do beyond its class.
///
/// @param sheets how many sheets a printer says it has; empty where it does not say
public record DeviceState(Status status, Set<Capability> capabilities, OptionalInt sheets) {
    public static final DeviceState NOT_FITTED = new DeviceState(new Status.NotFitted());

    public DeviceState {
        capabilities = Set.copyOf(capabilities);
    }

    public DeviceState(Status status) {
        this(status, Set.of());
    }

    public DeviceState(Status status, Set<Capability> capabilities) {
        this(status, capabilities, OptionalInt.empty());
    }
}
