package org.doorstep.district;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.doorstep.config.ServiceItemCode;
import org.doorstep.core.opinion.RatingLevel;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Something that the district must hear at least once, written as the contract has it, so that it may be kept for days. It names no person.
public sealed interface Errand {
    JsonMapper MAPPER = JsonMapper.builder().build();

    /// Where the contract takes it.
    String path();

    /// JSON of the contract.
    String body();

    /// The district's answer repeats what it was told.
    ///
    /// @param answer the text of a member of the answer, empty where it has none
    boolean heard(UnaryOperator<String> answer);

    /// What it is called where it is kept.
    Kind kind();

    /// The issue that it is about.
    Optional<String> issueId();

    enum Kind { CONFIRMATION, VOID, RATING }

    /// How the print of an issue ended.
    record Confirmation(String issue, String body) implements Errand {
        @Override
        public String path() {
            return "/certificates/" + issue + "/confirmations";
        }

        @Override
        public boolean heard(UnaryOperator<String> answer) {
            return answer.apply("issueId").equals(issue) && answer.apply("state").equals(said(body, "outcome"));
        }

        @Override
        public Kind kind() {
            return Kind.CONFIRMATION;
        }

        @Override
        public Optional<String> issueId() {
            return Optional.of(issue);
        }
    }

    /// An issue ends without paper.
    record Voiding(String issue, String body) implements Errand {
        @Override
        public String path() {
            return "/certificates/" + issue + "/voids";
        }

        @Override
        public boolean heard(UnaryOperator<String> answer) {
            return answer.apply("issueId").equals(issue) && answer.apply("state").equals("void");
        }

        @Override
        public Kind kind() {
            return Kind.VOID;
        }

        @Override
        public Optional<String> issueId() {
            return Optional.of(issue);
        }
    }

    /// How somebody found it.
    record Opinion(String body) implements Errand {
        @Override
        public String path() {
            return "/ratings";
        }

        @Override
        public boolean heard(UnaryOperator<String> answer) {
            return !answer.apply("ratingId").isEmpty();
        }

        @Override
        public Kind kind() {
            return Kind.RATING;
        }

        @Override
        public Optional<String> issueId() {
            return Optional.empty();
        }
    }

    /// Why an issue ends without paper (`Voiding.reason` of the contract).
    enum Reason {
        NOT_WANTED("not-wanted"), NOT_RECEIVED("not-received"), NOT_PROVEN("not-proven"), NOT_PRINTED("not-printed"), RESTARTED("restarted");

        private final String word;

        Reason(String word) {
            this.word = word;
        }
    }

    /// One that was kept; empty where what was kept is none.
    static Optional<Errand> kept(Kind kind, Optional<String> issueId, String body) {
        return switch (kind) {
            case CONFIRMATION -> issueId.map(issue -> new Confirmation(issue, body));
            case VOID -> issueId.map(issue -> new Voiding(issue, body));
            case RATING -> Optional.of(new Opinion(body));
        };
    }

    static Errand printed(String issueId, int sheets, Instant at) {
        return confirmation(issueId, "printed", sheets, at);
    }

    /// Some of it may be on paper; somebody ends it later.
    static Errand uncertain(String issueId, Instant at) {
        return confirmation(issueId, "uncertain", 0, at);
    }

    private static Errand confirmation(String issueId, String outcome, int sheets, Instant at) {
        return new Confirmation(issueId, object().put("outcome", outcome).put("sheets", sheets).put("at", at.toString()).toString());
    }

    static Errand voided(String issueId, Reason reason, Instant at) {
        return new Voiding(issueId, object().put("reason", reason.word).put("at", at.toString()).toString());
    }

    static Errand rating(String terminalId, ServiceItemCode item, RatingLevel level, Instant at) {
        return new Opinion(object().put("terminalId", terminalId).put("item", item.value()).put("level", level.name()).put("at", at.toString()).toString());
    }

    private static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    private static String said(String body, String member) {
        try {
            return MAPPER.readTree(body).path(member).asString("");
        } catch (JacksonException _) {
            return "";
        }
    }
}
