package org.doorstep.config;

import java.util.List;
import org.doorstep.device.DeviceBinding;

/// What belongs to one terminal: its screen and its devices.
///
/// @param millimetresPerPixel of the screen fitted
public record TerminalSettings(String id, Frame frame, double millimetresPerPixel, List<DeviceBinding> devices) {
    public TerminalSettings {
        devices = List.copyOf(devices);
    }

    public enum Frame { PORTRAIT, LANDSCAPE }
}
