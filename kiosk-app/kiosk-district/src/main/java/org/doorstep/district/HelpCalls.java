package org.doorstep.district;

import org.doorstep.config.Language;
import org.doorstep.core.help.AwaitHelp;
import org.doorstep.core.help.CallForHelp;
import org.doorstep.core.help.HelpCall;
import tools.jackson.databind.JsonNode;

/// `/help-calls`: calls the staff from a screen, and says how a call stands.
final class HelpCalls {
    private final Asking asking;
    private final String terminalId;

    HelpCalls(Asking asking, String terminalId) {
        this.asking = asking;
        this.terminalId = terminalId;
    }

    HelpCall call(CallForHelp call) throws NoAnswer {
        var body = asking.object().put("terminalId", terminalId).put("screen", call.screen());
        return read(asking.json(asking.post("/help-calls", body), Language.ZH, Asking.CREATED));
    }

    HelpCall state(AwaitHelp await) throws NoAnswer {
        return read(asking.json(asking.to("/help-calls/" + await.call().id()), Language.ZH, Asking.OK));
    }

    static HelpCall read(JsonNode body) throws NoAnswer {
        String id = Answers.pathId(body, "callId");
        return switch (Answers.text(body, "state")) {
            case "waiting" -> new HelpCall.Waiting(id);
            case "accepted" -> new HelpCall.Accepted();
            default -> throw NoAnswer.nonsense();
        };
    }
}
