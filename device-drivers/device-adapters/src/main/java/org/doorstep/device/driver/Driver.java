package org.doorstep.device.driver;

import java.io.IOException;
import org.doorstep.device.Device;
import org.doorstep.device.Today;
import org.doorstep.device.channel.Channel;

/// One driver of a class of devices.
///
/// @param name     as bindings call it, `sam` for example
/// @param channels in words, what it is found at
record Driver<D extends Device>(String name, String channels, Opening<D> opening) {
    /// Opens the device that a channel leads to.
    interface Opening<D> {
        D open(String channel, Lines by, Today today) throws IOException;
    }

    /// Makes the device of a line that is open.
    interface OverLine<D> {
        D of(Channel line, Today today);
    }

    /// @param baud where the channel names no speed
    static <D extends Device> Driver<D> serial(String name, int baud, OverLine<D> maker) {
        return new Driver<>(name, Lines.SERIAL_WORDS, (channel, by, today) -> maker.of(by.serial(channel, baud), today));
    }

    /// @param baud where the channel names no speed
    static <D extends Device> Driver<D> serialOrTcp(String name, int baud, OverLine<D> maker) {
        String channels = Lines.SERIAL_WORDS + ", " + Lines.TCP_WORDS;
        return new Driver<>(name, channels, (channel, by, today) -> maker.of(by.serialOrTcp(channel, baud), today));
    }

    static <D extends Device> Driver<D> ipp(String name, Lines.OverIpp<D> maker) {
        return new Driver<>(name, Lines.IPP_WORDS, (channel, by, _) -> by.ipp(channel, maker));
    }
}
