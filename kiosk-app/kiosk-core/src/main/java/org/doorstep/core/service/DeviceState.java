package org.doorstep.core.service;

import java.util.Set;
import org.doorstep.device.Capability;
import org.doorstep.device.Status;

/// How one device of this terminal stands, and what it can do beyond its class.
public record DeviceState(Status status, Set<Capability> capabilities) {
    public static final DeviceState NOT_FITTED = new DeviceState(new Status.NotFitted());

    public DeviceState {
        capabilities = Set.copyOf(capabilities);
    }

    public DeviceState(Status status) {
        this(status, Set.of());
    }
}
