package org.doorstep.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a bundle words otherwise than we do: `wording/<language>.properties`. A key that no screen asks for would change nothing, so it is a complaint.
final class WordingFolder {
    private static final String ENDING = ".properties";

    private final BundleFolder folder;
    private final List<Language> languages;
    private final Optional<Set<String>> known = knownKeys();

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
                        "take one of config/schema/wording-keys.txt"));
            }
        }
        return words;
    }

    /// A district may offer a language that we do not know, and then has to name it.
    private boolean isStranger(String key) {
        return known.isPresent() && !known.get().contains(key) && languages.stream().noneMatch(language -> key.equals("language." + language.tag()));
    }

    /// Empty where the build that collects the keys of the screens has not run.
    private static Optional<Set<String>> knownKeys() {
        try (InputStream in = WordingFolder.class.getResourceAsStream("schema/wording-keys.txt")) {
            return in == null ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip).collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new IllegalStateException("the wording keys are not readable", e);
        }
    }
}
