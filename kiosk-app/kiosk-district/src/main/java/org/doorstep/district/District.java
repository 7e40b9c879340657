package org.doorstep.district;

import org.doorstep.core.question.Asked;
import org.doorstep.core.question.Question;

/// What a terminal may ask of its district. Every call blocks until there is an outcome, at the longest 20 s, and never throws
/// for what the wire or the district does. Called from virtual threads, several at once.
public interface District extends AutoCloseable {
    <A> Asked.Answered<A> answer(Question<A> question);

    /// @param key the same on every try of the same errand
    Delivery deliver(Errand errand, String key);

    @Override
    void close();
}
