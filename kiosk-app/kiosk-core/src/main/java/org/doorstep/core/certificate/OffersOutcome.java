package org.doorstep.core.certificate;

import java.util.List;
import org.doorstep.core.service.DistrictFailure;

/// What the district said when it was asked which certificates this person may have.
public sealed interface OffersOutcome {
    /// @param offers empty = none for this person
    record Known(List<CertificateOffer> offers) implements OffersOutcome {
        public Known {
            offers = List.copyOf(offers);
        }
    }

    record Failed(DistrictFailure why) implements OffersOutcome {}
}
