package org.doorstep.shell;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.doorstep.core.identity.IdentityOutcome;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.VisitId;
import org.doorstep.core.record.RecordOutcome;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.HelpCall;
import org.doorstep.core.service.Line;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.ReadOutcome;
import org.doorstep.district.District;
import org.doorstep.district.HelpAnswer;
import org.doorstep.shell.lasting.Lasting;
import org.doorstep.shell.lasting.Safely;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands an effect to a device host or the district and brings the answer back into the loop. Never blocks: calls of the district run on
/// virtual threads, and a call that breaks off is answered as failed.
final class EffectRunner implements Consumer<Effect>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EffectRunner.class);

    private static final Duration BETWEEN_HELP_QUESTIONS = Duration.ofSeconds(5);
    private static final int MOST_HELP_QUESTIONS = 60;
    /// What broke off while an answer was read.
    private static final DistrictFailure BROKEN_OFF = DistrictFailure.NONSENSE;

    private final Loop loop;
    private final Optional<CardSeat> cards;
    private final CompletableFuture<District> district;
    private final PaperHands paper;
    private final AtomicReference<Optional<VisitId>> ended = new AtomicReference<>(Optional.empty());
    private final ExecutorService calls = Lasting.calls("call");

    EffectRunner(Loop loop, Optional<CardSeat> cards, CompletableFuture<District> district, PaperHands paper) {
        this.loop = loop;
        this.cards = cards;
        this.district = district;
        this.paper = paper;
    }

    @Override
    public void accept(Effect effect) {
        switch (effect) {
            case Effect.ReadCard read -> cards.ifPresentOrElse(
                    host -> host.read(read.ticket()),
                    () -> loop.offer(new Report.CardRead(read.ticket(), new ReadOutcome.Broken(new Fault(DeviceFault.BAD_BINDING)))));
            case Effect.CheckIdentity check -> calls.execute(() -> check(check));
            case Effect.FetchRecord fetch -> calls.execute(() -> fetch(fetch));
            case Effect.CallForHelp call -> calls.execute(() -> call(call));
            case Effect.AskOffers ask -> paper.offers(ask);
            case Effect.PreparePaper prepare -> paper.prepare(prepare);
            case Effect.PrintPaper print -> paper.print(print);
            case Effect.PrintSlip slip -> paper.slip(slip);
            case Effect.DropPaper drop -> paper.drop(drop);
            case Effect.SendRating rating -> paper.rate(rating);
            case Effect.EndVisit end -> endVisit(end.visit());
            case Effect.Note note -> LOG.info("event {}", note.event());
        }
    }

    /// Whatever one of them does, the others hear of it.
    private void endVisit(VisitId visit) {
        ended.set(Optional.of(visit));
        Safely.did("end of the visit at the reader", () -> cards.ifPresent(host -> host.endVisit(visit)));
        Safely.did("end of the visit at the desk", () -> paper.endVisit(visit));
    }

    private void check(Effect.CheckIdentity check) {
        IdentityOutcome outcome = Safely.did(
                "identity", () -> district.join().check(check.document(), check.language()), () -> new IdentityOutcome.Failed(BROKEN_OFF));
        line(outcome instanceof IdentityOutcome.Failed(DistrictFailure why) ? Optional.of(why) : Optional.empty());
        loop.offer(new Report.IdentityChecked(check.ticket(), outcome));
    }

    private void fetch(Effect.FetchRecord fetch) {
        RecordOutcome outcome = Safely.did(
                "record", () -> district.join().record(fetch.kind(), fetch.subject(), fetch.language()), () -> new RecordOutcome.Failed(BROKEN_OFF));
        line(outcome instanceof RecordOutcome.Failed(DistrictFailure why) ? Optional.of(why) : Optional.empty());
        loop.offer(new Report.RecordAnswered(fetch.ticket(), outcome));
    }

    /// Says how the call stands, and asks again until somebody has taken it, the visit has ended, or it is too long ago.
    private void call(Effect.CallForHelp call) {
        HelpAnswer answer = Safely.did("help", () -> district.join().callForHelp(call.screen()), () -> HelpAnswer.NOT_REACHED);
        loop.offer(new Report.HelpAnswered(call.ticket(), answer.state()));
        for (int asked = 0; answer.state() == HelpCall.WAITING && asked < MOST_HELP_QUESTIONS; asked++) {
            if (!paused(BETWEEN_HELP_QUESTIONS) || ended.get().filter(call.ticket().visit()::equals).isPresent()) {
                return;
            }
            String callId = answer.callId();
            HelpAnswer now = Safely.did("help", () -> district.join().helpCall(callId), () -> HelpAnswer.NOT_REACHED);
            answer = now.state() == HelpCall.NOT_REACHED ? answer : now;
        }
        loop.offer(new Report.HelpAnswered(call.ticket(), answer.state()));
    }

    private static boolean paused(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// What a call tells of the line beside its own answer.
    private void line(Optional<DistrictFailure> failure) {
        failure.ifPresent(why -> LOG.warn("district {}", why));
        loop.offer(new Report.LineChanged(failure.filter(DistrictFailure.LINE_DOWN::equals).isPresent() ? Line.DOWN : Line.UP));
    }

    @Override
    public void close() {
        calls.shutdownNow();
    }
}
