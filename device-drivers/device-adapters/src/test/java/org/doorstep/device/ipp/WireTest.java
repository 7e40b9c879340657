package org.doorstep.device.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.Status;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.channel.Declined;
import org.doorstep.device.channel.Exchange;
import org.doorstep.device.channel.Failed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What is asked once more and what never is, which version is spoken, and what a broken line means.
class WireTest {
    private static final URI PRINTER = URI.create("ipp://printer.invalid/ipp/print");
    private static final int V2_0 = 0x0200;
    private static final int V1_1 = 0x0101;
    private static final int V1_0 = 0x0100;

    /// Fails as it is told, then answers; notes what went out, with `fresh` before what went over a line of its own.
    private static final class Line implements Exchange {
        private final ArrayDeque<IOException> failures = new ArrayDeque<>();
        private final List<String> seen = new ArrayList<>();
        private int newest = V2_0;

        @Override
        public byte[] post(URI uri, byte[] request, byte[] document, Duration patience) throws IOException {
            ByteBuffer in = ByteBuffer.wrap(request);
            int version = in.getShort() & 0xFFFF;
            seen.add("%d.%d 0x%02X".formatted(version >> 8, version & 0xFF, in.getShort() & 0xFFFF));
            if (!failures.isEmpty()) {
                throw failures.poll();
            }
            int id = in.getInt();
            Status status = version > newest ? Status.serverErrorVersionNotSupported : Status.successfulOk;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (IppOutputStream out = new IppOutputStream(bytes)) {
                out.write(IppPacket.response(status).setRequestId(id).build());
            }
            return bytes.toByteArray();
        }

        @Override
        public void renew() {
            seen.add("fresh");
        }

        @Override
        public void close() {
            seen.add("closed");
        }
    }

    private static IppPacket.Builder question(int operation) {
        return new IppPacket.Builder(operation, V2_0, 1);
    }

    private static final List<Integer> HARMLESS = List.of(0x0004, 0x0009, 0x000A, 0x000B);
    private static final List<Integer> CHANGING = List.of(0x0002, 0x0005, 0x0006, 0x0008);

