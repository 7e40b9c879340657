package org.doorstep.core.certificates;

import java.util.List;
import org.doorstep.core.question.Question;
import org.doorstep.device.PrintOutcome;
import org.doorstep.config.LangText;
import org.doorstep.config.Language;

/// What was issued in one go, on one receipt.
///
/// @param issued never empty
public record PrintSlip(LangText matter, List<Issued> issued, Language language) implements Question<PrintOutcome> {
    public PrintSlip {
        issued = List.copyOf(issued);
    }

    /// @param sure it is out; else it may be
    public record Issued(PreparedPaper paper, boolean sure) {}
}
