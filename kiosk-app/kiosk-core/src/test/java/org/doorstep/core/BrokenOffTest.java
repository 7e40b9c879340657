package org.doorstep.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.core.catalogue.Guide;
import org.doorstep.core.catalogue.Identify;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Farewell;
import org.doorstep.core.journey.Help;
import org.doorstep.core.journey.Home;
import org.doorstep.core.journey.Idle;
import org.doorstep.core.journey.Languages;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.Step;
import org.doorstep.core.journey.StillThere;
import org.doorstep.core.journey.Visit;
import org.doorstep.core.question.VisitId;
import org.doorstep.core.service.CardPlace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// After a mistake of the terminal: idle from every step, the visit wiped once, the board kept, the card that lies there forgotten.
class BrokenOffTest {
    private static final VisitId VISIT = new VisitId("v");
    private static final Visit HERE = Visit.begin(VISIT, Manner.USUAL);
    private static final List<Effect> WIPED = List.of(new Effect.EndVisit(VISIT), new Effect.Note(Effect.Event.BROKEN_OFF));

    static Stream<Arguments> steps() {
        return Stream.of(
                Arguments.of(new Idle(), List.of()),
                Arguments.of(new Farewell(Manner.USUAL, true), List.of()),
                Arguments.of(new Home(HERE), WIPED),
                Arguments.of(new Guide(HERE, Fixtures.PAID, 0), WIPED),
                Arguments.of(new Identify(HERE, Fixtures.PAID), WIPED),
                Arguments.of(new StillThere(new Home(HERE)), WIPED),
                Arguments.of(new Languages(new Home(HERE)), WIPED),
                Arguments.of(new Help(new Home(HERE), Help.State.NOT_REACHED, Optional.empty()), WIPED));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void itIsIdleAndNobodyIsHere(Step step, List<Effect> effects) {
        Board board = Fixtures.board();
        CardGate gate = new CardGate(0, 0, 1, true);
        Standing.Move move = new Standing(step, board, gate, 7, Duration.ofSeconds(45)).brokenOff();
        assertThat(move.effects()).isEqualTo(effects);
        Standing after = move.standing();
        assertThat(after.step()).isEqualTo(new Idle());
        assertThat(after.armedFor()).isEqualTo(Duration.ZERO);
        assertThat(after.arm()).as("patiences are numbered on, never back").isEqualTo(8);
        assertThat(after.on(new Report.PatienceRanOut(7)).standing()).as("the patience of before means nothing").isEqualTo(after);
        assertThat(after.visit()).isEmpty();
        assertThat(after.gate()).isEqualTo(new CardGate(CardGate.FORGOTTEN, 0, 1, true));
        assertThat(after.board()).isEqualTo(Fixtures.after(board, CardPlace.MUST_BE_LIFTED));
        assertThat(after.on(new Report.CardLooked(2, true, new VisitId("next"))).standing().step()).isEqualTo(new Idle());
    }
}
