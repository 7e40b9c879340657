package org.doorstep.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.core.service.HelpCall;
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
                Arguments.of(new Guide(HERE, Fixtures.PAID), WIPED),
                Arguments.of(new Identify(HERE, Fixtures.PAID), WIPED),
                Arguments.of(new StillThere(new Home(HERE)), WIPED),
                Arguments.of(new Languages(new Home(HERE)), WIPED),
                Arguments.of(new Help(new Home(HERE), new Ticket(VISIT, 1), HelpCall.CALLING), WIPED));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void itIsIdleAndNobodyIsHere(Step step, List<Effect> effects) {
        Board board = Fixtures.board().after(new Report.CardLooked(1, true, new VisitId("next")));
        Standing.Move move = new Standing(step, board, 7, Duration.ofSeconds(45)).brokenOff();
        assertThat(move.effects()).isEqualTo(effects);
        Standing after = move.standing();
        assertThat(after.step()).isEqualTo(new Idle());
        assertThat(after.armedFor()).isEqualTo(Duration.ZERO);
        assertThat(after.arm()).as("patiences are numbered on, never back").isEqualTo(8);
        assertThat(after.on(new Report.PatienceRanOut(7)).standing()).as("the patience of before means nothing").isEqualTo(after);
        assertThat(after.visit()).isEmpty();
        assertThat(after.board().gate().wanted()).isEqualTo(CardGate.FORGOTTEN);
        assertThat(after.board().gate().cardLies()).isTrue();
        assertThat(after.board().reader()).isEqualTo(board.reader());
        assertThat(after.on(new Report.CardLooked(2, true, new VisitId("next"))).standing().step()).isEqualTo(new Idle());
    }
}
