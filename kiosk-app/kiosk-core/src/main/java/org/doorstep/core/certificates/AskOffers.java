package org.doorstep.core.certificates;

import java.util.List;
import org.doorstep.config.Language;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.question.Question;

/// Which certificates this person may have.
///
/// @param kinds the kinds of certificate that the matter prints
public record AskOffers(List<String> kinds, SubjectToken subject, Language language) implements Question<Offers> {
    public AskOffers {
        kinds = List.copyOf(kinds);
    }
}
