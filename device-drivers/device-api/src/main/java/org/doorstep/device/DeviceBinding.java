package org.doorstep.device;

/// One row of a terminal's `devices.json`: which driver serves a device over which channel.
///
/// @param id      the row's own name on this terminal, `id-card` for example
/// @param driver  a name of the list of drivers, `sam` for example
/// @param channel address of the line, `serial:/dev/ttyS1` for example
public record DeviceBinding(String id, DeviceClass deviceClass, String driver, String channel) {}
