package org.doorstep.district;

import org.doorstep.core.identity.CheckIdentity;
import org.doorstep.core.identity.IdentityOutcome;
import org.doorstep.device.IdDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `/identity/document-checks`: whether the district knows the person of a document.
final class DocumentChecks implements Resource<CheckIdentity, IdentityOutcome> {
    private final Asking asking;

    DocumentChecks(Asking asking) {
        this.asking = asking;
    }

    @Override
    public IdentityOutcome answer(CheckIdentity check) throws NoAnswer {
        IdDocument document = check.document();
        ObjectNode body = asking.object().put("kind", document.kind().name()).put("number", document.number().reveal())
                .put("name", document.anyName().reveal());
        document.validTo().ifPresentOrElse(date -> body.put("validTo", date.toString()), () -> body.putNull("validTo"));
        JsonNode answer = asking.json(asking.post("/identity/document-checks", body), check.language(), Asking.OK);
        return switch (Answers.text(answer, "outcome")) {
            case "confirmed" -> new IdentityOutcome.Confirmed(Answers.subject(answer));
            case "reported-lost" -> new IdentityOutcome.ReportedLost();
            case "not-known" -> new IdentityOutcome.NotKnown();
            default -> throw NoAnswer.nonsense();
        };
    }
}
