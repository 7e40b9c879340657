package org.doorstep.device.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import org.doorstep.device.Device;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.channel.Replay;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a technician records: on command alone, for the owner's eyes alone, and never over another recording.
@Tag("wire")
class RecorderTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theConversationStandsInTheFileAndNobodyElseReadsIt() throws IOException {
        Path file = folder.resolve("talk.txt");
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Recorder recorder = Recorder.of(Optional.of(file))) {
            DeviceBinding binding = new DeviceBinding("one", DeviceClass.RECEIPT_PRINTER, "escpos",
                    "tcp:127.0.0.1:" + silent.getLocalPort());
            try (Device printer = DeviceKind.of(DeviceClass.RECEIPT_PRINTER).open(binding, recorder.lines(), Optional::empty)) {
                assertThat(printer.status().serves()).isFalse();
            }
        }
        assertThat(Files.getPosixFilePermissions(file)).containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE);
        assertThat(Files.readString(file)).containsPattern("# lot -?[0-9]+\n").contains(" > 100401\n").contains(" .\n");
        assertThat(Replay.of(file).noted("lot")).isPresent();
    }

    @Test
    void nothingIsRecordedUnlessItWasCommanded() throws IOException {
        try (Recorder recorder = Recorder.of(Optional.empty())) {
            assertThat(recorder.lines()).isEqualTo(Lines.PLAIN);
        }
    }

    @Test
    void anotherRecordingIsNotWrittenOverAndAMissingFolderIsSaid() throws IOException {
        Path there = Files.writeString(folder.resolve("there.txt"), "kept");
        assertThatThrownBy(() -> Recorder.of(Optional.of(there))).isInstanceOf(Lacking.class).hasMessageContaining("there.txt");
        assertThat(there).hasContent("kept");
        Path astray = folder.resolve("none/talk.txt");
        assertThatThrownBy(() -> Recorder.of(Optional.of(astray))).isInstanceOf(Lacking.class)
                .hasMessageContaining("none/talk.txt");
    }

    @Test
    void whatIsNotRecordedIsSaid() throws IOException {
        DeviceBinding binding = new DeviceBinding("one", DeviceClass.CERTIFICATE_PRINTER, "ipp", "ipp://127.0.0.1:1/ipp/print");
        try (Recorder recorder = Recorder.of(Optional.of(folder.resolve("talk.txt")))) {
            assertThatThrownBy(() -> DeviceKind.of(DeviceClass.CERTIFICATE_PRINTER).open(binding, recorder.lines(), Optional::empty))
                    .isInstanceOf(Lacking.class);
        }
    }
}
