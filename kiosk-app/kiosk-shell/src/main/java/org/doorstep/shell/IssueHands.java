package org.doorstep.shell;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.doorstep.core.certificates.PaperProgress;
import org.doorstep.core.certificates.PreparePaper;
import org.doorstep.core.certificates.PreparedOutcome;
import org.doorstep.core.certificates.PreparedPaper;
import org.doorstep.core.question.Asked;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.Now;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.IdDocument;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.Secret;
import org.doorstep.device.Status;
import org.doorstep.district.Content;
import org.doorstep.district.Errand;
import org.doorstep.district.FetchContent;
import org.doorstep.district.IssueCertificate;
import org.doorstep.district.Issued;
import org.doorstep.paper.CheckOutcome;
import org.doorstep.paper.Expected;
import org.doorstep.paper.Masking;
import org.doorstep.paper.PaperFault;
import org.doorstep.paper.ProvenPaper;
import org.doorstep.shell.lasting.Safely;
import org.doorstep.store.Reservation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a certificate ready: reserved on the disk → issued → fetched → proven from the file alone. Whatever breaks off on the way, the
/// row is
/// settled, the bytes are wiped, and whoever waits is answered.
final class IssueHands {
    private static final Logger LOG = LoggerFactory.getLogger(IssueHands.class);

    /// Whom it works with.
    ///
    /// @param settled completes when what a former run left open is settled, so that no paper of it comes out beside another's
    /// @param printer how the printer stands
    record Friends(
            DistrictHands district, PaperBook book, PaperProof proof, PapersInHand papers, Supplier<Status> printer,
                    CompletableFuture<Void> settled,
            TerminalClock clock, Executor calls) {}

    private final Friends with;

    IssueHands(Friends with) {
        this.with = with;
    }

    void serve(Hands hands) {
        hands.answer(PreparePaper.class, this::prepare);
        hands.drop(with.papers()::drop);
        hands.end("the desk", with.papers()::endVisit);
    }

    private void prepare(Call<PreparePaper, PreparedOutcome> call) {
        PaperInHand hand = with.papers().begin(call.ticket());
        with.calls().execute(() -> call.answer(Safely.did("PreparePaper", () -> make(call, hand), () -> endBroken(hand))));
    }

    private static Asked.Answered<PreparedOutcome> known(PreparedOutcome outcome) {
        return new Asked.Known<>(outcome);
    }

    /// Whether the district issued it or not, it is void.
    private Asked.Answered<PreparedOutcome> endBroken(PaperInHand hand) {
        var _ = hand.drop();
        hand.over();
        return end(hand, Errand.Reason.NOT_RECEIVED, new Asked.Failed<>(DistrictFailure.NONSENSE));
    }

    private Asked.Answered<PreparedOutcome> make(Call<PreparePaper, PreparedOutcome> call, PaperInHand hand) {
        Asked.Answered<PreparedOutcome> outcome = reserve(call, hand).orElseGet(() -> issue(call, hand));
        if (!(outcome instanceof Asked.Known<PreparedOutcome>(PreparedOutcome.Ready _))) {
            hand.over();
        }
        return outcome;
    }

    /// What keeps the district from being asked at all: a clock that can prove nothing, a printer that could not print, a disk that
    /// takes nothing.
    private Optional<Asked.Answered<PreparedOutcome>> reserve(Call<PreparePaper, PreparedOutcome> call, PaperInHand hand) {
        if (with.clock().now() instanceof Now.Doubted) {
            return Optional.of(new Asked.Failed<>(DistrictFailure.CLOCK_WRONG));
        }
        Optional<Fault> blocked = blocked();
        if (blocked.isPresent()) {
            return Optional.of(known(new PreparedOutcome.NoPrinter(blocked.get())));
        }
        PreparePaper prepare = call.question();
        Secret number = prepare.applicant().document().number();
        if (with.book().reserve(new Reservation(hand.issue(), call.ticket().visit(), prepare.request().kind(), number))) {
            return Optional.empty();
        }
        return Optional.of(end(hand, Errand.Reason.NOT_WANTED, known(new PreparedOutcome.NoRecord())));
    }

    private Optional<Fault> blocked() {
        if (!with.settled().isDone()) {
            return Optional.of(new Fault(PrinterFault.BUSY));
        }
        return switch (with.printer().get()) {
            case Status.Online _, Status.Attention _ -> Optional.empty();
            case Status.Offline(Fault fault) -> Optional.of(fault);
            case Status.NotFitted _ -> Optional.of(new Fault(DeviceFault.NO_ANSWER));
        };
    }

    private Asked.Answered<PreparedOutcome> issue(Call<PreparePaper, PreparedOutcome> call, PaperInHand hand) {
        PreparePaper prepare = call.question();
        IssueCertificate issue = new IssueCertificate(hand.issue().value(), prepare.request(), prepare.applicant()
                .token(), prepare.language());
        return switch (with.district().answer(issue)) {
            case Asked.Failed<Issued>(DistrictFailure why) -> end(hand, Errand.Reason.NOT_RECEIVED, new Asked.Failed<>(why));
            case Asked.Known<Issued> _ when !hand.wanted() -> endUnwanted(hand);
            case Asked.Known<Issued>(Issued issued) -> {
                call.moved(PaperProgress.CHECKING);
                yield fetch(prepare, hand, issued);
            }
        };
    }

    private Asked.Answered<PreparedOutcome> fetch(PreparePaper prepare, PaperInHand hand, Issued issued) {
        return switch (with.district().answer(new FetchContent(hand.issue().value(), prepare.applicant().token()))) {
            case Asked.Failed<Content>(DistrictFailure why) -> end(hand, Errand.Reason.NOT_RECEIVED, new Asked.Failed<>(why));
            case Asked.Known<Content>(Content(byte[] bytes)) -> prove(prepare, hand, issued, bytes);
        };
    }

    private Asked.Answered<PreparedOutcome> endUnwanted(PaperInHand hand) {
        return end(hand, Errand.Reason.NOT_WANTED, new Asked.Failed<>(DistrictFailure.TOO_SLOW));
    }

    private Asked.Answered<PreparedOutcome> end(PaperInHand hand, Errand.Reason reason, Asked.Answered<PreparedOutcome> outcome) {
        with.book().voided(hand.issue(), reason);
        return outcome;
    }

    private Asked.Answered<PreparedOutcome> prove(PreparePaper prepare, PaperInHand hand, Issued issued, byte[] bytes) {
        IdDocument document = prepare.applicant().document();
        Masking masking = prepare.masked() ? Masking.MAY_BE_MASKED : Masking.WHOLE;
        Expected expected = new Expected(
                document.anyName(), document.number(), masking, hand.issue().value(), issued.number(), prepare.request()
                        .kind(), issued.pages());
        PaperProof.Proven checked = with.proof().prove(bytes, expected);
        return switch (checked.outcome()) {
            case CheckOutcome.Refused(PaperFault why) -> {
                LOG.error("a certificate was not proven and is not printed: {}", why.code().id());
                yield end(hand, Errand.Reason.NOT_PROVEN, known(new PreparedOutcome.NotProven()));
            }
            case CheckOutcome.Proven(ProvenPaper proven) when hand.ready(proven, issued.number()) -> known(new PreparedOutcome.Ready(
                    new PreparedPaper(issued.name(), issued.number(), proven.pages(), proven.verify(), issued.copy(), checked.pictures())));
            case CheckOutcome.Proven _ -> endUnwanted(hand);
        };
    }
}
