package org.doorstep.core.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How characters are read (Hanyu pinyin without tones), of `characters.txt` (`kiosk-core/pinyin/README.md`).
public final class Readings {
    private static final int LONGEST = 6;

    private final Map<Integer, List<String>> readings = new HashMap<>();
    private final Set<String> syllables;

    private Readings(Set<String> syllables) {
        this.syllables = syllables;
    }

    /// @param lines a syllable, a tab, and the characters that are read so, each with its weight behind it, a blank between them
    /// @throws IllegalArgumentException where a line is none
    public static Readings of(List<String> lines) {
        Map<String, String> rows = new HashMap<>();
        for (String line : lines) {
            int tab = line.indexOf('\t');
            if (tab < 1) {
                throw new IllegalArgumentException("no syllable and characters: " + line);
            }
            rows.put(line.substring(0, tab), line.substring(tab + 1));
        }
        Readings read = new Readings(Set.copyOf(rows.keySet()));
        Map<Integer, Integer> usual = new HashMap<>();
        rows.forEach((syllable, row) -> Arrays.stream(row.split(" ", -1)).forEach(entry -> read.add(syllable, entry, usual)));
        return read;
    }

    private void add(String syllable, String entry, Map<Integer, Integer> usual) {
        int character = entry.codePointAt(0);
        int weight = Integer.parseInt(entry, Character.charCount(character), entry.length(), 10);
        List<String> known = readings.computeIfAbsent(character, _ -> new ArrayList<>(1));
        if (weight > usual.getOrDefault(character, -1)) {
            usual.put(character, weight);
            known.addFirst(syllable);
        } else {
            known.add(syllable);
        }
    }

    /// The usual one first; none where the character has none that we know.
    public List<String> of(int character) {
        return readings.getOrDefault(character, List.of());
    }

    public boolean syllable(String letters) {
        return letters.length() <= LONGEST && syllables.contains(letters);
    }
}
