package org.doorstep.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.doorstep.core.service.ItemState;
import org.junit.jupiter.api.Test;

/// What cannot be done is said before anybody lays a card, and only of the matters it is true of.
class ReachingTest {
    private static final Visit VISIT = Visit.begin(new VisitId("v"), Manner.USUAL);

    private static OutOfService.Cause cause(Step step) {
        assertThat(step).isInstanceOf(OutOfService.class);
        return ((OutOfService) step).cause();
    }

    @Test
    void aDepartmentThatIsDownTakesItsMattersOnly() {
        Board down = Fixtures.board().after(new Report.HealthArrived(Set.copyOf(Fixtures.PAID.department().stream().toList())));
        Step chosen = new Home(VISIT).on(new Intent.ChooseItem(Fixtures.PAID.code()), down).next();
        assertThat(cause(chosen)).isEqualTo(OutOfService.Cause.DEPARTMENT_DOWN);
        assertThat(new Home(VISIT).on(new Intent.ChooseItem(Fixtures.READING.code()), down).next()).isInstanceOf(Guide.class);
        Board up = down.after(new Report.HealthArrived(Set.of("another")));
        assertThat(chosen.on(new Intent.TryAgain(), up).next()).isInstanceOf(Identify.class);
    }

    @Test
    void aClosedMatterSaysSo() {
        Board closed = Fixtures.board().after(new Report.CatalogueArrived(Map.of(Fixtures.PAID.code(), new ItemState(false, false))));
        assertThat(cause(new Home(VISIT).on(new Intent.ChooseItem(Fixtures.PAID.code()), closed).next()))
                .isEqualTo(OutOfService.Cause.MATTER_CLOSED);
    }
}
