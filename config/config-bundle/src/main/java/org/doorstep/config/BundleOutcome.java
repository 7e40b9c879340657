package org.doorstep.config;

import java.util.List;

/// What became of reading a bundle folder.
public sealed interface BundleOutcome {
    record Loaded(Bundle bundle) implements BundleOutcome {}

    /// At least one complaint; the terminal does not start on a bad bundle.
    record Bad(List<Complaint> complaints) implements BundleOutcome {
        public Bad {
            complaints = List.copyOf(complaints);
        }
    }
}
