package org.doorstep.config;

import java.nio.file.Path;

/// Something wrong in a bundle, said so that whoever wrote the file can mend it.
///
/// @param line 1-based; 0 where the whole file is meant
public record Complaint(Path file, int line, String what, String remedy) {
    @Override
    public String toString() {
        return "%s%s: %s%n    → %s".formatted(file, line > 0 ? ":" + line : "", what, remedy);
    }
}
