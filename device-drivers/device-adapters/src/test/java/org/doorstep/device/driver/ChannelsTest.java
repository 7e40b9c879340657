package org.doorstep.device.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.doorstep.device.Aside;
import org.doorstep.device.CertificatePrinter;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.NotOpened;
import org.doorstep.device.ReceiptPrinter;
import org.doorstep.device.Status;
import org.doorstep.device.escpos.EscposReceiptPrinter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a channel of a binding is understood as: a host by name, by number of either version, or a mistake of whoever wrote it.
@Tag("wire")
class ChannelsTest {
    private static final int PATIENCE_SECONDS = 20;

    private static DeviceBinding receipts(String channel) {
        return new DeviceBinding("receipt-printer", DeviceClass.RECEIPT_PRINTER, "escpos", channel);
    }

    private static DeviceBinding certificates(String channel) {
        return new DeviceBinding("certificate-printer", DeviceClass.CERTIFICATE_PRINTER, "ipp", channel);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[0:0:0:0:0:0:0:1]"})
    void aReceiptPrinterIsReachedByNameAndByNumber(String host) throws IOException {
        try (ServerSocket there = new ServerSocket(0, 1, InetAddress.getByName(host));
                var printer = Drivers.open(ReceiptPrinter.class, receipts("tcp:" + host + ":" + there.getLocalPort()), Optional::empty);
                Socket _ = there.accept()) {
            assertThat(printer).isInstanceOf(EscposReceiptPrinter.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]"})
    void aCertificatePrinterIsReachedByNameAndByNumber(String host) throws Exception {
        try (ServerSocket there = new ServerSocket(0, 1, InetAddress.getByName(host));
                CertificatePrinter printer = Drivers.open(CertificatePrinter.class, certificates("ipp://" + host + ":" + there.getLocalPort() + "/ipp/print"), Optional::empty)) {
            CompletableFuture<Status> asked = Aside.doing(printer::status);
            try (Socket line = there.accept()) {
                assertThat(new String(line.getInputStream().readNBytes(15), StandardCharsets.US_ASCII)).isEqualTo("POST /ipp/print");
            }
            asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp:::1:9100", "tcp:[::1]", "tcp:[::1]9100", "tcp:[printer]:9100", "tcp:host:0", "tcp:host:70000", "tcp:host", "tcp::9100", "usb:1"})
    void aMistakeInABindingIsNoAbsentLine(String channel) {
        assertThatThrownBy(() -> Drivers.open(ReceiptPrinter.class, receipts(channel), Optional::empty).close())
                .isInstanceOfSatisfying(NotOpened.class, failure -> assertThat(NotOpened.why(failure)).isEqualTo(new Fault(DeviceFault.BAD_BINDING)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ipp://::1/ipp/print", "ipp://[::1/ipp/print", "ipp://[printer]/ipp/print", "ipp:/ipp/print", "http://printer/ipp/print"})
    void neitherIsAMistakeInAnIppChannel(String channel) {
        assertThatThrownBy(() -> Drivers.open(CertificatePrinter.class, certificates(channel), Optional::empty).close())
                .isInstanceOfSatisfying(NotOpened.class, failure -> assertThat(NotOpened.why(failure)).isEqualTo(new Fault(DeviceFault.BAD_BINDING)));
    }

    @Test
    void anAbsentLineIsOne() {
        assertThat(NotOpened.why(new IOException("gone"))).isEqualTo(new Fault(DeviceFault.LINE_ABSENT));
        assertThat(Drivers.said(new NotOpened(DeviceFault.NO_LIBRARY, "words")))
                .isEqualTo("DEV-NO-LIBRARY words; see device-drivers/docs/faults/DEV-NO-LIBRARY.md");
    }
}
