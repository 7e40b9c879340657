package org.doorstep.shell;

import java.nio.file.Path;
import java.time.LocalDateTime;
import org.doorstep.config.Bundle;
import org.doorstep.config.BundleOutcome;
import org.doorstep.config.BundleReader;
import org.doorstep.core.journey.Board;
import org.doorstep.core.service.Facts;
import org.doorstep.core.service.Now;

/// The sandbox's own bundle for the tests of the shell.
final class SandboxBundle {
    private static final LocalDateTime MORNING = LocalDateTime.of(2026, 11, 23, 9, 42);

    private SandboxBundle() {}

    static Bundle bundle() {
        return switch (BundleReader.read(Path.of("../../config/bundle-sandbox"), "t-portrait")) {
            case BundleOutcome.Loaded loaded -> loaded.bundle();
            case BundleOutcome.Bad bad -> throw new IllegalStateException(bad.complaints().toString());
        };
    }

    static Board board() {
        return new Board(bundle(), Facts.atStart(new Now.Known(MORNING)));
    }
}
