package org.doorstep.core.certificates;

import java.util.List;

/// Which certificates this person may have now, and which not.
public sealed interface Offers {
    List<NotOffered> others();

    /// @param list     never empty
    /// @param purposes what all of them can be meant for, the usual one first; never empty
    record Some(List<CertificateOffer> list, List<Purpose> purposes, List<NotOffered> others) implements Offers {
        public Some {
            list = List.copyOf(list);
            purposes = List.copyOf(purposes);
            others = List.copyOf(others);
            if (list.isEmpty() || purposes.isEmpty()) {
                throw new IllegalArgumentException("offers of nothing, or for no purpose");
            }
        }
    }

    record None(List<NotOffered> others) implements Offers {
        public None {
            others = List.copyOf(others);
        }
    }
}
