package org.doorstep.bed.around;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.doorstep.bed.around.Surroundings.Part;
import org.doorstep.bed.player.HeadlessScreen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What stands around a terminal comes back where it stood, and is gone when it is closed.
@Tag("wire")
class SurroundingsTest {
    @TempDir
    private Path work = Path.of("");

    /// The ports of district, bench and certificate printer.
    private List<Integer> ports(Surroundings surroundings) throws IOException {
        String printer = Files.readString(work.resolve("bench/certificate-printer.address")).strip();
        String district = Files.readString(surroundings.district().resolve("sandbox.port")).strip();
        return List.of(Integer.parseInt(district), Integer.parseInt(surroundings.benchPort()), URI.create(printer).getPort());
    }

    private static boolean answers(int port) {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    @Test
    void whoDiesComesBackWhereItStood() throws IOException, InterruptedException {
        try (Surroundings surroundings = Surroundings.apart(work)) {
            List<Integer> stood = ports(surroundings);
            assertThat(stood).allMatch(SurroundingsTest::answers);
            for (Part part : Part.values()) {
                surroundings.kill(part);
            }
            assertThat(stood).noneMatch(SurroundingsTest::answers);
            for (Part part : Part.values()) {
                surroundings.back(part);
            }
            assertThat(ports(surroundings)).isEqualTo(stood).allMatch(SurroundingsTest::answers);
        }
    }

    /// The terminal before them too.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nobodyIsLeft(boolean here) throws IOException, InterruptedException {
        List<Integer> stood;
        Process terminal;
        Surroundings closed = here ? Surroundings.here(work) : Surroundings.apart(work);
        try (closed) {
            stood = ports(closed);
            terminal = closed.terminal(HeadlessScreen.OPTIONS, List.of("--terminal", "t-portrait"));
            assertThat(stood).allMatch(SurroundingsTest::answers);
            assertThat(terminal.isAlive()).isTrue();
        }
        assertThat(stood).noneMatch(SurroundingsTest::answers);
        await().untilAsserted(() -> assertThat(terminal.isAlive()).as("the terminal").isFalse());
    }
}