    static Stream<Arguments> breaks() {
        return Stream.of(
                // how the line fails, asked once more where it is harmless, fault
                Arguments.of(new EOFException("no bytes"), true, new Fault(DeviceFault.LINE_LOST)),
                Arguments.of(new SocketException("reset"), true, new Fault(DeviceFault.LINE_LOST)),
                Arguments.of(new IOException("header parser received no bytes"), true, new Fault(DeviceFault.LINE_LOST)),
                Arguments.of(new ConnectException("refused"), false, new Fault(DeviceFault.LINE_ABSENT)),
                Arguments.of(new SocketTimeoutException("late"), false, new Fault(DeviceFault.NO_ANSWER)),
                Arguments.of(new ProtocolException("not IPP"), false, new Fault(DeviceFault.GARBLED)),
                Arguments.of(new SSLHandshakeException("who"), false, new Fault(PrinterFault.TLS_FAILED)),
                Arguments.of(new Declined(426), false, new Fault(PrinterFault.TLS_WANTED)),
                Arguments.of(new Declined(401), false, new Fault(DeviceFault.REFUSED_REQUEST, 401)),
                Arguments.of(new Declined(403), false, new Fault(DeviceFault.REFUSED_REQUEST, 403)),
                Arguments.of(new Declined(404), false, new Fault(DeviceFault.REFUSED_REQUEST, 404)),
                Arguments.of(new Declined(405), false, new Fault(DeviceFault.REFUSED_REQUEST, 405)),
                Arguments.of(new Declined(500), false, new Fault(DeviceFault.GARBLED)),
                Arguments.of(new Declined(503), false, new Fault(DeviceFault.GARBLED)));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void onlyAQuestionThatChangesNothingIsAskedOnceMore(IOException failure, boolean again, Fault fault) {
        for (int operation : HARMLESS) {
            Line line = new Line();
            line.failures.add(failure);
            assertThat(faultOf(line, operation)).as("0x%02X", operation).isEqualTo(again ? "answered" : fault.brief());
            String asked = "2.0 0x%02X".formatted(operation);
            assertThat(line.seen).isEqualTo(again ? List.of(asked, "fresh", asked) : List.of(asked));
        }
        for (int operation : CHANGING) {
            Line line = new Line();
            line.failures.add(failure);
            assertThat(faultOf(line, operation)).as("0x%02X", operation).isEqualTo(fault.brief());
            assertThat(line.seen).isEqualTo(List.of("fresh", "2.0 0x%02X".formatted(operation)));
        }
    }

    @Test
    void onceMoreIsOnce() {
        Line line = new Line();
        line.failures.addAll(List.of(new EOFException(), new EOFException(), new EOFException()));
        assertThat(faultOf(line, 0x000B)).isEqualTo("DEV-LINE-LOST");
        assertThat(line.seen).containsExactly("2.0 0x0B", "fresh", "2.0 0x0B");
        line = new Line();
        line.failures.addAll(List.of(new EOFException(), new ConnectException()));
        assertThat(faultOf(line, 0x000B)).as("what the second try says").isEqualTo("DEV-LINE-ABSENT");
    }

    private static String faultOf(Line line, int operation) {
        try {
            IppPacket answer = new Wire(line, PRINTER).ask(question(operation), new byte[0], Duration.ofSeconds(1));
            return answer.getStatus().equals(Status.successfulOk) ? "answered" : answer.getStatus().toString();
        } catch (Failed e) {
            return e.fault().brief();
        }
    }

    /// A question that changes nothing finds out what is spoken; what it found out is kept.
    @ParameterizedTest
    @CsvSource({
        "0x0200, 0x0B, 2.0 0x0B,          2.0 0x0B", "0x0101, 0x0B, 2.0 0x0B 1.1 0x0B, 1.1 0x0B",
                "0x0100, 0x0B, 2.0 0x0B 1.1 0x0B, 1.1 0x0B",
        "0x0101, 0x09, 2.0 0x09 1.1 0x09, 1.1 0x09", "0x0101, 0x0A, 2.0 0x0A 1.1 0x0A, 1.1 0x0A",
                "0x0101, 0x04, 2.0 0x04 1.1 0x04, 1.1 0x04",
        "0x0101, 0x02, 2.0 0x02,          2.0 0x02", "0x0101, 0x05, 2.0 0x05, 2.0 0x05", "0x0101, 0x06, 2.0 0x06, 2.0 0x06",
                "0x0101, 0x08, 2.0 0x08, 2.0 0x08"
    })
    void versions(String newest, String operation, String first, String second) throws Failed {
        Line line = new Line();
        line.newest = Integer.decode(newest);
        Wire wire = new Wire(line, PRINTER);
        for (String expected : List.of(first, second)) {
            line.seen.clear();
            IppPacket answer = wire.ask(question(Integer.decode(operation)), new byte[0], Duration.ofSeconds(1));
            assertThat(String.join(" ", line.seen.stream().filter(word -> !word.equals("fresh")).toList())).isEqualTo(expected);
            boolean spoken = expected.endsWith(line.newest >= V2_0 ? "" : "1.1 " + operation) && line.newest > V1_0;
            assertThat(answer.getStatus()).isEqualTo(spoken ? Status.successfulOk : Status.serverErrorVersionNotSupported);
        }
    }

    @Test
    void whatChangesSomethingIsSaidInTheVersionThatAQuestionFound() throws Failed {
        Line line = new Line();
        line.newest = V1_1;
        Wire wire = new Wire(line, PRINTER);
        assertThat(wire.ask(question(0x000B), new byte[0], Duration.ofSeconds(1)).getStatus()).isEqualTo(Status.successfulOk);
        assertThat(wire.ask(question(Operation.createJob.getCode()), new byte[0], Duration.ofSeconds(1)).getStatus())
                .isEqualTo(Status.successfulOk);
        assertThat(line.seen).containsExactly("2.0 0x0B", "1.1 0x0B", "fresh", "1.1 0x05");
    }

    /// After which refusals nothing of a document can be in the printer.
    @ParameterizedTest
    @CsvSource({
        "0x0000, false", "0x0001, false", "0x0400, true", "0x0401, true", "0x0404, true", "0x0406, true", "0x040A, true", "0x040B, true",
                "0x0418, true",
        "0x0500, false", "0x0501, true", "0x0502, false", "0x0503, true", "0x0504, false", "0x0505, false", "0x0506, true", "0x0507, true",
                "0x0508, false",
        "0x0509, false"
    })
    void refusals(String status, boolean nothing) {
        assertThat(Session.surelyNothing(Integer.decode(status))).isEqualTo(nothing);
    }
}
