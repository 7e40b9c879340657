package org.doorstep.district;

import java.util.Base64;

/// `/terminals/enrolments`: the only deed that a terminal does without a token.
final class Enrolments implements Resource<Enrol, EnrolOutcome> {
    private static final int BAD_REQUEST = 400;

    private final Asking asking;
    private final TerminalIdentity identity;

    Enrolments(Asking asking, TerminalIdentity identity) {
        this.asking = asking;
        this.identity = identity;
    }

    @Override
    public EnrolOutcome answer(Enrol enrol) throws NoAnswer {
        var body = asking.object().put("terminalId", identity.terminalId()).put("oneTimeCode", enrol.oneTimeCode())
                .put("publicKey", Base64.getEncoder().encodeToString(identity.keys().getPublic().getEncoded()));
        return switch (asking.unknown(asking.post("/terminals/enrolments", body))) {
            case Reply.Json json when json.status() == Asking.CREATED && json.body().path("districtId").isString() ->
                    new EnrolOutcome.Enrolled(json.body().path("districtId").asString());
            case Reply.Json json when json.status() >= BAD_REQUEST -> new EnrolOutcome.Refused();
            case Reply.None none -> throw NoAnswer.of(none);
            case Reply.Json _, Reply.Unchanged _, Reply.File _ -> throw NoAnswer.nonsense();
        };
    }
}
