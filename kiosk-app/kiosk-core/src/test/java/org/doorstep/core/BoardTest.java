package org.doorstep.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.config.LangText;
import org.doorstep.config.ServiceItem;
import org.doorstep.config.ServiceItemCode;
import org.doorstep.core.identity.ReadCard;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Home;
import org.doorstep.core.journey.Idle;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.Step;
import org.doorstep.core.journey.StillThere;
import org.doorstep.core.question.Ticket;
import org.doorstep.core.search.Finder;
import org.doorstep.core.service.CardPlace;
import org.doorstep.core.service.DeviceState;
import org.doorstep.core.service.DistrictToday;
import org.doorstep.core.service.Doable;
import org.doorstep.core.service.Facts;
import org.doorstep.core.service.ItemState;
import org.doorstep.core.service.Line;
import org.doorstep.core.service.Notice;
import org.doorstep.core.service.Now;
import org.doorstep.device.Capability;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What each report makes of the facts, and that it changes nothing else; which patience counts between two inputs; when the card gate
/// closes.
class BoardTest {
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final Map<String, Optional<Instant>> TAX_DOWN = Map.of("tax", Optional.of(NOON));
    private static final Board START = new Board(Fixtures.bundle(), Facts.atStart(new Now.Known(Fixtures.MORNING)));
    private static final DeviceState DOWN = new DeviceState(new Status.Offline(Scenes.FAULT), Set.of(Capability.REMOVAL_SEEN));
    private static final Notice NOTICE = new Notice("n", LangText.zh("停水"));
    private static final Map<ServiceItemCode, ItemState> TODAY = Map.of(Fixtures.PAID.code(), new ItemState(false, true));
    /// Facts of which each part is another than at the start.
    private static final Facts FULL = new Facts(
            new Now.Doubted(Now.Why.DISTRICT_DIFFERS), new DistrictToday(Line.DOWN, TODAY, List.of(NOTICE), TAX_DOWN, Set.of("tax")),
            Map.of(DeviceClass.ID_CARD_READER, DOWN), CardPlace.LIES, Optional.of(Fixtures.FINDER), OptionalInt.of(5));

    private static DistrictToday district(Line line, Map<ServiceItemCode, ItemState> items, List<Notice> notices,
            Map<String, Optional<Instant>> down) {
        return new DistrictToday(line, items, notices, down, down.containsKey("tax") ? Set.of("tax") : Set.of());
    }

    private static Facts of(DistrictToday district) {
        return new Facts(FULL.now(), district, FULL.devices(), FULL.card(), FULL.finder(), FULL.sheets());
    }

