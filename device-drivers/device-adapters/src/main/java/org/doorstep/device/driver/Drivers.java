package org.doorstep.device.driver;

import java.io.IOException;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.IdCardReader;
import org.doorstep.device.port.SerialLine;
import org.doorstep.device.sam.SamIdCardReader;

/// The list of drivers: a new one is one more line here.
public final class Drivers {
    private static final Pattern SERIAL = Pattern.compile("serial:(/[^@]+)(?:@([0-9]{4,6}))?");
    private static final int SAM_BAUD = 115_200;

    private Drivers() {}

    /// @throws IOException when the line cannot be opened, or no driver fits the binding
    public static IdCardReader open(DeviceBinding binding, InstantSource clock) throws IOException {
        return switch (binding.driver()) {
            case "sam" -> new SamIdCardReader(serial(binding.channel(), SAM_BAUD), clock);
            default -> throw new IOException("no driver is called " + binding.driver());
        };
    }

    /// `serial:/dev/ttyS1` or `serial:/dev/ttyS1@9600`.
    private static SerialLine serial(String channel, int usualBaud) throws IOException {
        Matcher matcher = SERIAL.matcher(channel);
        if (!matcher.matches()) {
            throw new IOException("not a serial channel: " + channel);
        }
        return SerialLine.open(matcher.group(1), matcher.group(2) == null ? usualBaud : Integer.parseInt(matcher.group(2)));
    }
}
