package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The table of a seat: in each of its states, whatever can happen there, and what the seat tells, asks and answers then.
///
/// @param states a line each: name, how long it may last, the words of [SeatRig] that lead there
/// @param rules  a line each: state, the words that bring the same there, and the three columns of an outcome; `before` and `due` are a
///               nanosecond before the state's time and that time
record SeatTable(Map<String, State> states, List<Rule> rules) {
    /// @param lasts what `due` means in it
    record State(String name, String lasts, String script) {
        /// From the start to the last nanosecond of it.
        Duration until() {
            return Arrays.stream(script.split(" ")).filter(word -> word.matches("~?\\d.*")).map(word -> SeatRig.time(word.replace("~", "")))
                    .reduce(SeatRig.time(lasts).minusNanos(1), Duration::plus);
        }
    }

    record Rule(State state, String word, SeatRig.Outcome outcome) {
        @Override
        public String toString() {
            return state.name() + " " + word;
        }
    }

    static SeatTable of(String states, String rules) {
        Map<String, State> named = states.lines().map(SeatTable::cells)
                .collect(Collectors.toMap(cells -> cells[0], cells -> new State(cells[0], cells[1], cells[2])));
        return new SeatTable(named, rules.lines().flatMap(line -> rules(named, line, cells(line))).toList());
    }

    private static Stream<Rule> rules(Map<String, State> states, String line, String[] cells) {
        State state = states.get(cells[0]);
        if (state == null) {
            throw new IllegalArgumentException("a rule for a state that is not there: " + line);
        }
        SeatRig.Outcome outcome = new SeatRig.Outcome(cells[2], cells[3], cells[4]);
        return Arrays.stream(cells[1].split(" ")).map(word -> new Rule(state, word, outcome));
    }

    private static String[] cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
    }

    static void holds(Rule rule, SeatRig rig) {
        rig.pace.beginsBeforeTheEnd(rule.state().until());
        rig.played(rule.state().script());
        String word = switch (rule.word()) {
            case "due" -> rule.state().lasts();
            case "before" -> rule.state().lasts().endsWith("+") ? rule.state().lasts().replace("+", "") : rule.state().lasts() + "-";
            default -> rule.word();
        };
        assertThat(rig.outcome(word)).isEqualTo(rule.outcome());
    }

    /// Every pair of a state and of what can happen there stands in the table, and none that cannot happen does.
    void isWhole(Supplier<? extends SeatRig> rigs) {
        Set<String> possible = new TreeSet<>();
        for (State state : states.values()) {
            SeatRig rig = rigs.get();
            rig.played(state.script()).possible().forEach(word -> possible.add(state.name() + " " + word));
            rig.end();
        }
        List<String> named = rules.stream().map(Rule::toString).toList();
        assertThat(named).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(named)).isEqualTo(possible);
    }
}
