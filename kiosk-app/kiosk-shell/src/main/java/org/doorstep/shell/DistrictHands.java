package org.doorstep.shell;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.doorstep.config.Catalogue;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Input;
import org.doorstep.core.question.Asked;
import org.doorstep.core.question.Question;
import org.doorstep.core.records.Holders;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.Line;
import org.doorstep.district.District;
import org.doorstep.shell.lasting.Lasting;
import org.doorstep.shell.lasting.Safely;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the district, a thread a question, and tells the loop what each answer says of the line and of the departments: one that is down
/// closes its matters at once. A question that breaks off is answered as failed.
final class DistrictHands implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DistrictHands.class);
    /// What broke off while an answer was read.
    private static final DistrictFailure BROKEN_OFF = DistrictFailure.NONSENSE;

    private final CompletableFuture<District> district;
    private final Consumer<? super Input> loop;
    private final Catalogue catalogue;
    private final ExecutorService calls = Lasting.calls("call");

    /// @param loop takes a report without blocking
    DistrictHands(CompletableFuture<District> district, Consumer<? super Input> loop, Catalogue catalogue) {
        this.district = district;
        this.loop = loop;
        this.catalogue = catalogue;
    }

    /// The district itself, once it is there: for what outlives visits.
    CompletableFuture<District> district() {
        return district;
    }

    <Q extends Question<A>, A> void take(Call<Q, A> call) {
        calls.execute(() -> call.answer(answer(call.question())));
    }

    /// On a thread of the caller's; blocks until there is an answer, at the longest as long as the district may take.
    <A> Asked.Answered<A> answer(Question<A> question) {
        Asked.Answered<A> answer = Safely.did(
                question.getClass().getSimpleName(), () -> district.join().answer(question), () -> new Asked.Failed<>(BROKEN_OFF));
        Optional<DistrictFailure> failure = answer instanceof Asked.Failed<A>(DistrictFailure why) ? Optional.of(why) : Optional.empty();
        tellOfTheLine(failure);
        failure.ifPresent(why -> tellOfTheDepartments(Holders.down(question, why, catalogue)));
        return answer;
    }

    private void tellOfTheLine(Optional<DistrictFailure> failure) {
        failure.ifPresent(why -> LOG.warn("district {}", why));
        loop.accept(new BoardReport.LineChanged(failure.filter(DistrictFailure.LINE_DOWN::equals).isPresent() ? Line.DOWN : Line.UP));
    }

    private void tellOfTheDepartments(Set<String> fallen) {
        if (!fallen.isEmpty()) {
            LOG.warn("departments down {}", fallen);
            loop.accept(new BoardReport.DepartmentsFell(fallen));
        }
    }

    @Override
    public void close() {
        calls.shutdownNow();
    }
}
