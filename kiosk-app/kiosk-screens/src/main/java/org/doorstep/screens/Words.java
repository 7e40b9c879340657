package org.doorstep.screens;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doorstep.config.Bundle;
import org.doorstep.config.LangText;
import org.doorstep.config.Language;
import org.doorstep.config.Template;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Our texts in one language, with the bundle's own words over them by key.
final class Words {
    private static final Logger LOG = LoggerFactory.getLogger(Words.class);
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Set<String> MISSED = ConcurrentHashMap.newKeySet();

    private final Language language;
    private final Map<String, String> texts = new HashMap<>();

    private Words(Language language) {
        this.language = language;
    }

    /// A language without a file of ours speaks Chinese.
    static Words in(Language language, Bundle bundle) {
        Words words = new Words(language);
        words.load(Language.ZH);
        words.load(language);
        words.texts.putAll(bundle.wording().getOrDefault(language, Map.of()));
        return words;
    }

    private void load(Language from) {
        try (InputStream in = Words.class.getResourceAsStream("wording/" + from.tag() + ".properties")) {
            if (in != null) {
                Properties read = new Properties();
                read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Language language() {
        return language;
    }

    /// The text of a key, `{0}`, `{1}` … filled in, each once: a value that looks like a place is a value still.
    String say(String key, Object... values) {
        return PLACE.matcher(text(key)).replaceAll(place -> {
            int number = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(number < values.length ? Shown.clean(values[number].toString()) : place.group());
        });
    }

    /// Where there are no words, a resident reads a polite sentence and the log names the key, once.
    private String text(String key) {
        String text = texts.get(key);
        if (text == null && MISSED.add(language.tag() + " " + key)) {
            LOG.error("no words for {} in {}; residents are asked to get help instead", key, language.tag());
        }
        return text == null ? texts.getOrDefault("words.none", "") : text;
    }

    /// What a language calls itself, by the bundle, by us, or by the locale data.
    String name(Language other) {
        String name = texts.get("language." + other.tag());
        return name == null ? other.locale().getDisplayLanguage(other.locale()) : name;
    }

    /// A value of the district's; a month (`YYYY-MM`) is written out, all else stands as it came.
    String value(String text) {
        return text.matches("\\d{4}-(0[1-9]|1[0-2])")
                ? YearMonth.parse(text).format(DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(language.locale()))
                : Shown.clean(text);
    }

    String say(LangText text) {
        return Shown.clean(text.in(language));
    }

    /// A text of the bundle with the values of the district in their places.
    String say(LangText text, Map<String, String> values) {
        return pieces(text, values).stream().map(Template.Piece::text).collect(Collectors.joining());
    }

    /// The same in pieces, so that the figures can be told from the rest.
    List<Template.Piece> pieces(LangText text, Map<String, String> values) {
        return Template.of(text.in(language)).pieces().stream()
                .map(piece -> new Template.Piece(piece.place() ? value(values.getOrDefault(piece.text(), ""))
                        : piece.text(), false, piece.figure()))
                .toList();
    }
}
