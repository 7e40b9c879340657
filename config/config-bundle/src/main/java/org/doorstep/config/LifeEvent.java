package org.doorstep.config;

import java.util.List;

/// One thing in a life (一件事) and the matters that come with it, in the order in which one meets them.
public record LifeEvent(String id, LangText name, List<ServiceItemCode> items) {
    public LifeEvent {
        items = List.copyOf(items);
    }
}
