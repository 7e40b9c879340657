package org.doorstep.core.records;

import java.time.Duration;
import java.util.Optional;
import org.doorstep.config.Deed;
import org.doorstep.config.RecordKind;
import org.doorstep.config.ServiceItem;
import org.doorstep.core.identity.Person;
import org.doorstep.core.journey.AskingStep;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.Destination;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Input;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Turn;
import org.doorstep.core.journey.Visit;
import org.doorstep.core.question.Asked;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.Printing;

/// A record of the person of this visit, or the words for why there is none. Another person's record never becomes a step.
///
/// @param revealed what identifies is shown in full
/// @param from     the first line that is looked at, 0 the first of all
public record Records(Visit visit, ServiceItem item, Deed.Show deed, Asked<RecordOutcome> asked, boolean revealed, int from)
        implements AskingStep<RecordOutcome> {
    /// Which line was looked at first.
    public record TurnedTo(int from) implements Destination.Position {}

    /// Shows what this visit has heard already, or asks.
    public static Turn open(Visit visit, Person person, Destination.Doing doing, Deed.Show deed) {
        FetchRecord question = new FetchRecord(deed.recordKind(), person.token(), visit.manner().language());
        Optional<RecordOutcome> heard = visit.heard().to(question);
        if (heard.isPresent()) {
            Records again = new Records(visit, doing.item(), deed, new Asked.Known<>(heard.get()), false, 0);
            return again.turned(doing.at().filter(TurnedTo.class::isInstance).map(at -> ((TurnedTo) at).from()).orElse(0));
        }
        Visit.Asking<RecordOutcome> asking = visit.asks(question);
        return new Records(asking.visit(), doing.item(), deed, asking.waiting(), false, 0).and(asking.effect());
    }

    /// The record that is shown.
    public Optional<ServiceRecord> record() {
        return asked instanceof Asked.Known<RecordOutcome>(RecordOutcome.Found(ServiceRecord record))
                ? Optional.of(record) : Optional.empty();
    }

    @Override
    public Turn acted(Input input, Board board) {
        return switch (input) {
            case Intent.Reveal(boolean shown) when record().isPresent() -> new Records(visit, item, deed, asked, shown, from);
            case Intent.Print _ when record().isPresent() && board.printing() == Printing.SERVES -> item.prints()
                    .filter(print -> visit.assures(item, print)).<Turn>map(print -> Turn.go(visit, new Destination.Doing(item, print)))
                    .orElse(this);
            case Intent.TurnTo turn when turn.from() >= 0 && turn.from() < lines(board) -> turned(turn.from());
            default -> this;
        };
    }

    private int lines(Board board) {
        return record().flatMap(record -> kind(record, board).map(kind -> record.lines(kind).size())).orElse(0);
    }

    private Records turned(int to) {
        return new Records(visit.at(new Destination.Doing(item, deed, Optional.of(new TurnedTo(to)))), item, deed, asked, revealed, to);
    }

    @Override
    public Turn answered(Asked.Answered<RecordOutcome> answer, Board board) {
        return switch (answer) {
            case Asked.Known<RecordOutcome>(RecordOutcome.Found(ServiceRecord record)) when !ours(record) ->
                    refused(DistrictFailure.NOT_YOURS, Effect.Event.ANOTHER_PERSONS_RECORD);
            case Asked.Known<RecordOutcome>(RecordOutcome.Found(ServiceRecord record)) when !worded(record, board) ->
                    refused(DistrictFailure.NONSENSE, Effect.Event.RECORD_WITHOUT_WORDS);
            case Asked.Known<RecordOutcome>(RecordOutcome outcome) -> shown(outcome, answer);
            case Asked.Failed<RecordOutcome> _ -> showing(visit, answer);
        };
    }

    private Records shown(RecordOutcome outcome, Asked<RecordOutcome> answer) {
        return asked instanceof Asked.Waiting<RecordOutcome> waiting
                ? showing(visit.remembering(waiting.question(), outcome), answer)
                : this;
    }

    private boolean ours(ServiceRecord record) {
        return visit.person().filter(record::belongsTo).isPresent() && record.kind().equals(deed.recordKind());
    }

    /// The bundle has words for all that it says.
    private static boolean worded(ServiceRecord record, Board board) {
        return kind(record, board).filter(record::fits).isPresent();
    }

    private static Optional<RecordKind> kind(ServiceRecord record, Board board) {
        return Optional.ofNullable(board.bundle().catalogue().recordKinds().get(record.kind()));
    }

    private Turn refused(DistrictFailure why, Effect.Event event) {
        return failed(why).and(new Effect.Note(event));
    }

    private Records showing(Visit now, Asked<RecordOutcome> answer) {
        return new Records(now, item, deed, answer, false, 0);
    }

    @Override
    public Records failed(DistrictFailure why) {
        return showing(visit, new Asked.Failed<>(why));
    }

    @Override
    public Records with(Visit other) {
        return new Records(other, item, deed, asked, revealed, from);
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
