package org.doorstep.core.certificates;

import org.doorstep.config.LangText;
import org.doorstep.config.Language;
import org.doorstep.core.question.Question;
import org.doorstep.device.PrintOutcome;

/// What was issued, on a receipt: number, QR of the verification page.
public record PrintSlip(LangText matter, PreparedPaper issued, Language language) implements Question<PrintOutcome> {}
