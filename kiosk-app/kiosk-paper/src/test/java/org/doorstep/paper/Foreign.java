package org.doorstep.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Programs of others that read the same file.
final class Foreign {
    private Foreign() {}

    static Optional<Path> program(String name) {
        return Arrays.stream(System.getenv("PATH").split(":", -1)).map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst();
    }

    /// What it says on both its outputs.
    static String says(Path folder, List<String> command) throws IOException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("HOME", folder.toString());
        Process process = builder.start();
        var _ = process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        return Files.readString(said, StandardCharsets.ISO_8859_1);
    }
}
