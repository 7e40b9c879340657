package org.doorstep.store;

import java.util.regex.Pattern;
import org.doorstep.core.question.VisitId;
import org.doorstep.device.Secret;

/// What is known of an issue before the district is asked for it.
///
/// @param kind   the certificate's kind, as the catalogue calls it
/// @param person the number the person is matched by; `Secret.NONE` where the paper is nobody's
public record Reservation(IssueId issue, VisitId visit, String kind, Secret person) {
    private static final Pattern VISIT = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern KIND = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    public Reservation {
        Texts.check("a kind", kind, KIND);
        if (!VISIT.matcher(visit.value()).matches()) {
            throw new IllegalArgumentException("not a visit id");
        }
    }
}
