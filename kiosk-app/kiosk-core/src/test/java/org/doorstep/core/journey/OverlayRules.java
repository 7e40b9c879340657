package org.doorstep.core.journey;

import static org.doorstep.core.journey.Rule.given;
import static org.doorstep.core.journey.Scenes.KNOWN;
import static org.doorstep.core.journey.Scenes.ticket;

import java.util.List;
import java.util.stream.Stream;
import org.doorstep.config.Language;
import org.doorstep.core.service.HelpCall;

/// What lies in front of a step: its own few rules, and that whatever is reported reaches the step below as if nothing lay there.
final class OverlayRules {
    private static final Guide UNDER = new Guide(KNOWN, Fixtures.PAID);
    private static final Papers PREVIEW = Scenes.papers(new Papers.Content.Preview(Scenes.PAPER));

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
                Stream.of(HelpCall.values()).map(state -> new Help(step, ticket(1), state)));
    }

    private static Stream<Rule> through(Rule rule) {
        Turn turn = rule.becomes();
        return over((VisitStep) rule.given()).map(overlay -> new Rule(overlay, rule.board(), rule.input(),
                turn.next() instanceof VisitStep moved ? new Turn(overlay.over(moved), turn.effects()) : turn));
    }

    private static Stream<Rule> always(Overlay overlay) {
        return Stream.of(
                given(overlay).on(new Intent.Finish()).becomes(new Farewell(Manner.USUAL, true), new Effect.EndVisit(Scenes.ID)),
                given(overlay.over(PREVIEW)).on(new Intent.Finish())
                        .becomes(new Farewell(Manner.USUAL, true), new Effect.DropPaper(ticket(1)), new Effect.EndVisit(Scenes.ID)),
                given(overlay).on(new Intent.StartOver()).becomes(new Home(KNOWN)),
                given(overlay.over(PREVIEW)).on(new Intent.StartOver()).becomes(new Home(KNOWN), new Effect.DropPaper(ticket(1))),
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
                        .becomes(new Farewell(Manner.USUAL, true), new Effect.DropPaper(ticket(1)), new Effect.EndVisit(Scenes.ID),
                                abandoned))).toList();
    }

    private static Guide in(Manner manner) {
        return new Guide(KNOWN.with(manner), Fixtures.PAID);
    }

    private static List<Rule> languages() {
        Languages languages = new Languages(UNDER);
        return List.of(
                given(languages).on(new Intent.Speak(Language.EN)).becomes(in(new Manner(Language.EN, false, false))),
                given(languages).on(new Intent.Speak(new Language("ko"))).stays(),
                given(languages).on(new Intent.Contrast(true)).becomes(in(new Manner(Language.ZH, false, true))),
                given(languages).on(new Intent.Simplify(true)).becomes(in(new Manner(Language.ZH, true, false))),
                given(languages).on(new Intent.CallHelp()).becomes(
                        new Help(new Guide(KNOWN.ask(), Fixtures.PAID), ticket(2), HelpCall.CALLING),
                        new Effect.CallForHelp(ticket(2), "guide"), new Effect.Note(Effect.Event.HELP_CALLED)),
                given(languages).on(new Report.PatienceRanOut(1)).becomes(new StillThere(UNDER)));
    }

    private static List<Rule> help() {
        Stream<Rule> each = Stream.of(HelpCall.values()).map(state -> new Help(UNDER, ticket(1), state)).flatMap(help -> Stream.of(
                given(help).on(new Report.HelpAnswered(ticket(1), HelpCall.ACCEPTED))
                        .becomes(new Help(UNDER, ticket(1), HelpCall.ACCEPTED)),
                given(help).on(new Report.HelpAnswered(ticket(0), HelpCall.ACCEPTED)).stays(),
                given(help).on(new Report.PatienceRanOut(1)).becomes(new StillThere(UNDER))));
        return Stream.concat(each, Stream.of(given(new Help(UNDER, ticket(1), HelpCall.NOT_REACHED)).on(new Intent.TryAgain()).becomes(
                new Help(new Guide(KNOWN.ask(), Fixtures.PAID), ticket(2), HelpCall.CALLING),
                new Effect.CallForHelp(ticket(2), "guide"), new Effect.Note(Effect.Event.HELP_CALLED)))).toList();
    }
}
