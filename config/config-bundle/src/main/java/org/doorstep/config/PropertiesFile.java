package org.doorstep.config;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/// Reads a properties file entry by entry, because `Properties` alone does not tell the line of a key or of a bad escape.
final class PropertiesFile {
    private static final Pattern SKIPPED = Pattern.compile("[ \\t\\f]*([#!].*)?", Pattern.DOTALL);
    private static final Pattern BAD_ESCAPE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u(?![0-9A-Fa-f]{4})");

    private final List<Entry> entries = new ArrayList<>();
    private final IntConsumer badEscape;

    private PropertiesFile(IntConsumer badEscape) {
        this.badEscape = badEscape;
    }

    /// @param line of the key, 1-based
    record Entry(String key, String text, int line) {}

    /// @param badEscape told the line of each entry with a `\\u` that no four hexadecimal digits follow
    static List<Entry> read(String source, IntConsumer badEscape) {
        PropertiesFile file = new PropertiesFile(badEscape);
        List<String> lines = source.lines().toList();
        int start = 0;
        while (start < lines.size()) {
            int end = start + 1;
            if (!SKIPPED.matcher(lines.get(start)).matches()) {
                while (end < lines.size() && goesOn(lines.get(end - 1))) {
                    end++;
                }
                file.entry(lines.subList(start, end), start + 1);
            }
            start = end;
        }
        return file.entries;
    }

    /// An odd number of backslashes at the end: two are one backslash, not a line that goes on.
    private static boolean goesOn(String line) {
        int stop = line.length();
        while (stop > 0 && line.charAt(stop - 1) == '\\') {
            stop--;
        }
        return (line.length() - stop) % 2 == 1;
    }

    private void entry(List<String> lines, int line) {
        Properties read = new Properties();
        try {
            read.load(new StringReader(String.join("\n", lines)));
        } catch (IllegalArgumentException _) {
            badEscape.accept(line + badLine(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        read.stringPropertyNames().forEach(key -> entries.add(new Entry(key, read.getProperty(key), line)));
    }

    private static int badLine(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (BAD_ESCAPE.matcher(lines.get(i)).find()) {
                return i;
            }
        }
        return 0;
    }
}
