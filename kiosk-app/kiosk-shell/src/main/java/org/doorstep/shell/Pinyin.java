package org.doorstep.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.doorstep.config.Catalogue;
import org.doorstep.core.search.Finder;
import org.doorstep.core.search.PinyinWords;
import org.doorstep.core.search.Readings;
import org.doorstep.core.search.Search;
import org.doorstep.core.search.SortedLines;

/// The tables of pinyin that kiosk-core carries, read for it: it opens no file itself.
final class Pinyin {
    private static final String CHARACTERS = "characters.txt";

    private Pinyin() {}

    /// Takes as long as the catalogue is large, so it is made beside everything else.
    static Finder finder(Catalogue catalogue) {
        Readings readings = readings();
        return new Finder(new Search(catalogue, readings),
                new PinyinWords(SortedLines.of(table("words.txt")), SortedLines.of(table("initials.txt")),
                SortedLines.of(table(CHARACTERS)), readings));
    }

    static Readings readings() {
        return Readings.of(new String(table(CHARACTERS), StandardCharsets.UTF_8).lines().toList());
    }

    private static byte[] table(String name) {
        try (InputStream in = Readings.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("this build lacks the table " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
