package org.doorstep.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.config.ServiceItem;
import org.doorstep.core.authentication.SignIn;
import org.doorstep.core.catalogue.Identify;
import org.doorstep.core.journey.Home;
import org.doorstep.core.journey.Input;
import org.doorstep.core.journey.Proof;
import org.doorstep.core.journey.Step;
import org.doorstep.core.journey.Turn;
import org.doorstep.core.journey.Visit;
import org.doorstep.core.journey.VisitStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every rule of every step, one line each in the tables; and no pair of step and input is forgotten.
class StepTablesTest {
    private static final List<Supplier<Stream<Rule>>> TABLES = List.of(VisitRules::rules, AskingRules::rules, MatterRules::rules,
            RecordRules::rules, PhoneCodeRules::rules,
            SignInRules::rules, PaperRules::rules);

    private static Stream<Rule> below() {
        return TABLES.stream().flatMap(Supplier::get);
    }

    static Stream<Rule> rules() {
        return Stream.concat(below(), OverlayRules.rules(below()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void becomesWhatTheTableSays(Rule rule) {
        assertThat(rule.played()).isEqualTo(rule.becomes());
    }

    private static Set<Class<?>> named(String kind) {
        return rules().filter(rule -> Kinds.of(rule.given()).equals(kind)).<Class<?>>map(rule -> Kinds.of(rule.input()))
                .collect(Collectors.toSet());
    }

    static Stream<String> kinds() {
        return Kinds.ofSteps().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyInputIsDecided(String kind) {
        Set<Class<?>> named = named(kind);
        Set<Class<?>> nothing = Nothing.at(kind);
        Set<Class<?>> forgotten = new HashSet<>(Kinds.ofInputs());
        forgotten.removeAll(named);
        forgotten.removeAll(nothing);
        assertThat(forgotten).as("neither in a table nor in the list of what means nothing at %s; an answer that one step hears by a rule "
                + "means nothing elsewhere by itself", kind).isEmpty();
        assertThat(nothing).as("in both, at %s", kind).doesNotContainAnyElementsOf(named);
    }

    /// Whatever it holds: tickets of now and of before, good news and bad, on a board with and without a card.
    @ParameterizedTest
    @MethodSource("kinds")
    void whatMeansNothingChangesNothing(String kind) {
        Step step = Scenes.all().get(kind);
        assertThat(step).as("a scene of %s", kind).isNotNull();
        Inputs.samples().stream().filter(input -> Nothing.at(kind).contains(Kinds.of(input))).forEach(input ->
                Stream.of(Scenes.BOARD, Scenes.CARD).forEach(board ->
                        assertThat(Doors.opened(step.on(input, board), board)).as("%s on %s", kind, input)
                                .isEqualTo(new Turn.Then(step, List.of()))));
    }

    @Test
    void theScenesAndInputsAreWhole() {
        assertThat(Scenes.all().keySet()).containsExactlyInAnyOrderElementsOf(Kinds.ofSteps());
        assertThat(Nothing.kinds()).isSubsetOf(Kinds.ofSteps());
        assertThat(Inputs.samples().stream().<Class<?>>map(Kinds::of).collect(Collectors.toSet())).isEqualTo(Kinds.ofInputs());
    }

    /// What a card means is the same at every step of a visit, whatever the proof; only where somebody is on the way to a matter it goes on
    /// by itself once the person is known.
    @Test
    void aCardMeansTheSameEverywhere() {
        for (VisitStep step : Scenes.visitSteps()) {
            for (Proof proof : Scenes.proofs()) {
                Inputs.samples().stream().filter(VisitRules::proves)
                        .forEach(input -> sameAsAtHome(step.with(step.visit().with(proof)), input));
            }
        }
    }

    private static void sameAsAtHome(VisitStep step, Input input) {
        Turn.Then home = Doors.opened(new Home(step.visit()).on(input, Scenes.CARD), Scenes.CARD);
        Visit visit = ((VisitStep) home.next()).visit();
        boolean known = visit.applicant().isPresent() && step.visit().applicant().isEmpty();
        Step expected = switch (step) {
            case Identify(_, ServiceItem item) when known -> Scenes.guide(visit, item);
            case SignIn(_, ServiceItem item, _) when known -> Scenes.guide(visit, item);
            default -> step.with(visit);
        };
        assertThat(Doors.opened(step.on(input, Scenes.CARD), Scenes.CARD))
                .as("%s with %s on %s", Kinds.of(step), step.visit().proof(), input)
                .isEqualTo(new Turn.Then(expected, home.effects()));
    }

    /// The way back, the help call and the manner all rest on it.
    @Test
    void anotherVisitChangesNothingElse() {
        Visit other = Scenes.KNOWN.ask().ask();
        for (VisitStep step : Scenes.visitSteps()) {
            assertThat(step.with(other).visit()).isEqualTo(other);
            assertThat(step.with(other).with(step.visit())).isEqualTo(step);
        }
    }

    @Test
    void everyStepHasANameOfItsOwn() {
        Set<String> names = new TreeSet<>(Scenes.all().values().stream().map(Step::name).toList());
        assertThat(names).containsExactly("certificates", "choosing", "farewell", "finding", "guide", "help", "home", "identify", "idle",
                "languages", "not-printed",
                "out-of-service", "phone-code", "preparing", "preview", "printed", "printing", "record", "sign-in", "still-there");
    }
}