    static Stream<Arguments> reports() {
        Now later = new Now.Known(Fixtures.MORNING.plusDays(1));
        Finder other = new Finder(Fixtures.FINDER.search(), Fixtures.FINDER.words());
        DeviceState up = new DeviceState(new Status.Online());
        return Stream.of(
                Arguments.of(new BoardReport.Clock(later),
                        new Facts(later, FULL.district(), FULL.devices(), FULL.card(), FULL.finder(), FULL.sheets())),
                Arguments.of(new BoardReport.DeviceChanged(DeviceClass.ID_CARD_READER, up),
                        new Facts(FULL.now(), FULL.district(), Map.of(DeviceClass.ID_CARD_READER, up), FULL.card(), FULL.finder(),
                                FULL.sheets())),
                Arguments.of(new BoardReport.DeviceChanged(DeviceClass.CERTIFICATE_PRINTER, up), new Facts(FULL.now(), FULL.district(),
                        Map.of(DeviceClass.ID_CARD_READER, DOWN, DeviceClass.CERTIFICATE_PRINTER, up), FULL.card(), FULL.finder(),
                                FULL.sheets())),
                Arguments.of(new BoardReport.SheetsCounted(OptionalInt.empty()), new Facts(FULL.now(), FULL.district(), FULL.devices(),
                        FULL.card(), FULL.finder(), OptionalInt.empty())),
                Arguments.of(new BoardReport.FinderReady(other),
                        new Facts(FULL.now(), FULL.district(), FULL.devices(), FULL.card(), Optional.of(other), FULL.sheets())),
                Arguments.of(new BoardReport.CatalogueArrived(Map.of()), of(district(Line.DOWN, Map.of(), List.of(NOTICE), TAX_DOWN))),
                Arguments.of(new BoardReport.NoticesArrived(List.of()), of(district(Line.DOWN, TODAY, List.of(), TAX_DOWN))),
                Arguments.of(new BoardReport.HealthArrived(Map.of("bank", Optional.of(NOON)), Set.of()),
                        of(district(Line.DOWN, TODAY, List.of(NOTICE), Map.of("bank", Optional.of(NOON))))),
                Arguments.of(new BoardReport.DepartmentsFell(Set.of("bank", "tax")), of(district(Line.DOWN, TODAY, List.of(NOTICE),
                        Map.of("bank", Optional.empty(), "tax", Optional.of(NOON))))),
                Arguments.of(new BoardReport.LineChanged(Line.UP), of(district(Line.UP, TODAY, List.of(NOTICE), TAX_DOWN))));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void changesThisAndNothingElse(BoardReport report, Facts becomes) {
        assertThat(report.changed(FULL)).isEqualTo(becomes);
        Standing before = new Standing(new Idle(), START.with(FULL), new CardGate(0, 0, 4, true), 0, Duration.ZERO);
        assertThat(before.on(report).standing().board()).isEqualTo(START.with(becomes));
    }

    @Test
    void everyReportIsInTheTable() {
        assertThat(reports().<Class<?>>map(row -> Objects.requireNonNull(row.get()[0]).getClass()).collect(Collectors.toSet()))
                .isEqualTo(Kinds.leaves(BoardReport.class).collect(Collectors.toSet()));
    }

    /// Of two reports of one subject the newer counts: so that of two devices none is lost.
    @Test
    void devicesAreSubjectsOfTheirOwn() {
        BoardReport reader = new BoardReport.DeviceChanged(DeviceClass.ID_CARD_READER, DOWN);
        BoardReport printer = new BoardReport.DeviceChanged(DeviceClass.CERTIFICATE_PRINTER, DOWN);
        assertThat(reader.subject()).isNotEqualTo(printer.subject()).isEqualTo(Scenes.READER_LOST.subject());
        assertThat(new BoardReport.LineChanged(Line.UP).subject()).isEqualTo(new BoardReport.LineChanged(Line.DOWN).subject())
                .isNotEqualTo(new BoardReport.HealthArrived(Map.of(), Set.of()).subject());
        BoardReport tax = new BoardReport.DepartmentsFell(Set.of("tax"));
        assertThat(tax.subject()).isEqualTo(new BoardReport.DepartmentsFell(Set.of("tax")).subject())
                .isNotEqualTo(new BoardReport.DepartmentsFell(Set.of("bank")).subject());
    }

    /// Every other input leaves the facts as they are.
    @Test
    void nothingElseChangesTheFacts() {
        Standing start = new Standing(new Idle(), START, CardGate.atStart(), 0, Duration.ZERO);
        Inputs.samples().stream().filter(input -> !(input instanceof BoardReport || input instanceof Report.CardLooked))
                .forEach(input -> assertThat(start.on(input).standing().board()).as("%s", input).isEqualTo(START));
    }

    @Test
    void aDeviceThatNobodyHeardOfIsNotFitted() {
        assertThat(START.facts().device(DeviceClass.RECEIPT_PRINTER)).isEqualTo(new DeviceState(new Status.NotFitted()));
        assertThat(START.serves(DeviceClass.ID_CARD_READER)).isFalse();
        assertThat(Scenes.BOARD.serves(DeviceClass.ID_CARD_READER)).isTrue();
    }

    @Test
    void whatTheDistrictDoesNotNameIsServedAsUsual() {
        DistrictToday today = DistrictToday.UNKNOWN.withItems(Map.of(Fixtures.PAID.code(), new ItemState(true, true)));
        assertThat(today.item(Fixtures.PAID.code()).served()).isFalse();
        assertThat(today.item(Fixtures.READING.code()).served()).isTrue();
        assertThat(List.of(new ItemState(true, false).served(), new ItemState(false, false).served(), new ItemState(false, true).served()))
                .containsExactly(true, false, false);
    }

    /// Figures of the district first, the most used of all; then what the bundle names; nothing twice.
    @Test
    void whatIsUsedMostComesFirst() {
        assertThat(START.common()).containsExactly(Fixtures.PAID);
        assertThat(START.countsUse()).isFalse();
        Board counted = START.with(START.facts().with(DistrictToday.UNKNOWN.withItems(Map.of(
                Fixtures.READING.code(), new ItemState(true, false, 3), Fixtures.SHOWN_ONLY.code(), new ItemState(true, false, 40),
                Fixtures.WITNESSED.code(), new ItemState(true, false, 0)))));
        assertThat(counted.common()).containsExactly(Fixtures.SHOWN_ONLY, Fixtures.READING, Fixtures.PAID);
        assertThat(counted.countsUse()).isTrue();
        Board most = START.with(START.facts().with(DistrictToday.UNKNOWN.withItems(Map.of(
                Fixtures.READING.code(), new ItemState(true, false, 3), Fixtures.PAID.code(), new ItemState(true, false, 2)))));
        assertThat(most.common()).containsExactly(Fixtures.READING, Fixtures.PAID);
    }

    static Stream<Arguments> doable() {
        return Stream.of(
                Arguments.of(Fixtures.PAID, Doable.HERE, Doable.LOOK_UP),
                Arguments.of(Fixtures.PRINTED, Doable.HERE, Doable.READ_ABOUT),
                Arguments.of(Fixtures.SHOWN_ONLY, Doable.LOOK_UP, Doable.LOOK_UP),
                Arguments.of(Fixtures.READING, Doable.READ_ABOUT, Doable.READ_ABOUT));
    }

    /// With a printer that serves, and with none.
    @ParameterizedTest
    @MethodSource
    void doable(ServiceItem item, Doable printing, Doable not) {
        assertThat(Scenes.BOARD.doable(item)).isEqualTo(printing);
        assertThat(START.doable(item)).isEqualTo(not);
        assertThat(new Board(Fixtures.bundle(List.of(), List.of()), Scenes.BOARD.facts()).doable(item)).isEqualTo(not);
    }

    private static Standing standing(Step step) {
        return new Standing(step, Scenes.BOARD, CardGate.atStart(), 7, step.patience(Scenes.BOARD));
    }

    /// A touch starts the patience anew even where it means nothing; what the world reports does so only where it changes something.
    @Test
    void whichPatienceCounts() {
        Standing home = standing(new Home(Scenes.NOBODY));
        assertThat(home.on(new Intent.Reveal(true)).standing())
                .isEqualTo(new Standing(home.step(), home.board(), home.gate(), 8, home.armedFor()));
        assertThat(home.on(new BoardReport.LineChanged(Line.UP)).standing().arm()).isEqualTo(7);
        assertThat(home.on(new Report.PatienceRanOut(6))).isEqualTo(new Standing.Move(home, List.of()));
        assertThat(home.on(new Report.PatienceRanOut(8))).isEqualTo(new Standing.Move(home, List.of()));
        Standing asked = home.on(new Report.PatienceRanOut(7)).standing();
        assertThat(asked).isEqualTo(
                new Standing(new StillThere(new Home(Scenes.NOBODY)), home.board(), home.gate(), 8, Duration.ofSeconds(20)));
        assertThat(Standing.atStart(START)).isEqualTo(new Standing(new Idle(), START, CardGate.atStart(), 0, Duration.ZERO));
    }

    private static Standing idle(CardGate gate) {
        return new Standing(new Idle(), START, gate, 0, Duration.ZERO);
    }

    /// Of a card that may not be read no step hears; what lies there is said all the same.
    @Test
    void aStepHearsOnlyOfACardThatMayBeRead() {
        CardGate three = new CardGate(3, 2, 3, false);
        Standing.Move locked = idle(three).on(new Report.CardLooked(4, true, Scenes.FRESH));
        assertThat(locked.effects()).isEmpty();
        assertThat(locked.standing().step()).isEqualTo(new Idle());
        assertThat(locked.standing().board().facts().card()).isEqualTo(CardPlace.MUST_BE_LIFTED);
        assertThat(locked.standing().on(new Report.CardLooked(5, false, Scenes.FRESH)).standing().board().facts().card())
                .isEqualTo(CardPlace.AWAY);
    }

    /// A reading closes the gate until the card was lifted, the end of a visit until three searches found nothing; nothing else does.
    @Test
    void readingsAndEndsCloseTheGate() {
        CardGate open = Fixtures.looks(CardGate.atStart(), false, false, false);
        Standing.Move laid = idle(open).on(new Report.CardLooked(4, true, Scenes.FRESH));
        assertThat(laid.effects()).containsExactly(new Effect.Ask(new Ticket(Scenes.FRESH, 1), new ReadCard()));
        assertThat(laid.standing().gate()).isEqualTo(new CardGate(1, 0, 4, true));
        assertThat(laid.standing().board().facts().card()).isEqualTo(CardPlace.MUST_BE_LIFTED);
        assertThat(laid.standing().armedFor()).isEqualTo(START.patiences().answer());
        Standing called = laid.standing().on(new Intent.CallHelp()).standing();
        assertThat(called.gate()).isEqualTo(laid.standing().gate());
        assertThat(called.on(new Intent.Finish()).standing().gate()).isEqualTo(new CardGate(3, 0, 4, true));
    }
}
