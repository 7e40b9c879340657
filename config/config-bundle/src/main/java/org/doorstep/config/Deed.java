package org.doorstep.config;

import java.util.List;
import java.util.Set;

/// What a resident can do of a matter at this terminal, beyond reading what it asks and gives.
public sealed interface Deed {
    /// Look at the record of this kind.
    record Show(String recordKind) implements Deed {}

    /// Print certificates.
    ///
    /// @param kinds    the district's kinds of certificate that the matter prints; never empty
    /// @param masked   those of them whose pages may show name and number masked (certificate.md)
    /// @param together they belong together: who wants one wants all of them
    record Print(List<String> kinds, Set<String> masked, boolean together) implements Deed {
        public Print {
            kinds = List.copyOf(kinds);
            masked = Set.copyOf(masked);
        }
    }
}
