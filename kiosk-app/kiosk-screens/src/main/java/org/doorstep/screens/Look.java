package org.doorstep.screens;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.doorstep.config.Bundle;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.question.VisitId;
import org.doorstep.device.MachineClock;
import org.doorstep.wording.Worded;

/// What every view draws with: words, frame, and where a touch goes.
record Look(Board board, Words words, Manner manner, boolean portrait, Consumer<Intent> intents, Supplier<VisitId> fresh) {
    Bundle bundle() {
        return board.bundle();
    }

    /// The width that a floor offers between its margins.
    double column() {
        return portrait ? Parts.COLUMN : Parts.WIDE_COLUMN;
    }

    /// The print is larger than usual.
    boolean large() {
        return manner.large();
    }

    boolean largest() {
        return manner.size() == Manner.Size.LARGEST;
    }

    /// A time of the district's: the time of day, and the day where that is another than today.
    String moment(Instant instant) {
        LocalDateTime at = MachineClock.in(bundle().district().zone(), instant);
        String time = words.time(at.toLocalTime());
        boolean today = board.facts().now().time().map(LocalDateTime::toLocalDate).equals(Optional.of(at.toLocalDate()));
        return today ? time : words.day(at.toLocalDate()) + " " + time;
    }

    void touch(Intent intent) {
        intents.accept(intent);
    }

    String say(Worded wanted, Object... values) {
        return words.say(wanted, values);
    }
}
