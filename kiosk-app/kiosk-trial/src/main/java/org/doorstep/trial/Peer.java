package org.doorstep.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.doorstep.bed.around.Processes;

/// Chromium with a simple page of eight tiles, started on the same display in the same run: our start and memory are compared with its own.
final class Peer {
    /// Itself, not the script before it.
    private static final Path PROGRAM = Path.of("/usr/lib/chromium/chromium");
    private static final int GROUND = 0x2A6F97;
    private static final long SETTLE_SECONDS = 5;
    /// What one start of it took.
    ///
    /// @param millis    from process start to the page in the frame buffer
    /// @param megabytes memory of all its processes 5 s later (PSS)
    record Start(double millis, double megabytes) {}

    private static final String PAGE = """
            <!doctype html><meta charset="utf-8"><style>
            body { margin: 0; background: #%06x; font: 48px sans-serif }
            div { display: inline-block; width: 420px; height: 200px; margin: 30px; background: #fff; border-radius: 24px }
            </style><div>参保证明</div><div>养老金</div><div>生育津贴</div><div>不动产</div><br>
            <div>参保证明</div><div>养老金</div><div>生育津贴</div><div>不动产</div>
            """.formatted(GROUND);

    private Peer() {}

    static boolean installed() {
        return Files.isExecutable(PROGRAM);
    }

    /// Starts it with a fresh profile, and ends it.
    ///
    /// @param work an empty folder for its page and its profile
    static Start start(VirtualDisplay display, Path work) throws IOException, InterruptedException {
        Path page = Files.writeString(work.resolve("page.html"), PAGE);
        CompletableFuture<Instant> seen = display.frame().awaitGround(colour -> colour == GROUND);
        ProcessBuilder builder = new ProcessBuilder(PROGRAM.toString(), "--kiosk", "--no-sandbox", "--no-first-run", "--test-type",
                "--ozone-platform=x11", "--window-position=0,0", "--window-size=1080,1920",
                "--user-data-dir=" + work.resolve("profile"), page.toUri().toString())
                .redirectErrorStream(true).redirectOutput(work.resolve("chromium.out").toFile());
        builder.environment().put("DISPLAY", display.name());
        Process process = builder.start();
        try {
            Instant born = process.info().startInstant().orElseThrow();
            double millis = Duration.between(born, seen.join()).toNanos() / Samples.NANOS_PER_MILLI;
            TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
            double megabytes = 0;
            for (long pid : Stream.concat(Stream.of(process.toHandle()), process.descendants()).mapToLong(ProcessHandle::pid).toArray()) {
                megabytes += Measuring.pssMegabytes(Long.toString(pid));
            }
            return new Start(millis, megabytes);
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            Processes.end(process);
        }
    }
}
