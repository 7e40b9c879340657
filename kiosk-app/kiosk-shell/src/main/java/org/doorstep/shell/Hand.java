package org.doorstep.shell;

import org.doorstep.core.question.Question;

/// Answers one kind of question. It takes a call without blocking and answers it once, whatever happens.
@FunctionalInterface
interface Hand<Q extends Question<A>, A> {
    void take(Call<Q, A> call);
}
