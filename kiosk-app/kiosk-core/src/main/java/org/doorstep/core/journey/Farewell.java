package org.doorstep.core.journey;

import java.time.Duration;
import org.doorstep.device.Capability;

/// "Take your card": the visit has already ended and been wiped, so there is no person in this step.
///
/// @param cardUsed a card was laid during the visit; most readers cannot tell whether it is still there
public record Farewell(Manner manner, boolean cardUsed) implements Step {
    @Override
    public Turn on(Input input, Board board) {
        return switch (input) {
            case Intent _ -> Turn.to(new Idle());
            case Report.PatienceRanOut _ when board.gate().cardLies() -> Turn.to(new Idle(), new Effect.Note(Effect.Event.CARD_LEFT));
            case Report.PatienceRanOut _ -> Turn.to(new Idle());
            default -> Turn.to(this);
        };
    }

    /// True where the reader itself tells that the card was taken.
    public boolean cardGone(Board board) {
        return !cardUsed || (board.readerCapabilities().contains(Capability.REMOVAL_SEEN) && !board.gate().cardLies());
    }

    @Override
    public Duration patience(Board board) {
        return cardGone(board) ? board.patiences().cardGone() : board.patiences().farewell();
    }

    @Override
    public String name() {
        return "farewell";
    }
}
