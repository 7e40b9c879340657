package org.doorstep.shell;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import org.doorstep.core.help.AwaitHelp;
import org.doorstep.core.help.HelpCall;
import org.doorstep.core.question.Asked;
import org.doorstep.core.question.VisitId;
import org.doorstep.shell.lasting.Lasting;
import org.doorstep.shell.lasting.Safely;

/// Asks the district again and again how a call for help stands, until somebody has taken it, the visit has ended, or it is too long ago.
final class HelpHands implements AutoCloseable {
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(5);
    private static final int MOST_QUESTIONS = 60;

    private final DistrictHands district;
    private final AtomicReference<Optional<VisitId>> ended = new AtomicReference<>(Optional.empty());
    private final ExecutorService calls = Lasting.calls("help");

    HelpHands(DistrictHands district) {
        this.district = district;
    }

    void serve(Hands hands) {
        hands.answer(AwaitHelp.class, this::await);
        hands.end("the call for help", visit -> ended.set(Optional.of(visit)));
    }

    private void await(Call<AwaitHelp, HelpCall> call) {
        calls.execute(() -> {
            if (!Safely.did("AwaitHelp", () -> follow(call))) {
                call.known(call.question().call());
            }
        });
    }

    private void follow(Call<AwaitHelp, HelpCall> call) {
        HelpCall stands = call.question().call();
        for (int asked = 0; stands instanceof HelpCall.Waiting && asked < MOST_QUESTIONS; asked++) {
            if (!pause() || ended.get().filter(call.ticket().visit()::equals).isPresent()) {
                return;
            }
            stands = district.answer(call.question()) instanceof Asked.Known<HelpCall>(HelpCall now) ? now : stands;
        }
        call.known(stands);
    }

    private static boolean pause() {
        try {
            Thread.sleep(BETWEEN_QUESTIONS);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        calls.shutdownNow();
    }
}
