package org.doorstep.district;

import org.doorstep.core.service.DistrictFailure;

/// What an answer that is not the wanted one means for the person who waits.
final class Refusals {
    private static final int UNAUTHORIZED = 401;

    private Refusals() {}

    static DistrictFailure of(Reply reply) {
        return switch (reply) {
            case Reply.None none -> none.why();
            case Reply.Json json when json.status() == UNAUTHORIZED -> DistrictFailure.NOT_ENROLLED;
            case Reply.Json json when json.code().equals("SUBJECT_INVALID") -> DistrictFailure.CONFIRMATION_ENDED;
            case Reply.Json _, Reply.Unchanged _, Reply.File _ -> DistrictFailure.NONSENSE;
        };
    }
}
