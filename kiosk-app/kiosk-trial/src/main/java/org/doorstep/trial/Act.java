package org.doorstep.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// One line of a scenario: something done at the glass, at the bench or at the district, or something expected.
sealed interface Act {
    int MOST_SECONDS = 240;

    /// Touch the node of this id, or the first that shows this text.
    record Tap(String target) implements Act {}

    /// The step of this name stands, or one of several between `|`, and every text is on the screen, within the time.
    record Expect(String step, List<String> texts, Duration within) implements Act {
        boolean fits(String drawn) {
            return List.of(step.split("\\|", -1)).contains(drawn);
        }
    }

    /// None of these texts is on the screen.
    record Absent(List<String> texts) implements Act {}

    record Wait(Duration time) implements Act {}

    record Bench(String command) implements Act {}

    /// What is counted from the moment at which the scenario began, whatever was played before it at the same terminal.
    sealed interface Counting extends Act permits Came, Struck, Injected, Truth {}

    /// Exactly so many came out: `printer sheets` or `receipt pieces`.
    record Came(String counter, int times) implements Counting {}

    /// The trouble of the device struck, or the scenario proved nothing: `injected askew`, `printer injected aborted`.
    record Struck(String counter) implements Counting {}

    /// The trouble of the district struck, or the scenario proved nothing.
    record Injected(String trouble) implements Counting {}

    /// The district has this trouble before the terminal starts; the scenario is played at a terminal of its own.
    record Begins(String trouble) implements Act {}

    /// The district has heard the end of every certificate it issued.
    record Settled(Duration within) implements Act {}

    /// The trouble of the district from now on; `none` ends it.
    ///
    /// @param at the resources whose answers go wrong, empty for the usual ones
    record District(String trouble, String at) implements Act {}

    /// The district's truth file holds exactly so many lines of this kind in which this word is a value: a person's id, an outcome, a reason. What comes
    /// late is waited for.
    record Truth(String kind, String word, int times) implements Counting {}

    /// So many touches anywhere, grown from a seed; then nobody touches, and the terminal is idle within the time.
    record Wander(int touches, long seed, Duration idleWithin) implements Act {}

    /// Reads the lines of a scenario file; `#` starts a comment line.
    ///
    /// @throws IllegalArgumentException with the line's number, for a line that means nothing
    static List<Act> parse(List<String> lines) {
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                acts.add(act(line, i + 1));
            }
        }
        return List.copyOf(acts);
    }

    private static Act act(String line, int number) {
        String[] words = line.split(" ", 3);
        String rest = words.length > 2 ? words[2] : "";
        return switch (words.length > 1 ? words[0] + " " + words[1] : words[0]) {
            case "glass tap" -> new Tap(rest);
            case "glass expect" -> expect(rest);
            case "glass absent" -> new Absent(texts(rest));
            case "glass wait" -> new Wait(Duration.ofSeconds(Math.min(MOST_SECONDS, Integer.parseInt(rest))));
            case "glass wander" -> wander(rest.split(" ", -1));
            case "bench injected", "bench printer", "bench receipt" -> device(line.substring("bench ".length()));
            case "district begins" -> new Begins(rest);
            case "district settled" -> new Settled(Duration.ofSeconds(Integer.parseInt(rest.substring("within ".length()))));
            case "district injected" -> new Injected(rest);
            case "district trouble" -> new District(rest.split(" at ", -1)[0], rest.contains(" at ") ? rest.split(" at ", -1)[1] : "");
            case "district truth" -> truth(rest.split(" ", -1));
            default -> {
                if (!words[0].equals("bench") || words.length < 2) {
                    throw new IllegalArgumentException("line " + number + " of the scenario means nothing: " + line);
                }
                yield new Bench(line.substring("bench ".length()));
            }
        };
    }

    /// `printer sheets 1`, `receipt injected cutter`, or a deed.
    private static Act device(String deed) {
        String[] words = deed.split(" ", -1);
        if (words.length == 3 && (words[1].equals("sheets") || words[1].equals("pieces"))) {
            return new Came(words[0] + " " + words[1], Integer.parseInt(words[2]));
        }
        return words[0].equals("injected") || words[1].equals("injected") ? new Struck(deed) : new Bench(deed);
    }

    /// `2000 seed 7 idle 60`
    private static Wander wander(String[] words) {
        return new Wander(Integer.parseInt(words[0]), Long.parseLong(words[2]), Duration.ofSeconds(Integer.parseInt(words[4])));
    }

    /// `identity-confirmed p-001 1`, `confirmed printed 1`
    private static Truth truth(String[] words) {
        return new Truth(words[0], words[1], Integer.parseInt(words[2]));
    }

    /// `record within 40 "您已累计缴费" "14"`: the time and the texts may be left out.
    private static Expect expect(String rest) {
        String step = rest.split(" ", 2)[0];
        String after = rest.substring(step.length()).strip();
        Duration within = Duration.ofSeconds(15);
        if (after.startsWith("within ")) {
            String[] words = after.split(" ", 3);
            within = Duration.ofSeconds(Math.min(MOST_SECONDS, Integer.parseInt(words[1])));
            after = words.length > 2 ? words[2] : "";
        }
        return new Expect(step, texts(after), within);
    }

    private static List<String> texts(String quoted) {
        List<String> texts = new ArrayList<>();
        String[] parts = quoted.split("\"", -1);
        for (int i = 1; i < parts.length; i += 2) {
            texts.add(parts[i]);
        }
        return texts;
    }
}
