package org.doorstep.district;

import java.time.Duration;
import java.util.Optional;
import org.doorstep.core.service.DistrictFailure;
import tools.jackson.databind.JsonNode;

/// What came back from one exchange: JSON of a status, a file, word that nothing has changed, or why there is none of them.
sealed interface Reply {
    /// @param etag empty where the district gave none
    record Json(int status, JsonNode body, String etag) implements Reply {
        /// The problem's own code (RFC 9457 member `code`), empty where there is none.
        String code() {
            return body.path("code").asString("");
        }

        @Override
        public String toString() {
            return "Json[" + status + " •••]";
        }
    }

    /// A file that was asked for.
    record File(byte[] bytes) implements Reply {
        @Override
        public String toString() {
            return "File[•••]";
        }
    }

    /// 304: what the terminal holds is still true.
    record Unchanged() implements Reply {}

    record None(DistrictFailure why, Optional<Duration> retryAfter) implements Reply {
        None(DistrictFailure why) {
            this(why, Optional.empty());
        }
    }
}
