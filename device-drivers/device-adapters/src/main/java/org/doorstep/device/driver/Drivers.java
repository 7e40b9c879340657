package org.doorstep.device.driver;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.device.CertificatePrinter;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.IdCardReader;
import org.doorstep.device.NotOpened;
import org.doorstep.device.ReceiptPrinter;
import org.doorstep.device.Today;
import org.doorstep.device.channel.Channel;
import org.doorstep.device.escpos.EscposReceiptPrinter;
import org.doorstep.device.escpos.Profile;
import org.doorstep.device.ipp.IppCertificatePrinter;
import org.doorstep.device.port.HttpExchange;
import org.doorstep.device.port.SerialLine;
import org.doorstep.device.port.TcpLine;
import org.doorstep.device.sam.SamIdCardReader;

/// The list of drivers: a new one is one more line here.
public final class Drivers {
    private static final Pattern SERIAL = Pattern.compile("serial:(/[^@]+)(?:@([0-9]{4,6}))?");
    /// An address of version 6 stands in brackets.
    private static final String SIX = "\\[[0-9A-Fa-f:.]+\\]";
    private static final Pattern TCP = Pattern.compile("tcp:([^:/\\[\\]]+|" + SIX + "):([0-9]{1,5})");
    private static final Pattern IPP = Pattern.compile(
            "(ipps?://(?:[A-Za-z0-9.-]+|" + SIX + ")(?::[0-9]{1,5})?/[A-Za-z0-9/._-]*)(?:#sha256=((?:[0-9A-Fa-f]{2}:?){31}[0-9A-Fa-f]{2}))?");
    private static final int SAM_BAUD = 115_200;
    private static final int ESCPOS_BAUD = 115_200;
    private static final int LAST_PORT = 65_535;

    private Drivers() {}

    /// The driver that serves a class where nobody names another.
    static String usual(DeviceClass deviceClass) {
        return switch (deviceClass) {
            case ID_CARD_READER -> "sam";
            case RECEIPT_PRINTER -> "escpos";
            case CERTIFICATE_PRINTER -> "ipp";
        };
    }

    /// @throws IOException when the line cannot be opened, or no driver fits the binding
    public static IdCardReader open(DeviceBinding binding, Today today) throws IOException {
        return switch (binding.driver()) {
            case "sam" -> new SamIdCardReader(serial(binding.channel(), SAM_BAUD), today);
            default -> throw new NotOpened(DeviceFault.BAD_BINDING, "no driver is called " + binding.driver());
        };
    }

    /// @throws IOException when the line cannot be opened, or no driver fits the binding
    public static ReceiptPrinter openReceiptPrinter(DeviceBinding binding) throws IOException {
        Profile profile = Arrays.stream(Profile.values())
                .filter(known -> known.driver().equals(binding.driver()))
                .findFirst()
                .orElseThrow(() -> new NotOpened(DeviceFault.BAD_BINDING, "no driver is called " + binding.driver()));
        Matcher tcp = TCP.matcher(binding.channel());
        Channel line = tcp.matches() ? tcp(tcp) : serial(binding.channel(), ESCPOS_BAUD);
        return new EscposReceiptPrinter(line, profile);
    }

    /// `ipp://HOST/ipp/print`, or `ipps://HOST/ipp/print#sha256=…` with the fingerprint of the printer's certificate (docs/decisions/0012).
    /// The line is opened with the first question; a printer that is not there is a status, not a failure to open.
    ///
    /// @throws IOException when no driver fits the binding
    public static CertificatePrinter openCertificatePrinter(DeviceBinding binding) throws IOException {
        Matcher ipp = IPP.matcher(binding.channel());
        boolean fits = binding.driver().equals("ipp") && ipp.matches();
        if (!fits || (ipp.group(2) != null && !binding.channel().startsWith("ipps:"))) {
            throw new NotOpened(DeviceFault.BAD_BINDING, "no driver is called " + binding.driver() + ", or not an ipp channel: " + binding.channel());
        }
        Optional<String> pin = Optional.ofNullable(ipp.group(2)).map(written -> written.replace(":", ""));
        return new IppCertificatePrinter(new HttpExchange(pin), URI.create(ipp.group(1)));
    }

    /// What could not be opened, in one sentence for whoever stands at the cabinet.
    static String said(IOException failure) {
        String code = NotOpened.why(failure).code().id();
        return code + " " + failure.getMessage() + "; see device-drivers/docs/faults/" + code + ".md";
    }

    /// `tcp:HOST:PORT`.
    private static TcpLine tcp(Matcher channel) throws IOException {
        int port = Integer.parseInt(channel.group(2));
        if (port < 1 || port > LAST_PORT) {
            throw new NotOpened(DeviceFault.BAD_BINDING, "not a TCP port: " + port);
        }
        return TcpLine.open(channel.group(1), port);
    }

    /// `serial:/dev/ttyS1` or `serial:/dev/ttyS1@9600`.
    private static SerialLine serial(String channel, int usualBaud) throws IOException {
        Matcher matcher = SERIAL.matcher(channel);
        if (!matcher.matches()) {
            throw new NotOpened(DeviceFault.BAD_BINDING, "not a serial channel: " + channel);
        }
        return SerialLine.open(matcher.group(1), matcher.group(2) == null ? usualBaud : Integer.parseInt(matcher.group(2)));
    }
}
