package org.doorstep.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.config.Bundle;
import org.doorstep.config.DistrictSettings;
import org.doorstep.config.Patiences;
import org.doorstep.core.catalogue.Choosing;
import org.doorstep.core.catalogue.Guide;
import org.doorstep.core.catalogue.Identify;
import org.doorstep.core.catalogue.OutOfService;
import org.doorstep.core.certificates.Certificates;
import org.doorstep.core.certificates.Papers;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Farewell;
import org.doorstep.core.journey.Home;
import org.doorstep.core.journey.Idle;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.StillThere;
import org.doorstep.core.journey.VisitStep;
import org.doorstep.core.records.RecordOutcome;
import org.doorstep.core.records.Records;
import org.doorstep.core.service.CardPlace;
import org.doorstep.core.service.DeviceState;
import org.doorstep.core.service.Facts;
import org.doorstep.core.service.Now;
import org.doorstep.core.service.Printing;
import org.doorstep.device.Capability;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.Status;
import org.junit.jupiter.api.Test;

/// How long each step waits for a touch, twice as long in larger print; and how long for an answer, whatever the mode.
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
            Map.entry("Choosing/Door", 1), Map.entry("Choosing/Event", 1), Map.entry("Finding", 2), Map.entry("Identify", 1),
            Map.entry("SignIn", 2),
                    Map.entry("Guide", 2),
            Map.entry("Records/Waiting", -5), Map.entry("Records/Found", 2), Map.entry("Records/NoRecord", 2),
                    Map.entry("Records/Failed", 2),
            Map.entry("Certificates/Waiting", -5), Map.entry("Certificates/Some", 2), Map.entry("Certificates/None", 2),
                    Map.entry("Certificates/Failed", 2),
            Map.entry("Papers/Preparing", -10), Map.entry("Papers/Preview", 2), Map.entry("Papers/Printing", -7),
                    Map.entry("Papers/Ended", 11),
            Map.entry("Papers/NotReady", 2), Map.entry("PhoneCode/Sending", -5), Map.entry("PhoneCode/Typing", 2),
            Map.entry("PhoneCode/Checking", -5), Map.entry("PhoneCode/NoPhone", 2), Map.entry("PhoneCode/Locked", 2));

    private static Board board() {
        Bundle bundle = Fixtures.bundle();
        DistrictSettings district = bundle.district();
        DistrictSettings other = new DistrictSettings(district.id(), district.name(), district.systemName(), district.address(),
                district.languages(), district.zone(), district.signIn(), EACH,
                district.fallbackNotice());
        return new Board(new Bundle(bundle.id(), bundle.version(), other, bundle.site(), bundle.terminal(), bundle.catalogue(),
                bundle.wording(),
                bundle.theme(), bundle.anchors(), bundle.seals(), bundle.signed(), bundle.digest()),
                Facts.atStart(new Now.Known(Fixtures.MORNING)));
    }

    private static Board seesRemovals() {
        DeviceState state = new DeviceState(new Status.Online(), Set.of(Capability.REMOVAL_SEEN));
        return Fixtures.after(BOARD, new BoardReport.DeviceChanged(DeviceClass.ID_CARD_READER, state));
    }

    private static int seconds(VisitStep step) {
        return step instanceof OutOfService ? 1 : Optional.ofNullable(TABLE.get(Kinds.of(step)))
                .orElseThrow(() -> new AssertionError("TABLE has no row for " + Kinds.of(step)));
    }

    private static VisitStep in(Manner.Size size, VisitStep step) {
        return step.with(step.visit().with(step.manner().in(size)));
    }

    @Test
    void everyStepOfAVisit() {
        for (VisitStep step : Scenes.visitSteps()) {
            int seconds = seconds(step);
            assertThat(step.patience(BOARD)).as("%s", Kinds.of(step)).isEqualTo(Duration.ofSeconds(Math.abs(seconds)));
            for (Manner.Size size : List.of(Manner.Size.SIMPLE, Manner.Size.LARGEST)) {
                assertThat(in(size, step).patience(BOARD)).as("%s, %s", Kinds.of(step), size)
                        .isEqualTo(Duration.ofSeconds(seconds < 0 ? -seconds : 2L * seconds));
            }
            assertThat(step.waiting()).as("%s waits", Kinds.of(step)).isEqualTo(seconds < 0);
        }
    }

    @Test
    void overlaysWaitAsLongAsWhatLiesBelowAndTheRingAsLongAsItSays() {
        for (VisitStep step : Scenes.visitSteps()) {
            for (VisitStep under : List.of(step, in(Manner.Size.SIMPLE, step))) {
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
        Board sees = seesRemovals();
        Farewell used = new Farewell(Manner.USUAL, true);
        Farewell unused = new Farewell(Manner.USUAL, false);
        assertThat(used.patience(BOARD)).as("cannot tell").isEqualTo(EACH.farewell());
        assertThat(used.patience(Fixtures.after(BOARD, CardPlace.AWAY))).as("cannot tell, though a search found nothing")
                .isEqualTo(EACH.farewell());
        assertThat(used.patience(Fixtures.after(sees, CardPlace.LIES))).as("it lies").isEqualTo(EACH.farewell());
        assertThat(used.patience(Fixtures.after(sees, CardPlace.AWAY))).as("it is gone").isEqualTo(EACH.cardGone());
        assertThat(unused.patience(Fixtures.after(sees, CardPlace.LIES))).as("another's card").isEqualTo(EACH.cardGone());
        assertThat(unused.patience(BOARD)).isEqualTo(EACH.cardGone());
    }

    /// The farewell that a reader watches ends 5 s after the card is gone, and 30 s after it began where the card stays, with a note of it.
    @Test
    void theCardThatIsTakenArmsTheFarewellAnew() {
        Board lies = Fixtures.after(seesRemovals(), CardPlace.MUST_BE_LIFTED);
        Standing standing = new Standing(new Farewell(Manner.USUAL, true), lies, new CardGate(3, 0, 1, true), 4, EACH.farewell());
        Standing still = standing.on(new Report.CardLooked(2, true, Scenes.FRESH)).standing();
        assertThat(still.arm()).isEqualTo(4);
        Standing gone = still.on(new Report.CardLooked(3, false, Scenes.FRESH)).standing();
        assertThat(gone.arm()).isEqualTo(5);
        assertThat(gone.armedFor()).isEqualTo(EACH.cardGone());
        assertThat(gone.on(new Report.PatienceRanOut(5)))
                .isEqualTo(new Standing.Move(new Standing(new Idle(), gone.board(), gone.gate(), 6, Duration.ZERO), List.of()));
        assertThat(still.on(new Report.PatienceRanOut(4)).effects()).containsExactly(new Effect.Note(Effect.Event.CARD_LEFT));
    }

    /// An answer that arrives below the question does not give it another 20 seconds: its ring runs on. A touch ends it.
    @Test
    void theQuestionWhetherSomebodyIsThereRunsOn() {
        Records waiting = Scenes.records(Scenes.waiting(1, Scenes.FETCH));
        Standing asking = new Standing(new StillThere(waiting), BOARD, CardGate.atStart(), 4, EACH.stillThere());
        Standing answered = asking.on(Scenes.answer(1, Scenes.FETCH, new RecordOutcome.NoRecord())).standing();
        assertThat(answered.step()).isInstanceOf(StillThere.class).isNotEqualTo(asking.step());
        assertThat(answered.arm()).isEqualTo(4);
        assertThat(answered.on(new Intent.GoOn()).standing().arm()).isEqualTo(5);
        assertThat(answered.on(new Report.PatienceRanOut(4)).standing().step()).isInstanceOf(Farewell.class);
    }
}
