package org.doorstep.core.certificates;

import org.doorstep.core.question.Question;
import org.doorstep.core.question.Ticket;
import org.doorstep.device.PrintOutcome;

/// Once, ever. What became of it is settled by the hands, also where nobody waits for it any more.
///
/// @param paper the ticket that it was prepared with
public record PrintPaper(Ticket paper) implements Question<PrintOutcome> {}
