package org.doorstep.config;

import java.util.Map;

/// A value in each row of a record.
///
/// @param key   names it in the row
/// @param words for each code that it can have, where its format is `CODE`
public record Field(String key, LangText name, Format format, Map<String, LangText> words) {
    public Field {
        words = Map.copyOf(words);
    }

    /// The value is written as it should be, and there are words for it.
    public boolean fits(String value) {
        return format.fits(value) && (format != Format.CODE || words.containsKey(value));
    }
}
