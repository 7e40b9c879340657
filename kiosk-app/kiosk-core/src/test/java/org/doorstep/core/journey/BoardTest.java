package org.doorstep.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.config.LangText;
import org.doorstep.config.ServiceItemCode;
import org.doorstep.core.service.ItemState;
import org.doorstep.core.service.Line;
import org.doorstep.core.service.Notice;
import org.doorstep.core.service.Now;
import org.doorstep.device.Capability;
import org.doorstep.device.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What each input changes of the board, and that it changes nothing else; which patience counts between two inputs.
class BoardTest {
    private static final Board START = Board.atStart(Fixtures.bundle(), new Now.Known(Fixtures.MORNING));
    private static final Status DOWN = new Status.Offline(Scenes.FAULT);

    /// An input and the parts of the board that are new then.
    record Change(Input input, Map<String, Object> parts) {}

    static Stream<Change> changes() {
        Now later = new Now.Known(Fixtures.MORNING.plusDays(1));
        Now doubted = new Now.Doubted(Now.Why.BEFORE_MADE);
        Notice notice = new Notice("n", LangText.zh("停水"));
        Map<ServiceItemCode, ItemState> today = Map.of(Fixtures.PAID.code(), new ItemState(false, true));
        return Stream.of(
                new Change(new Report.Clock(later), Map.of("now", later)),
                new Change(new Report.Clock(doubted), Map.of("now", doubted)),
                new Change(new Report.ReaderChanged(DOWN, Set.of(Capability.REMOVAL_SEEN)),
                        Map.of("reader", DOWN, "readerCapabilities", Set.of(Capability.REMOVAL_SEEN))),
                new Change(new Report.PrinterChanged(DOWN), Map.of("printer", DOWN)),
                new Change(new Report.CatalogueArrived(today), Map.of("today", today)),
                new Change(new Report.NoticesArrived(List.of(notice)), Map.of("notices", List.of(notice))),
                new Change(new Report.HealthArrived(Set.of("tax")), Map.of("departmentsDown", Set.of("tax"))),
                new Change(new Report.LineChanged(Line.UP), Map.of("line", Line.UP)),
                new Change(new Report.CardLooked(1, true, Scenes.FRESH), Map.of("gate", new CardGate(3, 0, 1, true))));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void changesThisAndNothingElse(Change change) {
        Map<String, Object> expected = parts(START);
        expected.putAll(change.parts());
        assertThat(parts(START.after(change.input()))).isEqualTo(expected);
    }

    /// Every other input leaves the board as it is.
    @Test
    void nothingElseChangesTheBoard() {
        Set<Class<?>> changing = changes().map(change -> change.input().getClass()).collect(Collectors.toSet());
        Set<Class<?>> rest = new HashSet<>(Kinds.ofInputs());
        rest.removeAll(changing);
        Inputs.samples().stream().filter(input -> rest.contains(input.getClass()))
                .forEach(input -> assertThat(START.after(input)).as("%s", input).isEqualTo(START));
    }

    @Test
    void endingAVisitAndReadingACardCloseTheGate() {
        Board open = Fixtures.looks(START, false, false, false, true);
        assertThat(open.after(new Effect.EndVisit(Scenes.ID)).gate()).isEqualTo(new CardGate(3, 0, 4, true));
        assertThat(open.after(new Effect.ReadCard(Scenes.ticket(1))).gate()).isEqualTo(new CardGate(1, 0, 4, true));
        assertThat(open.after(new Effect.DropPaper(Scenes.ticket(1)))).isEqualTo(open);
        assertThat(open.after(new Effect.Note(Effect.Event.CARD_LEFT))).isEqualTo(open);
    }

    @Test
    void whatTheDistrictDoesNotNameIsServedAsUsual() {
        Board board = START.after(new Report.CatalogueArrived(Map.of(Fixtures.PAID.code(), new ItemState(true, true))));
        assertThat(board.today(Fixtures.PAID.code()).served()).isFalse();
        assertThat(board.today(Fixtures.READING.code()).served()).isTrue();
        assertThat(List.of(new ItemState(true, false).served(), new ItemState(false, false).served(), new ItemState(false, true).served()))
                .containsExactly(true, false, false);
    }

    private static Map<String, Object> parts(Board board) {
        return new HashMap<>(Arrays.stream(Board.class.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, part -> value(part, board))));
    }

    private static Object value(RecordComponent part, Board board) {
        try {
            return part.getAccessor().invoke(board);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Standing standing(Step step) {
        return new Standing(step, Scenes.BOARD, 7, step.patience(Scenes.BOARD));
    }

    /// A touch starts the patience anew even where it means nothing; what the world reports does so only where it changes something.
    @Test
    void whichPatienceCounts() {
        Standing home = standing(new Home(Scenes.NOBODY));
        assertThat(home.on(new Intent.Reveal(true)).standing()).isEqualTo(new Standing(home.step(), home.board(), 8, home.armedFor()));
        assertThat(home.on(new Report.LineChanged(Line.UP)).standing().arm()).isEqualTo(7);
        assertThat(home.on(new Report.PatienceRanOut(6))).isEqualTo(new Standing.Move(home, List.of()));
        assertThat(home.on(new Report.PatienceRanOut(8))).isEqualTo(new Standing.Move(home, List.of()));
        Standing asked = home.on(new Report.PatienceRanOut(7)).standing();
        assertThat(asked).isEqualTo(new Standing(new StillThere(new Home(Scenes.NOBODY)), home.board(), 8, Duration.ofSeconds(20)));
        assertThat(Standing.atStart(START)).isEqualTo(new Standing(new Idle(), START, 0, Duration.ZERO));
    }

    /// The board of after an effect is the one that the next input finds.
    @Test
    void theBoardFollowsTheEffects() {
        Standing open = new Standing(new Idle(), Fixtures.looks(START, false, false, false), 0, Duration.ZERO);
        Standing.Move laid = open.on(new Report.CardLooked(4, true, Scenes.FRESH));
        assertThat(laid.effects()).containsExactly(new Effect.ReadCard(new Ticket(Scenes.FRESH, 1)));
        assertThat(laid.standing().board().gate()).isEqualTo(new CardGate(1, 0, 4, true));
        assertThat(laid.standing().armedFor()).isEqualTo(START.patiences().answer());
    }
}
