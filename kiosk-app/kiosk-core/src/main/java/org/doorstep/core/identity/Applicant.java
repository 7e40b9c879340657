package org.doorstep.core.identity;

import org.doorstep.device.IdDocument;
import org.doorstep.device.Secret;

/// Who laid a card (申请人): a document this terminal read and the district confirmed. Only of them a certificate is made.
public record Applicant(IdDocument document, SubjectToken token) implements Person {
    @Override
    public Secret number() {
        return document.number();
    }

    @Override
    public Secret name() {
        return document.anyName();
    }

    @Override
    public boolean named(Secret name) {
        return SameName.same(name, document.name()) || SameName.same(name, document.foreignName());
    }
}
