package org.doorstep.core.certificates;

import java.util.List;
import org.doorstep.config.LangText;

/// A certificate that the district would issue to this person now.
///
/// @param kind     the district's id of it
/// @param periods  for which time it can speak, the usual one first; never empty
/// @param purposes for whom it can be meant, the usual one first; never empty
public record CertificateOffer(String kind, LangText name, List<Choice> periods, List<Choice> purposes) {
    public CertificateOffer {
        periods = List.copyOf(periods);
        purposes = List.copyOf(purposes);
        if (periods.isEmpty() || purposes.isEmpty()) {
            throw new IllegalArgumentException("an offer of " + kind + " without a period or a purpose");
        }
    }
}
