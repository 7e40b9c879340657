package org.doorstep.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.core.catalogue.Guide;
import org.doorstep.core.catalogue.Identify;
import org.doorstep.core.catalogue.OutOfService;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Home;
import org.doorstep.core.journey.Input;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Step;
import org.doorstep.core.journey.Visit;
import org.doorstep.core.question.VisitId;
import org.doorstep.core.service.ItemState;
import org.junit.jupiter.api.Test;

/// What cannot be done is said before anybody lays a card, and only of the matters it is true of.
class ReachingTest {
    private static final Visit VISIT = Visit.begin(new VisitId("v"), Manner.USUAL);

    private static Step next(Step step, Input input, Board board) {
        return Doors.opened(step.on(input, board), board).next();
    }

    private static OutOfService.Cause cause(Step step) {
        assertThat(step).isInstanceOf(OutOfService.class);
        return ((OutOfService) step).cause();
    }

    @Test
    void aDepartmentThatIsDownTakesItsMattersOnly() {
        Board down = Fixtures.after(Fixtures.board(),
                new BoardReport.HealthArrived(Map.of(Fixtures.PAID.department().id(), Optional.empty()), Set.of()));
        Step chosen = next(new Home(VISIT), new Intent.ChooseItem(Fixtures.PAID.code()), down);
        assertThat(cause(chosen)).isEqualTo(OutOfService.Cause.DEPARTMENT_DOWN);
        assertThat(next(new Home(VISIT), new Intent.ChooseItem(Fixtures.READING.code()), down)).isInstanceOf(Guide.class);
        Board up = Fixtures.after(down, new BoardReport.HealthArrived(Map.of("another", Optional.empty()), Set.of()));
        assertThat(next(chosen, new Intent.TryAgain(), up)).isInstanceOf(Identify.class);
    }

    /// A question met it down before the minute's health said so; the next health that does not name it opens its matters again.
    @Test
    void aDepartmentThatFellClosesItsMattersAtOnce() {
        Board fallen = Fixtures.after(Fixtures.board(), new BoardReport.DepartmentsFell(Set.of(Fixtures.PAID.department().id())));
        assertThat(cause(next(new Home(VISIT), new Intent.ChooseItem(Fixtures.PAID.code()), fallen)))
                .isEqualTo(OutOfService.Cause.DEPARTMENT_DOWN);
        assertThat(next(new Home(VISIT), new Intent.ChooseItem(Fixtures.PRINTED.code()), fallen)).isInstanceOf(Identify.class);
        BoardReport well = new BoardReport.HealthArrived(Map.of(), Set.of());
        OutOfService out = new OutOfService(VISIT, Fixtures.PAID, OutOfService.Cause.DEPARTMENT_DOWN);
        assertThat(next(out, well, Fixtures.after(fallen, well))).isInstanceOf(Identify.class);
    }

    @Test
    void aDepartmentThatRestsSaysSo() {
        String department = Fixtures.PAID.department().id();
        Board night = Fixtures.after(Fixtures.board(),
                new BoardReport.HealthArrived(Map.of(department, Optional.empty()), Set.of(department)));
        assertThat(cause(next(new Home(VISIT), new Intent.ChooseItem(Fixtures.PAID.code()), night)))
                .isEqualTo(OutOfService.Cause.DEPARTMENT_CLOSED);
    }

    @Test
    void aClosedMatterSaysSo() {
        Board closed = Fixtures.after(
                Fixtures.board(), new BoardReport.CatalogueArrived(Map.of(Fixtures.PAID.code(), new ItemState(false, false))));
        assertThat(cause(next(new Home(VISIT), new Intent.ChooseItem(Fixtures.PAID.code()), closed)))
                .isEqualTo(OutOfService.Cause.MATTER_CLOSED);
    }
}
