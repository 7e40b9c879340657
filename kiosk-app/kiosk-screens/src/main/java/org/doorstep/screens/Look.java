package org.doorstep.screens;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.doorstep.config.Bundle;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.question.VisitId;
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

    void touch(Intent intent) {
        intents.accept(intent);
    }

    String say(Worded wanted, Object... values) {
        return words.say(wanted, values);
    }
}
