package org.doorstep.bed.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the lines of a scenario are written: each form of a line, and the act that it stands for.
final class Acts {
    private static final int MOST_SECONDS = 240;
    private static final Duration USUAL = Duration.ofSeconds(15);
    private static final String TEXTS = "((?: \"[^\"]+\")*)";
    private static final Pattern TEXT = Pattern.compile("\"([^\"]+)\"");

    private record Form(Pattern pattern, Function<MatchResult, Act> act) {}

    /// The first that fits counts.
    private static final List<Form> FORMS = List.of(
            form("glass tap (.+)", line -> new Act.Tap(line.group(1))),
            form("glass expect (\\S+)(?: within (\\d{1,3}))?" + TEXTS,
                    line -> new Act.Expect(line.group(1), texts(line.group(3)),
                            Optional.ofNullable(line.group(2)).map(Acts::seconds).orElse(USUAL))),
            form("glass absent((?: \"[^\"]+\")+)", line -> new Act.Absent(texts(line.group(1)))),
            form("glass type (\\S{1,40})", line -> new Act.Type(line.group(1))),
            form("glass code (p-\\d{3})", line -> new Act.TypeCode(line.group(1))),
            form("glass wait (\\d{1,3})", line -> new Act.Wait(seconds(line.group(1)))),
            form("glass wander (\\d{1,5}) seed (\\d{1,9}) idle (\\d{1,3})",
                    line -> new Act.Wander(Integer.parseInt(line.group(1)), Long.parseLong(line.group(2)), seconds(line.group(3)))),
            form("bench (printer sheets|receipt pieces) (\\d{1,3})", line -> new Act.Came(line.group(1), Integer.parseInt(line.group(2)))),
            form("bench ((?:printer |receipt )?injected \\S+)", line -> new Act.Struck(line.group(1))),
            form("bench (.+)", line -> new Act.Bench(line.group(1))),
            form("district begins (\\S+)", line -> new Act.Begins(line.group(1))),
            form("district injected (\\S+)", line -> new Act.Injected(line.group(1))),
            form("district settled within (\\d{1,3})", line -> new Act.Settled(seconds(line.group(1)))),
            form("district trouble (\\S+)(?: at (\\S+))?",
                    line -> new Act.District(line.group(1), Optional.ofNullable(line.group(2)).orElse(""))),
            form("district truth (\\S+) (\\S+) (\\d{1,3})",
                    line -> new Act.Truth(line.group(1), line.group(2), Integer.parseInt(line.group(3)))));

    private Acts() {}

    private static Form form(String pattern, Function<MatchResult, Act> act) {
        return new Form(Pattern.compile(pattern), act);
    }

    /// Reads the lines of a scenario file; `#` starts a comment line.
    ///
    /// @throws IllegalArgumentException with the line's number, for a line that means nothing
    static List<Act> parse(List<String> lines) {
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            int number = i + 1;
            if (!line.isEmpty() && !line.startsWith("#")) {
                acts.add(act(line).orElseThrow(() ->
                        new IllegalArgumentException("line " + number + " of the scenario means nothing: " + line)));
            }
        }
        return List.copyOf(acts);
    }

    private static Optional<Act> act(String line) {
        for (Form form : FORMS) {
            Matcher fit = form.pattern().matcher(line);
            if (fit.matches()) {
                return Optional.of(form.act().apply(fit));
            }
        }
        return Optional.empty();
    }

    private static Duration seconds(String digits) {
        return Duration.ofSeconds(Math.min(MOST_SECONDS, Integer.parseInt(digits)));
    }

    private static List<String> texts(String quoted) {
        return TEXT.matcher(quoted).results().map(text -> text.group(1)).toList();
    }
}
