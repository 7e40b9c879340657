package org.doorstep.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Our words, a file a language, each read once. What a district words otherwise is laid over them by who knows its bundle.
public final class Texts {
    /// The language that has every word first; what another lacks is said in it.
    public static final String FIRST = "zh-CN";

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final Map<String, Map<String, String>> READ = new ConcurrentHashMap<>();

    private Texts() {}

    /// @param tag of a language (BCP 47)
    /// @return the words by their keys; empty where we have no file of that language
    public static Map<String, String> in(String tag) {
        return TAG.matcher(tag).matches() ? READ.computeIfAbsent(tag, Texts::read) : Map.of();
    }

    /// Every key that a bundle may word otherwise.
    public static Set<String> keys() {
        return in(FIRST).keySet();
    }

    private static Map<String, String> read(String tag) {
        try (InputStream in = Texts.class.getResourceAsStream(tag + ".properties")) {
            Properties read = new Properties();
            if (in != null) {
                read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            return read.stringPropertyNames().stream().collect(Collectors.toUnmodifiableMap(key -> key, read::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
