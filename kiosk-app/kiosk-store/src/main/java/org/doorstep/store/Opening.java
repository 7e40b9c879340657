package org.doorstep.store;

import java.nio.file.Path;

/// What became of opening the store.
public sealed interface Opening {
    record Opened(Store store) implements Opening {}

    /// Nothing was touched.
    record Refused(StoreFault why) implements Opening {}

    /// The damaged store was renamed and is whole in its folder, for whoever can still read it. The next opening begins an empty one.
    record PutAside(StoreFault why, Path aside) implements Opening {}
}
