package org.doorstep.core.journey;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.doorstep.core.question.VisitId;
import org.doorstep.device.Capability;
import org.doorstep.device.DeviceClass;

/// "Take your card": the visit has already ended and been wiped, so there is no person in this step.
///
/// @param cardUsed a card was laid during the visit; most readers cannot tell whether it is still there
public record Farewell(Manner manner, boolean cardUsed) implements Step {
    /// How a visit ends: once, here, and wiped before the farewell is on the screen, so that its sentence is true.
    ///
    /// @param first what is to be done before it ends
    public static Turn of(Visit visit, List<Effect> first) {
        return new Farewell(visit.manner(), visit.cardUsed()).and(first).and(new Effect.EndVisit(visit.id()));
    }

    @Override
    public Turn on(Input input, Board board) {
        return switch (input) {
            case Intent _ -> new Idle();
            case Report.PatienceRanOut _ when board.facts().card().lies() -> new Idle().and(new Effect.Note(Effect.Event.CARD_LEFT));
            case Report.PatienceRanOut _ -> new Idle();
            default -> this;
        };
    }

    /// True where the reader itself tells that the card was taken.
    public boolean cardGone(Board board) {
        boolean seen = board.facts().device(DeviceClass.ID_CARD_READER).capabilities().contains(Capability.REMOVAL_SEEN);
        return !cardUsed || (seen && !board.facts().card().lies());
    }

    @Override
    public Duration patience(Board board) {
        return cardGone(board) ? board.patiences().cardGone() : board.patiences().farewell();
    }

    @Override
    public String name() {
        return "farewell";
    }

    @Override
    public Optional<VisitId> visitId() {
        return Optional.empty();
    }
}
