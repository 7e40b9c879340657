package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.doorstep.config.Language;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Home;
import org.doorstep.core.journey.Identify;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.Step;
import org.doorstep.core.journey.Ticket;
import org.doorstep.core.journey.VisitId;
import org.doorstep.device.IdDocument;
import org.doorstep.device.Secret;
import org.doorstep.district.District;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A call that breaks off is answered as failed: nobody waits for the patience of a step.
class EffectRunnerTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final VisitId VISIT = new VisitId("v-1");
    private static final Ticket TICKET = new Ticket(VISIT, 1);

    private final List<Step> seen = new CopyOnWriteArrayList<>();
    private final List<VisitId> ended = new CopyOnWriteArrayList<>();
    private final Loop loop = new Loop(SandboxBundle.board(), (step, _) -> seen.add(step));
    private final EffectRunner runner = new EffectRunner(loop, Optional.empty(), CompletableFuture.completedFuture(mistaken()), new Ears());

    /// Every question is a mistake.
    private static District mistaken() {
        ProxyDistrict district = new ProxyDistrict();
        for (String question : List.of("check", "record", "callForHelp", "helpCall", "offers", "today")) {
            district.on(question, _ -> {
                throw new IllegalStateException("王秀英 379999197003120049");
            });
        }
        return district.district();
    }

    /// Hears of the end of a visit, and breaks over it.
    private final class Ears implements PaperHands {
        @Override
        public void offers(Effect.AskOffers ask) {
            throw new AssertionError("not asked");
        }

        @Override
        public void prepare(Effect.PreparePaper prepare) {
            throw new AssertionError("not asked");
        }

        @Override
        public void print(Effect.PrintPaper print) {
            throw new AssertionError("not asked");
        }

        @Override
        public void drop(Effect.DropPaper drop) {
            throw new AssertionError("not asked");
        }

        @Override
        public void slip(Effect.PrintSlip slip) {
            throw new AssertionError("not asked");
        }

        @Override
        public void rate(Effect.SendRating rating) {
            throw new AssertionError("not asked");
        }

        @Override
        public void endVisit(VisitId visit) {
            ended.add(visit);
            throw new IllegalStateException("王秀英");
        }
    }

    @AfterEach
    void close() {
        runner.close();
        loop.close();
    }

    private static IdDocument document() {
        return new IdDocument(
                IdDocument.Kind.RESIDENT, new Secret("王秀英"), Secret.NONE, new Secret("379999197003120049"), IdDocument.Sex.FEMALE, "01", "",
                LocalDate.of(1970, 3, 12), new Secret("虚构路"), "虚构局", LocalDate.of(2020, 1, 1), Optional.empty());
    }

    @Test
    void theLoopGoesOnWhenCallsBreak() {
        loop.start(runner);
        runner.accept(new Effect.CheckIdentity(TICKET, document(), Language.ZH));
        runner.accept(new Effect.FetchRecord(TICKET, "social-insurance", new SubjectToken("s"), Language.ZH));
        loop.offer(new Intent.Begin(VISIT, Manner.USUAL));
        loop.offer(new Intent.CallHelp());
        await().atMost(SOON).until(() -> seen.stream().anyMatch(step -> step.toString().contains("NOT_REACHED")));
    }

    @Test
    void theEndOfAVisitIsNoMistakeOfTheLoop() {
        loop.start(runner);
        loop.offer(new Intent.Begin(VISIT, Manner.USUAL));
        loop.offer(new Intent.Finish());
        await().atMost(SOON).until(() -> ended.contains(VISIT));
        assertThat(seen).noneMatch(Identify.class::isInstance).anyMatch(Home.class::isInstance);
        await().atMost(SOON).until(() -> seen.getLast().name().equals("farewell"));
        loop.offer(new Report.PatienceRanOut(-1));
        assertThat(ended).containsExactly(VISIT);
    }
}
