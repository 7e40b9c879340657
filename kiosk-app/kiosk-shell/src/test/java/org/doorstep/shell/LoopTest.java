package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.doorstep.config.Bundle;
import org.doorstep.config.DistrictSettings;
import org.doorstep.config.Patiences;
import org.doorstep.core.help.CallForHelp;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Farewell;
import org.doorstep.core.journey.Help;
import org.doorstep.core.journey.Home;
import org.doorstep.core.journey.Idle;
import org.doorstep.core.journey.Input;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.Step;
import org.doorstep.core.question.VisitId;
import org.doorstep.core.service.CardPlace;
import org.doorstep.core.service.Facts;
import org.doorstep.core.service.Line;
import org.doorstep.core.service.Notice;
import org.doorstep.core.service.Now;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One mistake costs one visit: wherever it is made, the visit is wiped, the terminal is idle within 2 s, the log says kind and place, and the next visit is served.
@Punctual
class LoopTest {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final String SECRET = "王秀英 379999197003120049";
    private static final VisitId FIRST = new VisitId("v-1");
    private static final VisitId SECOND = new VisitId("v-2");
    private static final Now LATER = new Now.Known(LocalDateTime.of(2026, 11, 23, 10, 0));

    /// What the face was given.
    private record Seen(Step step, Board board) {}

    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final List<Effect> done = new CopyOnWriteArrayList<>();
    private final Loop loop = new Loop(SandboxBundle.board(), this::show);
    private long looks;
    private final LogEar log = new LogEar();
    private volatile Predicate<Effect> throwing = _ -> false;
    private volatile Predicate<Step> blind = _ -> false;

    private void show(Step step, Board board) {
        seen.add(new Seen(step, board));
        if (blind.test(step)) {
            throw new IllegalStateException(SECRET);
        }
    }

    private void obey(Effect effect) {
        if (throwing.test(effect)) {
            throw new IllegalStateException(SECRET);
        }
        done.add(effect);
    }

    /// A report that core cannot digest.
    private static Input poison() {
        return new BoardReport.NoticesArrived(new AbstractList<>() {
            @Override
            public Notice get(int index) {
                throw new IllegalStateException(SECRET);
            }

            @Override
            public int size() {
                return 1;
            }
        });
    }

    @BeforeEach
    void start() {
        loop.publish();
        loop.start(this::obey);
        offer(new BoardReport.LineChanged(Line.UP), board -> board.facts().district().line() == Line.UP);
    }

    @AfterEach
    void close() {
        loop.close();
        log.close();
    }

