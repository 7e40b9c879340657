package org.doorstep.core.identity;

import org.doorstep.device.IdDocument;
import org.doorstep.device.Secret;

/// Who typed a number and the code that came to its phone: all that is known of them is what the district says.
public record SignedIn(Secret name, Secret number, SubjectToken token) implements Person {
    @Override
    public boolean named(Secret other) {
        return SameName.same(other, name);
    }

    /// This is their card.
    public boolean owns(IdDocument document) {
        return document.number().equals(number) && (named(document.name()) || named(document.foreignName()));
    }
}
