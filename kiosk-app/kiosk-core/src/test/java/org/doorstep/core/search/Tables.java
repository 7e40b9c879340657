package org.doorstep.core.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The tables of pinyin as a terminal has them.
final class Tables {
    static final Readings READINGS = Readings.of(lines("characters.txt"));

    private Tables() {}

    static PinyinWords words() {
        return new PinyinWords(SortedLines.of(bytes("words.txt")), SortedLines.of(bytes("initials.txt")),
                SortedLines.of(bytes("characters.txt")), READINGS);
    }

    static List<String> lines(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8).lines().toList();
    }

    static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(Readings.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
