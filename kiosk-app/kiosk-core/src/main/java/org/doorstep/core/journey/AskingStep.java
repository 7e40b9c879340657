package org.doorstep.core.journey;

import org.doorstep.config.ServiceItem;
import org.doorstep.core.question.Asked;
import org.doorstep.core.service.DistrictFailure;

/// A step that asks the district one question and shows what comes of it. Hearing, giving up and trying again are the same for all of them.
///
/// @param <A> what the answer holds
public interface AskingStep<A> extends Chapter {
    Asked<A> asked();

    ServiceItem item();

    /// The same step with what the district said.
    Turn answered(Asked.Answered<A> answer, Board board);

    /// What only this step does, once nothing is asked any more or while it waits.
    Turn acted(Input input, Board board);

    @Override
    default Turn own(Input input, Board board) {
        return switch (input) {
            case VisitReport.Answer<?> answer -> answer.to(asked()).map(heard -> answered(heard, board)).orElse(this);
            case Intent.TryAgain _ when asked() instanceof Asked.Failed<A>(DistrictFailure why) -> tryAgain(why);
            default -> acted(input, board);
        };
    }

    private Turn tryAgain(DistrictFailure why) {
        return why == DistrictFailure.CONFIRMATION_ENDED ? confirmedAnew(item()) : Turn.go(visit(), visit().here());
    }

    /// The same step without an answer.
    AskingStep<A> failed(DistrictFailure why);

    @Override
    default Turn givenUp() {
        return failed(DistrictFailure.TOO_SLOW);
    }

    @Override
    default boolean waiting() {
        return asked() instanceof Asked.Waiting;
    }
}
