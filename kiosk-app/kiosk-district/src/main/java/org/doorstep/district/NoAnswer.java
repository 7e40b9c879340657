package org.doorstep.district;

import org.doorstep.core.service.DistrictFailure;

/// The district gave no usable answer. It says why and no more, since what came may be about a person.
final class NoAnswer extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int UNAUTHORIZED = 401;

    private final DistrictFailure why;

    NoAnswer(DistrictFailure why) {
        super(why.name());
        this.why = why;
    }

    /// What an answer that is not the wanted one means for the person who waits.
    static NoAnswer of(Reply reply) {
        return new NoAnswer(switch (reply) {
            case Reply.None none -> none.why();
            case Reply.Json json when json.status() == UNAUTHORIZED -> DistrictFailure.NOT_ENROLLED;
            case Reply.Json json when json.code().equals("SUBJECT_INVALID") -> DistrictFailure.CONFIRMATION_ENDED;
            case Reply.Json _, Reply.Unchanged _, Reply.File _ -> DistrictFailure.NONSENSE;
        });
    }

    /// What came is no answer of the contract.
    static NoAnswer nonsense() {
        return new NoAnswer(DistrictFailure.NONSENSE);
    }

    DistrictFailure why() {
        return why;
    }
}
