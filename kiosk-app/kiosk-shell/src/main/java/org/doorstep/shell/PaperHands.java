package org.doorstep.shell;

import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.VisitId;

/// What the loop asks of whoever makes and prints certificates. No call blocks; answers come as reports.
interface PaperHands {
    void offers(Effect.AskOffers ask);

    void prepare(Effect.PreparePaper prepare);

    void print(Effect.PrintPaper print);

    void drop(Effect.DropPaper drop);

    void slip(Effect.PrintSlip slip);

    void rate(Effect.SendRating rating);

    /// What was read or made for this visit goes.
    void endVisit(VisitId visit);
}
