package org.doorstep.core.certificates;

import java.util.List;

/// Which certificates this person may have now.
public sealed interface Offers {
    /// @param list never empty
    record Some(List<CertificateOffer> list) implements Offers {
        public Some {
            list = List.copyOf(list);
        }
    }

    record None() implements Offers {}

    static Offers of(List<CertificateOffer> list) {
        return list.isEmpty() ? new None() : new Some(list);
    }
}
