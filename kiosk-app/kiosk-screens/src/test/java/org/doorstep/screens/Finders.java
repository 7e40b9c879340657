package org.doorstep.screens;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.doorstep.config.Bundle;
import org.doorstep.config.Catalogue;
import org.doorstep.core.search.Finder;
import org.doorstep.core.search.PinyinWords;
import org.doorstep.core.search.Readings;
import org.doorstep.core.search.Search;
import org.doorstep.core.search.SortedLines;

/// What the gallery finds matters with, made once for a catalogue.
final class Finders {
    private static final Map<Catalogue, Finder> MADE = new ConcurrentHashMap<>();

    private Finders() {}

    static Finder of(Bundle bundle) {
        return MADE.computeIfAbsent(bundle.catalogue(), catalogue -> {
            Readings readings = Readings.of(new String(table("characters.txt"), StandardCharsets.UTF_8).lines().toList());
            return new Finder(new Search(catalogue, readings), new PinyinWords(SortedLines.of(table("words.txt")),
                    SortedLines.of(table("initials.txt")), SortedLines.of(table("characters.txt")), readings));
        });
    }

    private static byte[] table(String name) {
        try (InputStream in = Objects.requireNonNull(Readings.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
