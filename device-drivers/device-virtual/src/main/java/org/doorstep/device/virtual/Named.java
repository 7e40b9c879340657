package org.doorstep.device.virtual;

import java.util.Optional;
import java.util.stream.Stream;

/// Something that hands choose at the bench by its id: a trouble, a habit, a person.
public interface Named {
    String id();

    String words();

    /// @return empty where nothing is called so
    static <T extends Named> Optional<T> of(T[] all, String id) {
        return Stream.of(all).filter(each -> each.id().equals(id)).findFirst();
    }
}
