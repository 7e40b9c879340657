package org.doorstep.device.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import jssc.SerialPort;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A machine on which the library of serial lines does not load: `device` says so in one sentence. Where the library lies ready, it loads
/// although nothing can be unpacked.
@Tag("wire")
class NoLibraryTest {
    private static final String NO_LIBRARY = "DEV-NO-LIBRARY the library of serial lines does not load; see device-drivers/docs/faults/DEV-NO-LIBRARY.md";

    @TempDir
    private Path work = Path.of("");

    private record Run(int exit, String words) {}

    private static Run device(String verb, String... options) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        line.addAll(List.of(options));
        line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", withoutLog(),
                DeviceMain.class.getName(), verb, "id-card", "--channel", "serial:/dev/no-such-line"));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), words.lines().filter(each -> !each.startsWith("SLF4J")).reduce("", String::concat));
    }

    /// The words alone: no library that writes log lines beside them.
    private static String withoutLog() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(place -> !place.contains("logback"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int system(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    @Test
    void aFolderWithoutTheLibraryIsSaid() throws IOException, InterruptedException {
        assertThat(device("read", "-Djssc.boot.library.path=" + work)).isEqualTo(new Run(2, NO_LIBRARY));
    }

    @Test
    void onATemporaryFolderWithoutExecItIsSaidAndWhereItLiesReadyItLoads() throws IOException, InterruptedException {
        Path temporary = Files.createDirectories(work.resolve("tmp"));
        boolean mounted = system("mount", "-t", "tmpfs", "-o", "noexec,size=4m", "tmpfs", temporary.toString()) == 0;
        Assumptions.assumeTrue(mounted, "no right to mount");
        try {
            String noexec = "-Djava.io.tmpdir=" + temporary;
            assertThat(device("read", noexec)).isEqualTo(new Run(2, NO_LIBRARY));
            assertThat(device("check", noexec)).isEqualTo(new Run(2, "Lift every card off the reader, then press Enter." + NO_LIBRARY));
            Run ready = device("read", noexec, "-Djssc.boot.library.path=" + unpacked());
            assertThat(ready.words()).startsWith("DEV-LINE-ABSENT ");
            assertThat(ready.exit()).isEqualTo(2);
        } finally {
            assertThat(system("umount", temporary.toString())).isZero();
        }
    }

    private Path unpacked() throws IOException {
        String processor = System.getProperty("os.arch").equals("aarch64") ? "linux_arm64" : "linux_64";
        try (InputStream library = Objects.requireNonNull(SerialPort.class.getResourceAsStream("/natives/" + processor + "/libjssc.so"))) {
            Files.copy(library, work.resolve("libjssc.so"));
        }
        return work;
    }
}
