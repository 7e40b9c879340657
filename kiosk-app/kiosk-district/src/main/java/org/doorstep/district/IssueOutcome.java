package org.doorstep.district;

import org.doorstep.config.LangText;
import org.doorstep.core.service.DistrictFailure;

/// What the district says of an issue. Where it failed, the district may have issued all the same: whoever asked voids it.
public sealed interface IssueOutcome {
    /// @param number the district's number of the certificate
    /// @param pages  that the district declares; the file must hold as many
    record Issued(LangText name, String number, int pages, String verify) implements IssueOutcome {
        @Override
        public String toString() {
            return "Issued[•••]";
        }
    }

    record Failed(DistrictFailure why) implements IssueOutcome {}
}
