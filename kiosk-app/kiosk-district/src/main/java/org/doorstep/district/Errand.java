package org.doorstep.district;

import java.time.Instant;
import java.util.Optional;
import org.doorstep.config.ServiceItemCode;
import org.doorstep.core.service.RatingLevel;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Something that the district must hear at least once, written as the contract has it, so that it may be kept for days. It names no person.
///
/// @param issueId the issue it ends, where it ends one
/// @param body    JSON of the contract
public record Errand(Kind kind, Optional<String> issueId, String body) {
    public enum Kind { CONFIRMATION, VOID, RATING }

    /// Why an issue ends without paper (`Voiding.reason` of the contract).
    public enum Reason {
        NOT_WANTED("not-wanted"), NOT_RECEIVED("not-received"), NOT_PROVEN("not-proven"), NOT_PRINTED("not-printed"), RESTARTED("restarted");

        private final String word;

        Reason(String word) {
            this.word = word;
        }
    }

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public static Errand printed(String issueId, int sheets, Instant at) {
        return confirmation(issueId, "printed", sheets, at);
    }

    /// Some of it may be on paper; somebody ends it later.
    public static Errand uncertain(String issueId, Instant at) {
        return confirmation(issueId, "uncertain", 0, at);
    }

    private static Errand confirmation(String issueId, String outcome, int sheets, Instant at) {
        ObjectNode body = MAPPER.createObjectNode().put("outcome", outcome).put("sheets", sheets).put("at", at.toString());
        return new Errand(Kind.CONFIRMATION, Optional.of(issueId), body.toString());
    }

    public static Errand voided(String issueId, Reason reason, Instant at) {
        return new Errand(Kind.VOID, Optional.of(issueId), MAPPER.createObjectNode().put("reason", reason.word).put("at", at.toString()).toString());
    }

    public static Errand rating(String terminalId, ServiceItemCode item, RatingLevel level, Instant at) {
        ObjectNode body = MAPPER.createObjectNode().put("terminalId", terminalId).put("item", item.value()).put("level", level.name()).put("at", at.toString());
        return new Errand(Kind.RATING, Optional.empty(), body.toString());
    }
}
