package org.doorstep.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every matter and record kind of the bundle, the matters in the order in which residents see them: by the names of their files, then by
/// their places in them. What is true of them today (open, fee, hours) only the district knows.
///
/// @param events    life events, in the order of their file
/// @param sameWords words that mean the same where people look for something, a list for each meaning
public record Catalogue(List<ServiceItem> items, List<LifeEvent> events, List<List<String>> sameWords, Map<String,
        RecordKind> recordKinds) {
    public Catalogue {
        items = List.copyOf(items);
        events = List.copyOf(events);
        sameWords = List.copyOf(sameWords);
        recordKinds = Map.copyOf(recordKinds);
    }

    public Optional<ServiceItem> item(ServiceItemCode code) {
        return items.stream().filter(i -> i.code().equals(code)).findFirst();
    }

    public List<ServiceItem> under(Verb verb) {
        return items.stream().filter(i -> i.doors().contains(verb)).toList();
    }

    public Optional<LifeEvent> event(String id) {
        return events.stream().filter(event -> event.id().equals(id)).findFirst();
    }

    /// The matters of a life event, in its order.
    public List<ServiceItem> of(LifeEvent event) {
        return event.items().stream().flatMap(code -> item(code).stream()).toList();
    }
}
