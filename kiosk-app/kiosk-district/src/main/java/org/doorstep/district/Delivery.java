package org.doorstep.district;

import java.time.Duration;
import java.util.Optional;
import org.doorstep.core.service.DistrictFailure;

/// What became of telling the district something.
public sealed interface Delivery {
    /// The district said so itself, in the words of the contract; any other 200 is none.
    record Delivered() implements Delivery {}

    /// It does not take it, now or ever.
    ///
    /// @param code of its problem, empty where it gave none
    record Refused(String code) implements Delivery {}

    /// To be tried again.
    ///
    /// @param after when the district said so
    record Failed(DistrictFailure why, Optional<Duration> after) implements Delivery {}
}
