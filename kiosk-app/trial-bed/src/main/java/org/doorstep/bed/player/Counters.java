package org.doorstep.bed.player;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.bed.around.BenchLine;
import org.doorstep.bed.around.Patience;
import org.doorstep.bed.around.SandboxAdmin;
import org.doorstep.bed.scenario.Act;

/// What bench and district count. Each scenario counts from where they stood when it began, so that it means the same whatever was played
/// before it.
final class Counters {
    private static final Duration LATE = Duration.ofSeconds(15);

    private final String bench;
    private final Path sandbox;
    private final Map<Act.Counting, Long> began = new HashMap<>();

    /// @param bench   port of the bench
    /// @param sandbox the state folder of the district
    Counters(String bench, Path sandbox) {
        this.bench = bench;
        this.sandbox = sandbox;
    }

    /// From here on the acts of this scenario count. The first scenario of a terminal counts from nothing and need not call this.
    void begin(List<Act> acts) throws IOException, InterruptedException {
        began.clear();
        for (Act act : acts) {
            if (act instanceof Act.Counting counting) {
                began.put(counting, said(counting));
            }
        }
    }

    /// @return why the act did not hold, empty if it did
    String failure(Act.Counting counting) throws IOException, InterruptedException {
        return switch (counting) {
            case Act.Came came -> since(came) == came.times() ? "" : since(came) + " came out: " + came.counter();
            case Act.Struck struck -> since(struck) > 0 ? "" : "the trouble never struck: " + struck.counter();
            case Act.Injected injected -> since(injected) > 0 ? "" : "the trouble of the district never struck: " + injected.trouble();
            case Act.Truth truth -> Patience.within(LATE, () -> since(truth) >= truth.times()) && since(truth) == truth.times()
                    ? "" : "the district's truth holds " + since(truth) + " lines, not " + truth.times();
        };
    }

    private long since(Act.Counting counting) throws IOException, InterruptedException {
        return said(counting) - began.getOrDefault(counting, 0L);
    }

    private long said(Act.Counting counting) throws IOException, InterruptedException {
        return switch (counting) {
            case Act.Came came -> BenchLine.count(bench, came.counter());
            case Act.Struck struck -> BenchLine.count(bench, struck.counter());
            case Act.Injected injected -> SandboxAdmin.struck(sandbox, injected.trouble());
            case Act.Truth truth -> SandboxAdmin.times(sandbox, truth.kind(), truth.word());
        };
    }
}
