package org.doorstep.district;

import org.doorstep.core.question.Question;

/// One resource of the contract: how a kind of question is put into a request, and how its answer is read, strictly.
///
/// @param <Q> the question
/// @param <A> what answers it
@FunctionalInterface
interface Resource<Q extends Question<A>, A> {
    A answer(Q question) throws NoAnswer;
}