    private static void soon(BooleanSupplier so) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(2)).until(so::getAsBoolean);
    }

    private void offer(Input input, Predicate<Board> until) {
        loop.offer(input);
        soon(() -> until.test(seen.getLast().board()));
    }

    private void at(Class<? extends Step> step) {
        soon(() -> step.isInstance(seen.getLast().step()));
    }

    private static boolean asksForHelp(Effect effect) {
        return effect instanceof Effect.Ask ask && ask.question() instanceof CallForHelp;
    }

    private void visit(VisitId id) {
        loop.offer(new Intent.Begin(id, Manner.USUAL));
        at(Home.class);
    }

    /// Wiped, idle, the board kept, a card that lies there serves nobody, nothing of what it was about in the log, and the next visit is served.
    private void over() {
        at(Idle.class);
        soon(() -> done.contains(new Effect.EndVisit(FIRST)));
        assertThat(log.lines()).noneMatch(line -> line.contains("王秀英")).noneMatch(line -> line.contains("379999"));
        assertThat(seen.getLast().board().facts().district().line()).isEqualTo(Line.UP);
        loop.offer(new Report.CardLooked(++looks, true, SECOND));
        offer(new BoardReport.Clock(LATER), now -> now.facts().now().equals(LATER));
        assertThat(seen.getLast().step()).as("a forgotten card begins no visit").isInstanceOf(Idle.class);
        assertThat(seen.getLast().board().facts().card()).isEqualTo(CardPlace.MUST_BE_LIFTED);
        throwing = _ -> false;
        visit(SECOND);
        loop.offer(new Intent.Finish());
        at(Farewell.class);
        soon(() -> done.contains(new Effect.EndVisit(SECOND)));
    }

    @Test
    void aMistakeOfCoreEndsTheVisitAndTheWorkGoesOn() {
        visit(FIRST);
        loop.offer(poison());
        over();
    }

    @Test
    void aMistakeOfCoreUnderAnOverlayToo() {
        visit(FIRST);
        loop.offer(new Intent.CallHelp());
        at(Help.class);
        loop.offer(poison());
        over();
    }

    @Test
    void aHandThatThrowsEndsTheVisit() {
        visit(FIRST);
        throwing = LoopTest::asksForHelp;
        loop.offer(new Intent.CallHelp());
        over();
    }

    /// The effects behind the one that broke are not run, but for the end of the visit.
    @Test
    void aHandThatThrowsJustBeforeTheEndDoesNotKeepTheVisit() {
        visit(FIRST);
        throwing = effect -> effect instanceof Effect.EndVisit && done.stream().noneMatch(Effect.Note.class::isInstance);
        loop.offer(new Intent.Finish());
        at(Idle.class);
        throwing = _ -> false;
        visit(SECOND);
    }

    @Test
    void aFaceThatThrowsEndsTheVisit() {
        visit(FIRST);
        blind = Help.class::isInstance;
        loop.offer(new Intent.CallHelp());
        over();
    }

    /// The visit that the mistake kept from being seen at all.
    @Test
    void aFaceThatThrowsAtTheFirstStepEndsTheVisitThatBegan() {
        blind = Home.class::isInstance;
        loop.offer(new Intent.Begin(FIRST, Manner.USUAL));
        soon(() -> done.contains(new Effect.EndVisit(FIRST)));
        at(Idle.class);
        blind = _ -> false;
        over();
    }

    /// Closing is no mistake: the visit is wiped, and no event says more.
    @Test
    void closingEndsTheVisitThatIsOn() {
        visit(FIRST);
        loop.close();
        assertThat(done).containsExactly(new Effect.EndVisit(FIRST));
    }

    @Test
    void whatAStepWaitsForComes() {
        Bundle usual = SandboxBundle.bundle();
        DistrictSettings district = usual.district();
        Duration moment = Duration.ofMillis(20);
        DistrictSettings hasty = new DistrictSettings(district.id(), district.name(), district.systemName(), district.address(),
                district.languages(), district.zone(), district.signIn(),
                new Patiences(moment, moment, moment, moment, moment, moment, moment, moment),
                district.fallbackNotice());
        Bundle bundle = new Bundle(usual.id(), usual.version(), hasty, usual.site(), usual.terminal(), usual.catalogue(), usual.wording(),
                usual.theme(), usual.anchors(), usual.seals(), usual.signed(), usual.digest());
        try (Loop quick = new Loop(new Board(bundle, Facts.atStart(LATER)), this::show)) {
            quick.start(this::obey);
            quick.offer(new Intent.Begin(FIRST, Manner.USUAL));
            soon(() -> done.contains(new Effect.EndVisit(FIRST)));
            at(Idle.class);
        }
        assertThat(seen).extracting(each -> each.step().name()).containsSubsequence("home", "still-there", "farewell", "idle");
    }

    @Test
    void whatIsOnIsShownAgainOnDemand() {
        int before = seen.size();
        loop.publish();
        assertThat(seen).hasSize(before + 1).last().isEqualTo(seen.get(before - 1));
    }

    /// Told from another thread: what stands on the glass could not be drawn.
    @Test
    void whoeverCannotGoOnEndsTheVisit() {
        visit(FIRST);
        loop.breakOff();
        at(Idle.class);
        soon(() -> done.contains(new Effect.EndVisit(FIRST)));
        visit(SECOND);
        assertThat(done).contains(new Effect.Note(Effect.Event.BROKEN_OFF));
    }

    @Test
    void whereNobodyIsThereIsNothingToEnd() {
        int before = seen.size();
        loop.breakOff();
        loop.offer(new BoardReport.Clock(LATER));
        soon(() -> seen.getLast().board().facts().now().equals(LATER));
        assertThat(seen).hasSize(before + 1);
        assertThat(done).isEmpty();
    }

    @Test
    void anErrorIsNoLessAMistake() {
        visit(FIRST);
        throwing = effect -> asksForHelp(effect) && endless(effect);
        loop.offer(new Intent.CallHelp());
        at(Idle.class);
        soon(() -> done.contains(new Effect.EndVisit(FIRST)));
        throwing = _ -> false;
        visit(SECOND);
    }

    private static boolean endless(Effect effect) {
        return !effect.equals(new Effect.Note(Effect.Event.BROKEN_OFF)) && endless(effect);
    }

    /// Hundreds of mistakes are a line of log: kind and place, and not what it was about.
    @Test
    void aMistakeThatComesAgainAndAgainIsSaidOnce() {
        for (int i = 0; i < 500; i++) {
            loop.offer(rare());
        }
        loop.offer(new BoardReport.Clock(LATER));
        soon(() -> seen.getLast().board().facts().now().equals(LATER));
        assertThat(log.lines()).filteredOn(line -> line.startsWith("ERROR journey")).singleElement().asString()
                .contains(" broke off: java.lang.UnsupportedOperationException at org.doorstep.shell.LoopTest").doesNotContain("王秀英");
    }

    /// Another report that core cannot digest.
    private static Input rare() {
        return new BoardReport.NoticesArrived(new AbstractList<>() {
            @Override
            public Notice get(int index) {
                throw new UnsupportedOperationException(SECRET);
            }

            @Override
            public int size() {
                return 1;
            }
        });
    }
}
