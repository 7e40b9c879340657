package org.doorstep.config;

import java.util.Map;

/// A district's own text in its languages: names of matters, notices. Chinese is always there.
public record LangText(Map<Language, String> texts) {
    public LangText {
        texts = Map.copyOf(texts);
        if (!texts.containsKey(Language.ZH)) {
            throw new IllegalArgumentException("a text without " + Language.ZH.tag());
        }
    }

    public static LangText zh(String text) {
        return new LangText(Map.of(Language.ZH, text));
    }

    /// The text in this language, or the Chinese original.
    public String in(Language language) {
        String text = texts.get(language);
        return text != null ? text : texts.getOrDefault(Language.ZH, "");
    }
}
