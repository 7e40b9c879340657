package org.doorstep.core.question;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Answers that a visit has heard and may show again without asking again. They die with the visit.
public record Answers(Map<Question<?>, Object> known) {
    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        known = Map.copyOf(known);
    }

    public <A> Answers with(Question<A> question, A answer) {
        Map<Question<?>, Object> more = new HashMap<>(known);
        more.put(question, answer);
        return new Answers(more);
    }

    @SuppressWarnings("unchecked") // An answer is put in under a question of its own kind.
    public <A> Optional<A> to(Question<A> question) {
        return Optional.ofNullable((A) known.get(question));
    }

    @Override
    public String toString() {
        return "Answers[" + known.size() + " •••]";
    }
}
