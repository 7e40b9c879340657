package org.doorstep.core;

import java.util.List;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Input;
import org.doorstep.core.journey.Step;
import org.doorstep.core.journey.Turn;

/// One line of a table: at this step, on this board, this input becomes this step and these effects.
record Rule(Step given, Board board, Input input, Turn.Then becomes) {
    static Given given(Step step) {
        return new Given(step, Scenes.BOARD);
    }

    /// A rule without its input.
    record Given(Step step, Board board) {
        Given at(Board other) {
            return new Given(step, other);
        }

        On on(Input input) {
            return new On(step, board, input);
        }
    }

    /// A rule without its end.
    record On(Step step, Board board, Input input) {
        Rule becomes(Step next, Effect... effects) {
            return new Rule(step, board, input, new Turn.Then(next, List.of(effects)));
        }

        /// Known here, and nothing comes of it.
        Rule stays(Effect... effects) {
            return becomes(step, effects);
        }
    }

    /// What really comes of it.
    Turn.Then played() {
        return Doors.opened(given.on(input, board), board);
    }

    @Override
    public String toString() {
        return Kinds.of(given) + " on " + input;
    }
}
