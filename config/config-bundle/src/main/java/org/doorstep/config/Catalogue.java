package org.doorstep.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every matter and record kind of the bundle, the matters in the order in which residents see them: by the names of their files, then by
/// their places in them. What is true of them today (open, fee, hours) only the district knows.
public record Catalogue(List<ServiceItem> items, Map<String, RecordKind> recordKinds) {
    public Catalogue {
        items = List.copyOf(items);
        recordKinds = Map.copyOf(recordKinds);
    }

    public Optional<ServiceItem> item(ServiceItemCode code) {
        return items.stream().filter(i -> i.code().equals(code)).findFirst();
    }

    public List<ServiceItem> under(Verb verb) {
        return items.stream().filter(i -> i.verb() == verb).toList();
    }
}
