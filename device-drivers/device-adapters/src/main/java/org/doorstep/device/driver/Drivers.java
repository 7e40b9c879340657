package org.doorstep.device.driver;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.device.Device;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.NotOpened;
import org.doorstep.device.Today;

/// Opens what a binding names.
public final class Drivers {
    private Drivers() {}

    /// @throws IOException when the line cannot be opened, or no driver fits the binding
    public static Device open(DeviceBinding binding, Today today) throws IOException {
        return DeviceKind.of(binding.deviceClass()).open(binding, Lines.PLAIN, today);
    }

    /// @throws IOException when the line cannot be opened, or no driver fits the binding, or the binding is of another class
    public static <D extends Device> D open(Class<D> type, DeviceBinding binding, Today today) throws IOException {
        return open(type, binding, Lines.PLAIN, today);
    }

    static <D extends Device> D open(Class<D> type, DeviceBinding binding, Lines by, Today today) throws IOException {
        DeviceKind<?> kind = DeviceKind.of(binding.deviceClass());
        if (kind.type() != type) {
            throw new NotOpened(DeviceFault.BAD_BINDING, binding.id() + " is no " + type.getSimpleName());
        }
        return type.cast(kind.open(binding, by, today));
    }

    /// Every class with its drivers and their channels, a line each.
    static List<String> table() {
        return Stream.of(DeviceClass.values()).flatMap(Drivers::lines).toList();
    }

    private static Stream<String> lines(DeviceClass deviceClass) {
        return DeviceKind.of(deviceClass).drivers().stream()
                .map(driver -> "  %-20s %-10s %s".formatted(deviceClass.id(), driver.name(), driver.channels()));
    }

    /// What could not be opened, in one sentence for whoever stands at the cabinet.
    static String said(IOException failure) {
        String code = NotOpened.why(failure).code().id();
        return code + " " + failure.getMessage() + "; see device-drivers/docs/faults/" + code + ".md";
    }
}
