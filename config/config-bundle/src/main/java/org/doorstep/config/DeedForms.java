package org.doorstep.config;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// How a bundle writes each kind of deed (`config/schema/items.schema.json` says the same).
final class DeedForms {
    /// @param members those that only this kind has; it is written where one of them stands
    record Form(Set<String> members, Function<JsonNode, Deed> read) {
        Form {
            members = Set.copyOf(members);
        }
    }

    static final List<Form> ALL = List.of(
            new Form(Set.of("show"), node -> new Deed.Show(node.path("show").asString())),
            new Form(Set.of("print", "masked", "together"), DeedForms::print));

    private DeedForms() {}

    /// @throws IllegalArgumentException where no kind is written like this, which the schema has refused before
    static Deed read(JsonNode node) {
        return ALL.stream().filter(form -> form.members().stream().anyMatch(node::has)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no deed is written with " + node.propertyNames()))
                .read().apply(node);
    }

    private static Deed print(JsonNode node) {
        Set<String> masked = words(node.path("masked"));
        Set<String> kinds = words(node.path("print"));
        kinds.addAll(masked);
        return new Deed.Print(List.copyOf(kinds), masked, node.path("together").asBoolean(false));
    }

    /// In their order.
    private static Set<String> words(JsonNode array) {
        Set<String> words = new LinkedHashSet<>();
        array.forEach(word -> words.add(word.asString()));
        return words;
    }
}
