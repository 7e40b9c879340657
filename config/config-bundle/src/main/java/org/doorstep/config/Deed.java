package org.doorstep.config;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What a resident can do of a matter at this terminal, beyond reading what it asks and gives.
public sealed interface Deed {
    /// Look at the record of this kind.
    record Show(String recordKind) implements Deed {}

    /// Print a certificate.
    ///
    /// @param kinds  the district's kinds of certificate that the matter prints; never empty
    /// @param masked those of them whose pages may show name and number masked (certificate.md)
    record Print(List<String> kinds, Set<String> masked) implements Deed {
        public Print {
            kinds = List.copyOf(kinds);
            masked = Set.copyOf(masked);
        }
    }

    /// As a bundle writes it (`config/schema/items.schema.json`).
    static Deed read(JsonNode node) {
        if (node.has("show")) {
            return new Show(node.path("show").asString());
        }
        Set<String> masked = words(node.path("masked"));
        Set<String> kinds = words(node.path("print"));
        kinds.addAll(masked);
        return new Print(List.copyOf(kinds), masked);
    }

    /// In their order.
    private static Set<String> words(JsonNode array) {
        Set<String> words = new LinkedHashSet<>();
        array.forEach(word -> words.add(word.asString()));
        return words;
    }
}
