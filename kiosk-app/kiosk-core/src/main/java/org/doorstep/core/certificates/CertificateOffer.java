package org.doorstep.core.certificates;

import java.util.List;
import org.doorstep.config.LangText;

/// A certificate that the district would issue to this person now.
///
/// @param kind    the district's id of it
/// @param periods for which time it can speak, the usual one first; never empty
public record CertificateOffer(String kind, LangText name, List<Period> periods, Copies copies) {
    public CertificateOffer {
        periods = List.copyOf(periods);
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("an offer of " + kind + " without a period");
        }
    }
}
