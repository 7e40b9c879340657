package org.doorstep.shell.seat;

/// One call to a device.
@FunctionalInterface
public interface DeviceCall<D, T> {
    T on(D device);
}
