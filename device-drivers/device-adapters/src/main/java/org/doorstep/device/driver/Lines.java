package org.doorstep.device.driver;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.NotOpened;
import org.doorstep.device.channel.Channel;
import org.doorstep.device.channel.Exchange;
import org.doorstep.device.channel.Logging;
import org.doorstep.device.channel.Recording;
import org.doorstep.device.port.HttpExchange;
import org.doorstep.device.port.SerialLine;
import org.doorstep.device.port.TcpLine;

/// The channels that a binding may name, and how each is opened.
///
/// @param recorder writes down what goes over them, where that was commanded
record Lines(Optional<PrintWriter> recorder) {
    static final Lines PLAIN = new Lines(Optional.empty());
    static final String SERIAL_WORDS = "serial:/dev/ttyS1 (with @9600 for another speed)";
    static final String TCP_WORDS = "tcp:HOST:PORT";
    static final String IPP_WORDS = "ipp://HOST:PORT/ipp/print, ipps://HOST:PORT/ipp/print#sha256=FINGERPRINT";
    private static final Pattern SERIAL = Pattern.compile("serial:(/[^@]+)(?:@([0-9]{4,6}))?");
    /// An address of version 6 stands in brackets.
    private static final String SIX = "\\[[0-9A-Fa-f:.]+\\]";
    private static final Pattern TCP = Pattern.compile("tcp:([^:/\\[\\]]+|" + SIX + "):([0-9]{1,5})");
    private static final Pattern IPP = Pattern.compile(
            "(ipps?://(?:[A-Za-z0-9.-]+|" + SIX + ")(?::[0-9]{1,5})?/[A-Za-z0-9/._-]*)"
                    + "(?:#sha256=((?:[0-9A-Fa-f]{2}:?){31}[0-9A-Fa-f]{2}))?");
    private static final int LAST_PORT = 65_535;

    /// @param usualBaud where the channel names no speed
    Channel serial(String channel, int usualBaud) throws IOException {
        Matcher matcher = SERIAL.matcher(channel);
        if (!matcher.matches()) {
            throw new NotOpened(DeviceFault.BAD_BINDING, "not a serial channel: " + channel);
        }
        int baud = matcher.group(2) == null ? usualBaud : Integer.parseInt(matcher.group(2));
        return decorated(SerialLine.open(matcher.group(1), baud), channel);
    }

    private Channel decorated(Channel line, String name) {
        Channel logged = new Logging(line, name);
        return recorder.<Channel>map(out -> new Recording(logged, out, System::nanoTime)).orElse(logged);
    }

    /// @param usualBaud where the channel names no speed
    Channel serialOrTcp(String channel, int usualBaud) throws IOException {
        Matcher tcp = TCP.matcher(channel);
        if (!tcp.matches()) {
            return serial(channel, usualBaud);
        }
        int port = Integer.parseInt(tcp.group(2));
        if (port < 1 || port > LAST_PORT) {
            throw new NotOpened(DeviceFault.BAD_BINDING, "not a TCP port: " + port);
        }
        return decorated(TcpLine.open(tcp.group(1), port), channel);
    }

    /// Makes a device of what an IPP channel names.
    interface OverIpp<D> {
        D open(Exchange exchange, URI printer);
    }

    /// The fingerprint is that of the printer's certificate (docs/decisions/0012). The line is opened with the first question; a printer
    /// that is not there is a status, not a failure to open.
    <D> D ipp(String channel, OverIpp<D> maker) throws IOException {
        if (recorder.isPresent()) {
            throw new Lacking("serial and TCP lines are recorded; what goes over IPP is not");
        }
        Matcher ipp = IPP.matcher(channel);
        if (!ipp.matches() || (ipp.group(2) != null && !channel.startsWith("ipps:"))) {
            throw new NotOpened(DeviceFault.BAD_BINDING, "not an ipp channel: " + channel);
        }
        Optional<String> pin = Optional.ofNullable(ipp.group(2)).map(written -> written.replace(":", ""));
        return maker.open(new HttpExchange(pin), URI.create(ipp.group(1)));
    }
}
