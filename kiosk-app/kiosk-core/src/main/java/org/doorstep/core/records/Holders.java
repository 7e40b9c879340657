package org.doorstep.core.records;

import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.config.Catalogue;
import org.doorstep.config.Deed;
import org.doorstep.config.ServiceItem;
import org.doorstep.core.question.Question;
import org.doorstep.core.service.DistrictFailure;

/// Whose a record is: the departments of the matters that show it. A district that refuses a record names no department.
public final class Holders {
    private Holders() {}

    /// Ids of the departments of which a failed question says that their own system does not answer.
    public static Set<String> down(Question<?> asked, DistrictFailure why, Catalogue catalogue) {
        boolean away = why == DistrictFailure.DEPARTMENT_DOWN || why == DistrictFailure.DEPARTMENT_CLOSED;
        return asked instanceof FetchRecord fetch && away ? of(fetch.kind(), catalogue) : Set.of();
    }

    private static Set<String> of(String kind, Catalogue catalogue) {
        return catalogue.items().stream().filter(item -> shows(item, kind)).map(item -> item.department().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean shows(ServiceItem item, String kind) {
        return item.deeds().contains(new Deed.Show(kind));
    }
}
