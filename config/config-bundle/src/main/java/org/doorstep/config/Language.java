package org.doorstep.config;

import java.util.Locale;

/// A language of the screen, by its IETF tag (BCP 47). Which ones a terminal offers is data, so this is no enum.
public record Language(String tag) {
    public static final Language ZH = new Language("zh-CN");
    public static final Language EN = new Language("en");

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }
}
