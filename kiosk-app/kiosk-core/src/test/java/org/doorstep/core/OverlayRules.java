package org.doorstep.core;

import static org.doorstep.core.Rule.given;
import static org.doorstep.core.Scenes.KNOWN;
import static org.doorstep.core.Scenes.answer;
import static org.doorstep.core.Scenes.ticket;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.config.Language;
import org.doorstep.core.catalogue.Guide;
import org.doorstep.core.certificates.Papers;
import org.doorstep.core.help.AwaitHelp;
import org.doorstep.core.help.CallForHelp;
import org.doorstep.core.help.HelpCall;
import org.doorstep.core.journey.Destination;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Farewell;
import org.doorstep.core.journey.Help;
import org.doorstep.core.journey.Home;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Languages;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Overlay;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.StillThere;
import org.doorstep.core.journey.Turn;
import org.doorstep.core.journey.VisitStep;
import org.doorstep.core.service.DistrictFailure;

/// What lies in front of a step: its own few rules, and that whatever is reported reaches the step below as if nothing lay there.
final class OverlayRules {
    private static final Guide UNDER = Scenes.guide(KNOWN, Fixtures.PAID);
    private static final Papers PREVIEW = Scenes.preview();

    private OverlayRules() {}

    /// @param below the rules of the steps that can lie below
    static Stream<Rule> rules(Stream<Rule> below) {
        Stream<Rule> reports = below.filter(rule -> rule.input() instanceof Report && !(rule.input() instanceof Report.PatienceRanOut))
                .filter(rule -> rule.given() instanceof VisitStep).flatMap(OverlayRules::through);
        return Stream.of(reports, over(UNDER).flatMap(OverlayRules::always), stillThere().stream(), languages().stream(), help().stream())
                .flatMap(rules -> rules);
    }

    static Stream<Overlay> over(VisitStep step) {
        return Stream.concat(
                Stream.of(new StillThere(step), new Languages(step)),
                Scenes.helps(step));
    }

    private static Stream<Rule> through(Rule rule) {
        Turn.Then turn = rule.becomes();
        return over((VisitStep) rule.given()).map(overlay -> new Rule(overlay, rule.board(), rule.input(),
                turn.next() instanceof VisitStep moved ? new Turn.Then(overlay.over(moved), turn.effects()) : turn));
    }

    private static Stream<Rule> always(Overlay overlay) {
        return Stream.of(
                given(overlay).on(new Intent.Finish()).becomes(new Farewell(Manner.USUAL, true), new Effect.EndVisit(Scenes.ID)),
                given(overlay.over(PREVIEW)).on(new Intent.Finish())
                        .becomes(new Farewell(Manner.USUAL, true), new Effect.Drop(ticket(1)), new Effect.EndVisit(Scenes.ID)),
                given(overlay).on(new Intent.StartOver()).becomes(new Home(KNOWN)),
                given(overlay.over(PREVIEW)).on(new Intent.StartOver())
                        .becomes(new Home(PREVIEW.visit().at(new Destination.AtHome())), new Effect.Drop(ticket(1))),
                given(overlay).on(new Intent.GoOn()).becomes(UNDER),
                given(overlay).on(new Intent.Back()).becomes(UNDER));
    }

    private static List<Rule> stillThere() {
        StillThere asking = new StillThere(UNDER);
        Stream<Rule> touched = Inputs.samples().stream()
                .filter(input -> input instanceof Intent && !(input instanceof Intent.Finish || input instanceof Intent.StartOver))
                .map(intent -> given(asking).on(intent).becomes(UNDER));
        Effect abandoned = new Effect.Note(Effect.Event.VISIT_ABANDONED);
        return Stream.concat(touched, Stream.of(
                given(asking).on(new Report.PatienceRanOut(1))
                        .becomes(new Farewell(Manner.USUAL, true), new Effect.EndVisit(Scenes.ID), abandoned),
                given(new StillThere(PREVIEW)).on(new Report.PatienceRanOut(1))
                        .becomes(new Farewell(Manner.USUAL, true), new Effect.Drop(ticket(1)), new Effect.EndVisit(Scenes.ID),
                                abandoned))).toList();
    }

    private static Guide in(Manner manner) {
        return Scenes.guide(KNOWN.with(manner), Fixtures.PAID);
    }

    private static List<Rule> languages() {
        Languages languages = new Languages(UNDER);
        return List.of(
                given(languages).on(new Intent.Speak(Language.EN))
                        .becomes(in(new Manner(Language.EN, Manner.Size.USUAL, Manner.Contrast.NONE))),
                given(languages).on(new Intent.Speak(new Language("ko"))).stays(),
                given(languages).on(new Intent.Contrast(Manner.Contrast.ON_BLACK))
                        .becomes(in(new Manner(Language.ZH, Manner.Size.USUAL, Manner.Contrast.ON_BLACK))),
                given(languages).on(new Intent.Resize(Manner.Size.SIMPLE))
                        .becomes(in(new Manner(Language.ZH, Manner.Size.SIMPLE, Manner.Contrast.NONE))),
                given(languages).on(new Intent.CallHelp()).becomes(CALLED, CALL, new Effect.Note(Effect.Event.HELP_CALLED)),
                given(languages).on(new Report.PatienceRanOut(1)).becomes(new StillThere(UNDER)));
    }

    /// Called from the guide, with the visit's second ticket.
    private static final Help CALLED =
            new Help(UNDER.with(UNDER.visit().ask()), Help.State.CALLING, Optional.of(Scenes.waiting(2, new CallForHelp("guide"))));
    private static final Effect CALL = Scenes.ask(2, new CallForHelp("guide"));

    private static Help stands(Help.State state) {
        return new Help(UNDER, state, Optional.empty());
    }

    private static List<Rule> help() {
        Help calling = Scenes.help(UNDER, Help.State.CALLING);
        Help waiting = Scenes.help(UNDER, Help.State.WAITING);
        CallForHelp call = new CallForHelp("guide");
        AwaitHelp await = new AwaitHelp(Scenes.CALL);
        Help awaiting = new Help(UNDER.with(UNDER.visit().ask()), Help.State.WAITING, Optional.of(Scenes.waiting(2, await)));
        Stream<Rule> answered = Stream.of(
                given(calling).on(answer(1, call, new HelpCall.Accepted())).becomes(stands(Help.State.ACCEPTED)),
                given(calling).on(answer(0, call, new HelpCall.Accepted())).stays(),
                given(calling).on(answer(1, call, Scenes.CALL)).becomes(awaiting, Scenes.ask(2, await)),
                given(calling).on(Scenes.failure(1, call, DistrictFailure.LINE_DOWN)).becomes(stands(Help.State.NOT_REACHED)),
                given(waiting).on(answer(1, await, new HelpCall.Accepted())).becomes(stands(Help.State.ACCEPTED)),
                given(waiting).on(answer(1, await, Scenes.CALL)).becomes(stands(Help.State.WAITING)),
                given(waiting).on(Scenes.failure(1, await, DistrictFailure.LINE_DOWN)).becomes(stands(Help.State.WAITING)),
                given(stands(Help.State.NOT_REACHED)).on(new Intent.TryAgain())
                        .becomes(CALLED, CALL, new Effect.Note(Effect.Event.HELP_CALLED)));
        return Stream.concat(answered, Scenes.helps(UNDER).map(help ->
                given(help).on(new Report.PatienceRanOut(1)).becomes(new StillThere(UNDER)))).toList();
    }
}
