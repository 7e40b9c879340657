package org.doorstep.district;

import java.util.Optional;
import org.doorstep.config.Language;
import org.doorstep.core.service.DistrictFailure;
import tools.jackson.databind.JsonNode;

/// Everything that ends something at the district: told until the district itself has said that it heard it.
final class Deliveries {
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;

    private final Asking asking;

    Deliveries(Asking asking) {
        this.asking = asking;
    }

    /// @param key the same on every try of the same errand
    Delivery deliver(Errand errand, String key) {
        Reply reply = asking.ask(
                asking.to(errand.path()).header("Idempotency-Key", key).post(asking.body(errand.body())), Language.ZH, Asking.deadline());
        return switch (reply) {
            case Reply.None none -> new Delivery.Failed(none.why(), none.retryAfter());
            case Reply.Json json when json.status() == UNAUTHORIZED -> new Delivery.Failed(DistrictFailure.NOT_ENROLLED, Optional.empty());
            case Reply.Json json when json.status() >= BAD_REQUEST -> new Delivery.Refused(json.code());
            case Reply.Json json when heard(errand, json.body()) -> new Delivery.Delivered();
            case Reply.Json _, Reply.Unchanged _, Reply.File _ -> new Delivery.Failed(DistrictFailure.NONSENSE, Optional.empty());
        };
    }

    private static boolean heard(Errand errand, JsonNode answer) {
        return errand.heard(member -> answer.path(member).asString(""));
    }
}
