package org.doorstep.district;

import java.time.Duration;
import java.util.Optional;
import org.doorstep.core.service.DistrictFailure;
import tools.jackson.databind.JsonNode;

/// What came back from one exchange: JSON of a status, or why there is none.
sealed interface Reply {
    record Json(int status, JsonNode body) implements Reply {
        /// The problem's own code (RFC 9457 member `code`), empty where there is none.
        String code() {
            return body.path("code").asString("");
        }
    }

    record None(DistrictFailure why, Optional<Duration> retryAfter) implements Reply {
        None(DistrictFailure why) {
            this(why, Optional.empty());
        }
    }
}
