package org.doorstep.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.doorstep.wording.Texts;

/// What a bundle words otherwise than we do: `wording/<language>.properties`. A key that no screen asks for would change nothing, so it is a complaint.
final class WordingFolder {
    private static final String ENDING = ".properties";

    private final BundleFolder folder;
    private final List<Language> languages;

    WordingFolder(BundleFolder folder, List<Language> languages) {
        this.folder = folder;
        this.languages = languages;
    }

    Map<Language, Map<String, String>> read() {
        Map<String, Language> expected = languages.stream().collect(Collectors.toMap(language -> language.tag() + ENDING, language -> language));
        Map<Language, Map<String, String>> wording = new HashMap<>();
        for (String file : FileKind.WORDING.names(folder)) {
            Language language = expected.get(NamePattern.split(file).getLast());
            if (language == null) {
                folder.complain(new Complaint(folder.at(file), 0, "words none of the district's languages",
                        "call it after one of " + expected.keySet().stream().sorted().toList() + ", or add its language to district.json"));
            } else {
                folder.text(file).ifPresent(source -> wording.put(language, words(file, source)));
            }
        }
        return wording;
    }

    private Map<String, String> words(String file, String source) {
        Map<String, String> words = new HashMap<>();
        List<PropertiesFile.Entry> entries = PropertiesFile.read(source, line -> folder.complain(
                new Complaint(folder.at(file), line, "a \\u without four hexadecimal digits", "write the character itself; the file is UTF-8")));
        for (PropertiesFile.Entry entry : entries) {
            words.put(entry.key(), entry.text());
            if (isStranger(entry.key())) {
                folder.complain(new Complaint(
                        folder.at(file), entry.line(), "no screen asks for the key " + entry.key(),
                        "take one of those in config/config-wording/src/main/resources/org/doorstep/wording/" + Texts.FIRST + ENDING));
            }
        }
        return words;
    }

    /// A district may offer a language that we do not know, and then has to name it.
    private boolean isStranger(String key) {
        return !Texts.keys().contains(key) && languages.stream().noneMatch(language -> key.equals("language." + language.tag()));
    }
}
