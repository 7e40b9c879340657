package org.doorstep.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.trial.Surroundings.Part;
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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nobodyIsLeft(boolean here) throws IOException, InterruptedException {
        List<Integer> stood;
        Surroundings closed = here ? Surroundings.here(work) : Surroundings.apart(work);
        try (closed) {
            stood = ports(closed);
            assertThat(stood).allMatch(SurroundingsTest::answers);
        }
        assertThat(stood).noneMatch(SurroundingsTest::answers);
        assertThat(lines()).as("processes that work in its folder").noneMatch(line -> line.contains(work.toString()));
    }

    private static List<String> lines() {
        try (Stream<ProcessHandle> all = ProcessHandle.current().descendants()) {
            return all.map(process -> process.info().commandLine().orElse("")).toList();
        }
    }
}
