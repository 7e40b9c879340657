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
    private static final int MOST_SOUNDS = 2;
    private static final Sign NONE = new Sign(List.of(), List.of(), new int[0], new char[0]);

    private static final int PLANE = 0x10000;

    /// Those of the first plane by their number: a catalogue asks for a million of them.
    private final Sign[] plane = new Sign[PLANE];
    private final Map<Integer, Sign> beyond = new HashMap<>();
    private final Map<String, Integer> sounds = new HashMap<>();
    private final Set<String> syllables;

    /// A character.
    ///
    /// @param readings the usual one first
    /// @param near     the same, as they are taken for one another by ear
    /// @param sounds   numbers of the first of these, and `starts` the letters that they begin with
    record Sign(List<String> readings, List<String> near, int[] sounds, char[] starts) {}

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
        Map<Integer, List<String>> readings = new HashMap<>();
        Map<Integer, Integer> usual = new HashMap<>();
        rows.forEach((syllable, row) -> {
            for (String entry : row.split(" ", -1)) {
                add(syllable, entry, readings, usual);
            }
        });
        Readings read = new Readings(Set.copyOf(rows.keySet()));
        Arrays.fill(read.plane, NONE);
        readings.forEach((sign, ways) -> read.put(sign, read.sign(ways)));
        return read;
    }

    private static void add(String syllable, String entry, Map<Integer, List<String>> readings, Map<Integer, Integer> usual) {
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

    private Sign sign(List<String> readings) {
        List<String> near = readings.stream().map(Sounds::near).toList();
        int[] numbers = near.stream().limit(MOST_SOUNDS).mapToInt(this::number).distinct().toArray();
        char[] starts = new char[Math.min(MOST_SOUNDS, readings.size())];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = readings.get(i).charAt(0);
        }
        return new Sign(List.copyOf(readings), near, numbers, starts);
    }

    private int number(String near) {
        return sounds.computeIfAbsent(near, _ -> sounds.size() + 1);
    }

    private void put(int character, Sign sign) {
        if (character < PLANE) {
            plane[character] = sign;
        } else {
            beyond.put(character, sign);
        }
    }

    Sign sign(int character) {
        return character < PLANE ? plane[character] : beyond.getOrDefault(character, NONE);
    }

    /// The usual one first; none where the character has none that we know.
    public List<String> of(int character) {
        return sign(character).readings();
    }

    /// The same, as they are taken for one another by ear.
    List<String> near(int character) {
        return sign(character).near();
    }

    /// Numbers of its commonest sounds: the same for all that are taken for one another.
    int[] sounds(int character) {
        return sign(character).sounds();
    }

    /// The letters that its commonest readings begin with.
    char[] starts(int character) {
        return sign(character).starts();
    }

    /// The number of a syllable's sound; none where no character sounds so.
    int[] sound(String syllable) {
        Integer number = sounds.get(Sounds.near(syllable));
        return number == null ? new int[0] : new int[] {number};
    }

    public boolean syllable(String letters) {
        return letters.length() <= LONGEST && syllables.contains(letters);
    }
}
