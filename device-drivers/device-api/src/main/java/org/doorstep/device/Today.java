package org.doorstep.device;

import java.time.LocalDate;
import java.util.Optional;

/// The day by which a document is judged, in the district's zone.
@FunctionalInterface
public interface Today {
    /// Empty while the clock of this machine cannot be right: nobody is judged by it then.
    Optional<LocalDate> day();
}
