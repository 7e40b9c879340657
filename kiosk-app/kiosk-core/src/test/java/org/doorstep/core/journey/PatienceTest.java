package org.doorstep.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.config.Bundle;
import org.doorstep.config.DistrictSettings;
import org.doorstep.config.Patiences;
import org.doorstep.core.record.RecordOutcome;
import org.doorstep.core.service.Now;
import org.doorstep.device.Capability;
import org.doorstep.device.Status;
import org.junit.jupiter.api.Test;

/// How long each step waits for a touch, twice as long in simple mode; and how long for an answer, whatever the mode.
class PatienceTest {
    /// Each patience a number of its own, so that one cannot stand for another.
    private static final Patiences EACH = new Patiences(
            Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(5),
            Duration.ofSeconds(7), Duration.ofSeconds(11), Duration.ofSeconds(13), Duration.ofSeconds(17));
    private static final Board BOARD = board();

    /// Seconds; those that wait for the terminal itself are marked by a minus: they are not doubled.
    private static final Map<String, Integer> TABLE = Map.ofEntries(
            Map.entry("Home/None", 1), Map.entry("Home/Confirmed", 1), Map.entry("Home/NotRead", 1), Map.entry("Home/ReaderFault", 1),
            Map.entry("Home/NotChecked", 1), Map.entry("Home/Refused", 1), Map.entry("Home/Reading", -5), Map.entry("Home/Checking", -5),
            Map.entry("Choosing", 1), Map.entry("Identify", 1), Map.entry("Guide", 2),
            Map.entry("Records/Waiting", -5), Map.entry("Records/Shown", 2), Map.entry("Records/Missing", 2),
                    Map.entry("Records/Failed", 2),
            Map.entry("Certificates/Waiting", -5), Map.entry("Certificates/Offered", 2), Map.entry("Certificates/NoOffer", 2),
                    Map.entry("Certificates/Failed", 2),
            Map.entry("Papers/Preparing", -10), Map.entry("Papers/Preview", 2), Map.entry("Papers/Printing", -7),
                    Map.entry("Papers/Ended", 11),
            Map.entry("Papers/NotReady", 2));

    private static Board board() {
        Bundle bundle = Fixtures.bundle();
        DistrictSettings district = bundle.district();
        DistrictSettings other = new DistrictSettings(district.id(), district.name(), district.systemName(), district.address(),
                district.languages(), district.zone(), EACH,
                district.fallbackNotice());
        return Board.atStart(new Bundle(bundle.id(), bundle.version(), other, bundle.site(), bundle.terminal(), bundle.catalogue(),
                bundle.wording(),
                bundle.theme(), bundle.anchors(), bundle.seals(), bundle.signed()), new Now.Known(Fixtures.MORNING));
    }

    private static int seconds(VisitStep step) {
        return step instanceof OutOfService ? 1 : Optional.ofNullable(TABLE.get(Kinds.of(step))).orElseThrow();
    }

    private static VisitStep simple(VisitStep step) {
        return step.with(step.visit().with(step.manner().simplified(true)));
    }

    @Test
    void everyStepOfAVisit() {
        for (VisitStep step : Scenes.visitSteps()) {
            int seconds = seconds(step);
            assertThat(step.patience(BOARD)).as("%s", Kinds.of(step)).isEqualTo(Duration.ofSeconds(Math.abs(seconds)));
            assertThat(simple(step).patience(BOARD)).as("%s in simple mode", Kinds.of(step))
                    .isEqualTo(Duration.ofSeconds(seconds < 0 ? -seconds : 2L * seconds));
            assertThat(step.waiting()).as("%s waits", Kinds.of(step)).isEqualTo(seconds < 0);
        }
    }

    @Test
    void overlaysWaitAsLongAsWhatLiesBelowAndTheRingAsLongAsItSays() {
        for (VisitStep step : Scenes.visitSteps()) {
            for (VisitStep under : List.of(step, simple(step))) {
                OverlayRules.over(under).forEach(overlay -> assertThat(overlay.patience(BOARD))
                        .as("%s over %s", overlay.name(), Kinds.of(under))
                        .isEqualTo(overlay instanceof StillThere ? EACH.stillThere() : under.patience(BOARD)));
            }
        }
    }

    @Test
    void idleWaitsForEver() {
        assertThat(new Idle().patience(BOARD)).isEqualTo(Duration.ZERO);
    }

    /// Only a reader that sees removals says that the card is gone; where none was laid there is nothing to wait for.
    @Test
    void theFarewellWaitsForTheCard() {
        Board sees = BOARD.after(new Report.ReaderChanged(new Status.Online(), Set.of(Capability.REMOVAL_SEEN)));
        Farewell used = new Farewell(Manner.USUAL, true);
        Farewell unused = new Farewell(Manner.USUAL, false);
        assertThat(used.patience(BOARD)).as("cannot tell").isEqualTo(EACH.farewell());
        assertThat(used.patience(Fixtures.looks(BOARD, false))).as("cannot tell, though a search found nothing").isEqualTo(EACH.farewell());
        assertThat(used.patience(Fixtures.looks(sees, true))).as("it lies").isEqualTo(EACH.farewell());
        assertThat(used.patience(Fixtures.looks(sees, true, false))).as("it is gone").isEqualTo(EACH.cardGone());
        assertThat(unused.patience(Fixtures.looks(sees, true))).as("another's card").isEqualTo(EACH.cardGone());
        assertThat(unused.patience(BOARD)).isEqualTo(EACH.cardGone());
    }

    /// The farewell that a reader watches ends 5 s after the card is gone, and 30 s after it began where the card stays, with a note of it.
    @Test
    void theCardThatIsTakenArmsTheFarewellAnew() {
        Board lies = Fixtures.looks(BOARD.after(new Report.ReaderChanged(new Status.Online(), Set.of(Capability.REMOVAL_SEEN))), true);
        Standing standing = new Standing(new Farewell(Manner.USUAL, true), lies, 4, EACH.farewell());
        Standing still = standing.on(new Report.CardLooked(2, true, Scenes.FRESH)).standing();
        assertThat(still.arm()).isEqualTo(4);
        Standing gone = still.on(new Report.CardLooked(3, false, Scenes.FRESH)).standing();
        assertThat(gone.arm()).isEqualTo(5);
        assertThat(gone.armedFor()).isEqualTo(EACH.cardGone());
        assertThat(gone.on(new Report.PatienceRanOut(5)))
                .isEqualTo(new Standing.Move(new Standing(new Idle(), gone.board(), 6, Duration.ZERO), List.of()));
        assertThat(still.on(new Report.PatienceRanOut(4)).effects()).containsExactly(new Effect.Note(Effect.Event.CARD_LEFT));
    }

    /// An answer that arrives below the question does not give it another 20 seconds: its ring runs on. A touch ends it.
    @Test
    void theQuestionWhetherSomebodyIsThereRunsOn() {
        Records waiting = Scenes.records(new Records.Content.Waiting(Scenes.ticket(1)));
        Standing asking = new Standing(new StillThere(waiting), BOARD, 4, EACH.stillThere());
        Standing answered = asking.on(new Report.RecordAnswered(Scenes.ticket(1), new RecordOutcome.NoRecord())).standing();
        assertThat(answered.step()).isInstanceOf(StillThere.class).isNotEqualTo(asking.step());
        assertThat(answered.arm()).isEqualTo(4);
        assertThat(answered.on(new Intent.GoOn()).standing().arm()).isEqualTo(5);
        assertThat(answered.on(new Report.PatienceRanOut(4)).standing().step()).isInstanceOf(Farewell.class);
    }
}
