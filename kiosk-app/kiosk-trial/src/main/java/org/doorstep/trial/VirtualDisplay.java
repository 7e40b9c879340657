package org.doorstep.trial;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.doorstep.bed.around.Processes;

/// An X server that draws into memory (Xvfb), as large as the terminal's screen: the terminal's real window stands on it, in its real
/// frame buffer. Why figures are taken here and not on the Headless platform: docs/performance.md.
final class VirtualDisplay implements AutoCloseable {
    /// The window of a real display, drawn in software as on a terminal without a graphics card.
    static final List<String> OPTIONS = List.of("-Dprism.order=sw");

    private final Process server;
    private final String name;
    private final FrameBuffer frame;

    private VirtualDisplay(Process server, String name, FrameBuffer frame) {
        this.server = server;
        this.name = name;
        this.frame = frame;
    }

    /// @param work folder for what it shows
    /// @throws IOException where there is no Xvfb, or it does not come up
    static VirtualDisplay open(int width, int height, Path work) throws IOException {
        Process server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", width + "x" + height + "x24", "-nolisten", "tcp",
                "-fbdir", work.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader said = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII));
        String number = said.readLine();
        if (number == null) {
            throw new IOException("Xvfb did not come up");
        }
        return new VirtualDisplay(server, ":" + number.strip(), new FrameBuffer(work.resolve("Xvfb_screen0")));
    }

    /// What `DISPLAY` must say.
    String name() {
        return name;
    }

    FrameBuffer frame() {
        return frame;
    }

    @Override
    public void close() {
        Processes.end(server);
    }
}
