package org.doorstep.core.certificates;

import org.doorstep.core.question.Progress;

/// How far the paper is. Steps up to `CHECKED` are ours; `PRINTING` and what follows move only by what the printer says.
///
/// @param done pages that are out, of `of`
public record PaperProgress(Stage stage, int done, int of) implements Progress {
    public static final PaperProgress ISSUING = new PaperProgress(Stage.ISSUING, 0, 0);
    public static final PaperProgress CHECKING = new PaperProgress(Stage.CHECKING, 0, 0);

    public enum Stage {
        /// The district makes it.
        ISSUING,
        /// It is proven to be this person's.
        CHECKING,
        /// On its way to the printer.
        SENDING,
        PRINTING,
        /// The printer waits for a hand: paper, a cover.
        WAITING,
        TAKE_PAPER
    }
}
