package org.doorstep.sandbox.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Programs of others that judge what we make: poppler, zbarimg.
public final class ForeignProgram {
    private static final int PATIENCE_SECONDS = 30;

    private ForeignProgram() {}

    /// What it says when it is run in this folder.
    public static String said(Path folder, String... command) throws IOException, InterruptedException {
        Path out = folder.resolve("said");
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(out.toFile()).start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as(String.join(" ", command)).isTrue();
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
