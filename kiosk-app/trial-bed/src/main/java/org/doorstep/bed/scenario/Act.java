package org.doorstep.bed.scenario;

import java.time.Duration;
import java.util.List;

/// One line of a scenario: something done at the glass, at the bench or at the district, or something expected. `Acts` says how each is
/// written.
public sealed interface Act {
    /// Touch the node of this id, or the first that shows this text.
    record Tap(String target) implements Act {}

    /// The step of this name stands, or one of several between `|`, and every text is on the screen, within the time.
    record Expect(String step, List<String> texts, Duration within) implements Act {
        /// This step is one of those.
        public boolean fits(String drawn) {
            return List.of(step.split("\\|", -1)).contains(drawn);
        }
    }

    /// Each sign of this is typed on our keys.
    record Type(String text) implements Act {}

    /// The newest code that the district sent to this person's phone is typed on our keys.
    record TypeCode(String person) implements Act {}

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
    /// @param at the resources whose answers go wrong, or the department whose system does, empty for the usual ones
    record District(String trouble, String at) implements Act {}

    /// The district's truth file holds exactly so many lines of this kind in which this word is a value: a person's id, an outcome, a reason. What comes
    /// late is waited for.
    record Truth(String kind, String word, int times) implements Counting {}

    /// So many touches anywhere, grown from a seed; then nobody touches, and the terminal is idle within the time.
    record Wander(int touches, long seed, Duration idleWithin) implements Act {}
}
