package org.doorstep.shell;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.doorstep.core.question.Asked;
import org.doorstep.core.question.Question;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.district.Delivery;
import org.doorstep.district.District;
import org.doorstep.district.Errand;

/// A district that answers as the test says to the questions that it names, and to all others that the line is down.
final class StandInDistrict implements District {
    private final Map<Class<?>, Function<?, ? extends Asked.Answered<?>>> answers = new ConcurrentHashMap<>();
    private volatile BiFunction<Errand, String, Delivery> delivery = (_, _) ->
            new Delivery.Failed(DistrictFailure.LINE_DOWN, Optional.empty());

    <Q extends Question<A>, A> StandInDistrict on(Class<Q> question, Function<Q, Asked.Answered<A>> answer) {
        answers.put(question, answer);
        return this;
    }

    /// @param answer to an errand and its key
    StandInDistrict onDelivery(BiFunction<Errand, String, Delivery> answer) {
        delivery = answer;
        return this;
    }

    @Override
    @SuppressWarnings("unchecked") // An answer is put in under its question.
    public <A> Asked.Answered<A> answer(Question<A> question) {
        return Optional.ofNullable((Function<Question<A>, Asked.Answered<A>>) answers.get(question.getClass()))
                .map(answer -> answer.apply(question))
                .orElseGet(() -> new Asked.Failed<>(DistrictFailure.LINE_DOWN));
    }

    @Override
    public Delivery deliver(Errand errand, String key) {
        return delivery.apply(errand, key);
    }

    @Override
    public void close() {
        // nothing is held
    }
}
