package org.doorstep.core;

import static org.doorstep.core.Rule.given;

import java.util.stream.Stream;
import org.doorstep.core.journey.AskingStep;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.Turn;
import org.doorstep.core.journey.VisitReport;
import org.doorstep.core.question.Asked;
import org.doorstep.core.question.Question;
import org.doorstep.core.service.DistrictFailure;

/// What is the same at every step that asks the district: it hears its own answer and no other, gives up by itself, and a second try
/// goes where one
/// stands.
final class AskingRules {
    private AskingRules() {}

    static Stream<Rule> rules() {
        return Scenes.visitSteps().stream().filter(AskingStep.class::isInstance).flatMap(step -> of((AskingStep<?>) step));
    }

    private static <A> Stream<Rule> of(AskingStep<A> step) {
        return switch (step.asked()) {
            case Asked.Waiting<A> waiting -> waiting(step, waiting.question());
            case Asked.Failed<A> _ -> Stream.of(tried(step, Doors.opened(Turn.go(step.visit(), step.visit().here()), Scenes.BOARD)));
            case Asked.Known<A> _ -> Stream.of();
        };
    }

    private static <A> Stream<Rule> waiting(AskingStep<A> step, Question<A> question) {
        return Stream.of(
                given(step).on(failed(1, question)).becomes(step.failed(DistrictFailure.LINE_DOWN)),
                given(step).on(failed(0, question)).stays(),
                given(step).on(failed(2, question)).stays(),
                given(step).on(new Report.PatienceRanOut(1)).becomes(step.failed(DistrictFailure.TOO_SLOW)));
    }

    private static <A> VisitReport failed(int ticket, Question<A> question) {
        return Scenes.failure(ticket, question, DistrictFailure.LINE_DOWN);
    }

    private static Rule tried(AskingStep<?> step, Turn.Then opened) {
        return new Rule(step, Scenes.BOARD, new Intent.TryAgain(), opened);
    }
}
