package org.doorstep.trial;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The scenarios that come with the trial, by name; `trouble/NAME` are those of the troubles, `part/NAME` what several begin with.
final class Catalog {
    private static final String PART = "as in ";

    private Catalog() {}

    static List<String> list(String file) throws IOException {
        return read(file).map(text -> text.lines().filter(line -> !line.isBlank()).toList()).orElse(List.of());
    }

    /// The scenario of this name; `as in NAME` stands for the lines of the part of that name.
    static Optional<Scenario> scenario(String name) throws IOException {
        Optional<String> text = read(name + ".scenario");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder whole = new StringBuilder();
        for (String line : text.get().lines().toList()) {
            whole.append(line.startsWith(PART) ? read("part/" + line.substring(PART.length()) + ".scenario").orElseThrow() : line + "\n");
        }
        return Optional.of(new Scenario(name.substring(name.indexOf('/') + 1), whole.toString()));
    }

    private static Optional<String> read(String file) throws IOException {
        try (InputStream in = Catalog.class.getResourceAsStream("/scenarios/" + file)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
