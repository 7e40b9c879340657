package org.doorstep.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Texts as every file of a bundle writes them.
final class JsonTexts {
    private JsonTexts() {}

    /// A text in each of its languages.
    static LangText text(JsonNode node) {
        Map<Language, String> texts = new HashMap<>();
        node.properties().forEach(entry -> texts.put(new Language(entry.getKey()), entry.getValue().asString()));
        return new LangText(texts);
    }

    static Map<String, LangText> texts(JsonNode node) {
        Map<String, LangText> texts = new HashMap<>();
        node.properties().forEach(entry -> texts.put(entry.getKey(), text(entry.getValue())));
        return texts;
    }

    static List<String> words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(word -> words.add(word.asString()));
        return words;
    }
}
