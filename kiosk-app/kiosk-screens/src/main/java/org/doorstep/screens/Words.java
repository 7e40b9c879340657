package org.doorstep.screens;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.doorstep.config.Bundle;
import org.doorstep.config.LangText;
import org.doorstep.config.Language;

/// Our texts in one language, with the bundle's own words over them by key.
final class Words {
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

    /// The text of a key, `{0}`, `{1}` … filled in.
    String say(String key, Object... values) {
        String text = texts.getOrDefault(key, key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i].toString());
        }
        return text;
    }

    /// A value of the district's; a month (`YYYY-MM`) is written out, all else stands as it came.
    String value(String text) {
        return text.matches("\\d{4}-(0[1-9]|1[0-2])")
                ? YearMonth.parse(text).format(DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(language.locale()))
                : text;
    }

    String say(LangText text) {
        return text.in(language);
    }
}
