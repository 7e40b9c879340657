package org.doorstep.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.doorstep.core.search.Readings;

/// The tables of pinyin that kiosk-core carries: it opens no file itself.
final class Pinyin {
    private Pinyin() {}

    static Readings readings() {
        try (InputStream in = Readings.class.getResourceAsStream("characters.txt")) {
            if (in == null) {
                throw new IllegalStateException("this build lacks the readings of characters");
            }
            return Readings.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
