package org.doorstep.shell;

import java.util.Optional;
import org.doorstep.core.question.Asked;
import org.doorstep.core.question.Question;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.district.Delivery;
import org.doorstep.district.District;
import org.doorstep.district.Errand;

/// Stands where no client could be made from the settings: every question ends at once in words, and nobody waits for an answer that cannot come.
record NoDistrict(DistrictFailure why) implements District {
    @Override
    public <A> Asked.Answered<A> answer(Question<A> question) {
        return new Asked.Failed<>(why);
    }

    @Override
    public Delivery deliver(Errand errand, String key) {
        return new Delivery.Failed(why, Optional.empty());
    }

    @Override
    public void close() {
        // nothing is held
    }
}
