package org.doorstep.district;

import static org.assertj.core.api.Assertions.assertThat;

import org.doorstep.core.question.Asked;
import org.doorstep.core.service.DistrictFailure;

/// What came of a question, for assertions.
final class Said {
    private Said() {}

    /// What was answered; fails if nothing was.
    static <A> A known(Asked.Answered<A> answered) {
        assertThat(answered).isInstanceOf(Asked.Known.class);
        return ((Asked.Known<A>) answered).answer();
    }

    static <A> Asked.Answered<A> failed(DistrictFailure why) {
        return new Asked.Failed<>(why);
    }

    /// Why there is no answer, or what kind of answer there is: `NONSENSE`, `Found`.
    static String kind(Asked.Answered<?> answered) {
        return switch (answered) {
            case Asked.Failed<?>(DistrictFailure why) -> why.name();
            case Asked.Known<?>(Object answer) -> answer.getClass().getSimpleName();
        };
    }
}
