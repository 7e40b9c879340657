package org.doorstep.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Input;
import org.doorstep.core.question.Message;
import org.doorstep.core.question.Question;
import org.doorstep.core.question.Ticket;
import org.doorstep.core.question.VisitId;
import org.doorstep.shell.lasting.Safely;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands each effect to whoever does it: a question to the hand that answers its kind, and to the district where no hand of this
/// terminal does.
/// Filled before the loop starts, then called by the loop alone. Never blocks.
final class Hands implements Consumer<Effect> {
    private static final Logger LOG = LoggerFactory.getLogger(Hands.class);

    private final Consumer<? super Input> loop;
    private final DistrictHands district;
    private final Map<Class<?>, Hand<?, ?>> answering = new HashMap<>();
    private final Map<Class<?>, Runnable> beside = new HashMap<>();
    private final Map<Class<?>, Consumer<Message>> telling = new HashMap<>();
    private final List<Consumer<Ticket>> dropping = new ArrayList<>();
    private final Map<String, Consumer<VisitId>> ending = new HashMap<>();

    /// @param loop     takes a report without blocking
    /// @param district answers what no hand of the terminal answers
    Hands(Consumer<? super Input> loop, DistrictHands district) {
        this.loop = loop;
        this.district = district;
    }

    <Q extends Question<A>, A> void answer(Class<Q> question, Hand<Q, A> hand) {
        answering.put(question, hand);
    }

    /// Is done each time that such a question is asked, whoever answers it. Never blocks.
    void beside(Class<? extends Question<?>> question, Runnable also) {
        beside.put(question, also);
    }

    <M extends Message> void tell(Class<M> message, Consumer<M> teller) {
        telling.put(message, said -> teller.accept(message.cast(said)));
    }

    /// Hears of what is not wanted any more.
    void drop(Consumer<Ticket> dropper) {
        dropping.add(dropper);
    }

    /// Hears of the end of a visit.
    ///
    /// @param where it is ended, for the log
    void end(String where, Consumer<VisitId> ender) {
        ending.put(where, ender);
    }

    /// The kinds of question that a hand of this terminal answers.
    Set<Class<?>> questions() {
        return Set.copyOf(answering.keySet());
    }

    @Override
    public void accept(Effect effect) {
        switch (effect) {
            case Effect.Ask(Ticket ticket, Question<?> question) -> ask(ticket, question);
            case Effect.Drop(Ticket ticket) -> dropping.forEach(dropper -> dropper.accept(ticket));
            case Effect.Tell tell -> Optional.ofNullable(telling.get(tell.message().getClass())).ifPresentOrElse(
                    teller -> teller.accept(tell.message()),
                    () -> LOG.error("nobody tells the district of a {}", tell.message().getClass().getSimpleName()));
            // Whatever one of them does, the others hear of it.
            case Effect.EndVisit(VisitId visit) -> ending.forEach((where, ender) ->
                    Safely.did("end of the visit at " + where, () -> ender.accept(visit)));
            case Effect.Note note -> LOG.info("event {}", note.event());
        }
    }

    @SuppressWarnings("unchecked") // A hand is put in under the question that it answers.
    private <A> void ask(Ticket ticket, Question<A> question) {
        Optional.ofNullable(beside.get(question.getClass())).ifPresent(also -> Safely.did("beside a question", also));
        Call<Question<A>, A> call = new Call<>(ticket, question, loop);
        Optional.ofNullable((Hand<Question<A>, A>) answering.get(question.getClass()))
                .ifPresentOrElse(hand -> hand.take(call), () -> district.take(call));
    }
}
