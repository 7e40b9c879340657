package org.doorstep.core.journey;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.doorstep.config.ServiceItem;
import org.doorstep.core.identity.Applicant;
import org.doorstep.core.record.RecordOutcome;
import org.doorstep.core.record.ServiceRecord;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.Printing;

/// A record of the person of this visit, or the words for why there is none. Another person's record never becomes a step.
///
/// @param revealed what identifies is shown in full
/// @param page     of the table, 0 the newest years
public record Records(Visit visit, ServiceItem item, Content content, boolean revealed, int page) implements VisitStep {
    public static final int ROWS = 3;

    /// What the screen has to show.
    public sealed interface Content {
        record Waiting(Ticket ticket) implements Content {}

        record Shown(ServiceRecord record) implements Content {}

        record Missing() implements Content {}

        record Failed(DistrictFailure why) implements Content {}
    }

    static Turn ask(Visit visit, ServiceItem item, Board board) {
        if (!Reaching.assured(visit, item) || visit.applicant().isEmpty()) {
            return Reaching.matter(visit, item, board);
        }
        Applicant applicant = visit.applicant().get();
        Visit asking = visit.ask();
        Ticket ticket = asking.ticket();
        return Turn.to(
                new Records(asking, item, new Content.Waiting(ticket), false, 0),
                new Effect.FetchRecord(ticket, item.recordKind().orElse(""), applicant.token(), visit.manner().language()));
    }

    public int pages() {
        return content instanceof Content.Shown(ServiceRecord record) ? Math.max(1, Math.ceilDiv(record.rows().size(), ROWS)) : 1;
    }

    @Override
    public Turn own(Input input, Board board) {
        return switch (input) {
            case Report.RecordAnswered answered -> answered(answered, board);
            case Intent.TryAgain _ when content instanceof Content.Failed(DistrictFailure why) -> tryAgain(why, board);
            case Intent.Reveal(boolean shown) when content instanceof Content.Shown ->
                    Turn.to(new Records(visit, item, content, shown, page));
            case Intent.Print _ when content instanceof Content.Shown && prints(board) -> Certificates.ask(visit, item, this, board);
            case Intent.TurnTo turn when turn.page() >= 0 && turn.page() < pages() ->
                    Turn.to(new Records(visit, item, content, revealed, turn.page()));
            case Intent.Back _ -> Turn.to(new Guide(visit, item));
            default -> Turn.to(this);
        };
    }

    private Turn tryAgain(DistrictFailure why, Board board) {
        return why == DistrictFailure.CONFIRMATION_ENDED && visit.applicant().isPresent()
                ? Proving.check(new Identify(visit, item), visit.applicant().get().document())
                : ask(visit, item, board);
    }

    @Override
    public boolean waiting() {
        return content instanceof Content.Waiting;
    }

    @Override
    public Turn givenUp() {
        return show(new Content.Failed(DistrictFailure.TOO_SLOW));
    }

    private boolean prints(Board board) {
        return !item.certificates().isEmpty() && board.printing() == Printing.SERVES;
    }

    private Turn answered(Report.RecordAnswered answered, Board board) {
        if (!(content instanceof Content.Waiting(Ticket ticket)) || !ticket.equals(answered.ticket())) {
            return Turn.to(this);
        }
        return switch (answered.outcome()) {
            case RecordOutcome.Found(ServiceRecord record) when !ours(record) ->
                    refused(DistrictFailure.NOT_YOURS, Effect.Event.ANOTHER_PERSONS_RECORD);
            case RecordOutcome.Found(ServiceRecord record) when !worded(record, board) ->
                    refused(DistrictFailure.NONSENSE, Effect.Event.RECORD_WITHOUT_WORDS);
            case RecordOutcome.Found(ServiceRecord record) -> show(new Content.Shown(record));
            case RecordOutcome.NoRecord _ -> show(new Content.Missing());
            case RecordOutcome.Failed(DistrictFailure why) -> show(new Content.Failed(why));
        };
    }

    private boolean ours(ServiceRecord record) {
        return visit.applicant().filter(a -> record.belongsTo(a.document())).isPresent()
                && item.recordKind().filter(record.kind()::equals).isPresent();
    }

    /// The bundle has words for all that it says.
    private static boolean worded(ServiceRecord record, Board board) {
        return Optional.ofNullable(board.bundle().catalogue().recordKinds().get(record.kind())).filter(record::wordedBy).isPresent();
    }

    private Turn refused(DistrictFailure why, Effect.Event event) {
        return new Turn(show(new Content.Failed(why)).next(), List.of(new Effect.Note(event)));
    }

    private Turn show(Content shown) {
        return Turn.to(new Records(visit, item, shown, false, 0));
    }

    @Override
    public Records with(Visit other) {
        return new Records(other, item, content, revealed, page);
    }

    @Override
    public Duration usualPatience(Board board) {
        return board.patiences().read();
    }

    @Override
    public String name() {
        return "record";
    }
}
