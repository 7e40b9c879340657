package org.doorstep.config;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/// What no schema can say of the catalogue: codes and ids that stand once, references that resolve.
final class CatalogueRules {
    private static final JsonPointer TOP = JsonPointer.empty();
    static final JsonPointer ITEMS = TOP.appendProperty("items");

    /// What there is to name, and where more of it is written.
    private record Names(Set<String> known, String noun, String where) {}

    private final BundleFiles files;
    private final Set<String> codes;
    private final Names kinds;
    private final Names events;

    private CatalogueRules(BundleFiles files) {
        this.files = files;
        this.codes = values(files.items().stream().map(file -> file.root().at(ITEMS)), "code");
        this.kinds = new Names(values(files.records().stream().map(JsonFile::root), "id"), "record kind", "catalogue/records");
        this.events = new Names(values(files.events().stream().map(JsonFile::root), "id"), "life event", "catalogue/events.json");
    }

    static void check(BundleFiles files) {
        CatalogueRules rules = new CatalogueRules(files);
        rules.once();
        files.records().forEach(RecordRules::check);
        files.items().forEach(rules::items);
        files.events().ifPresent(rules::events);
        files.sites().values().stream().map(BundleFiles.Place::settings).forEach(rules::site);
    }

    private void once() {
        Once departments = new Once("id", "department");
        files.items().forEach(file -> departments.value(file, TOP.appendProperty("department"), file.root().path("department")));
        Once matters = new Once("code", "matter");
        files.items().forEach(file -> matters.in(file, ITEMS));
        Once records = new Once("id", "record kind");
        files.records().forEach(file -> records.in(file, TOP));
        files.events().ifPresent(file -> new Once("id", "life event").in(file, TOP));
    }

    private void items(JsonFile file) {
        file.each(ITEMS, item -> file.each(item.appendProperty("deeds"), deed ->
                named(file, deed.appendProperty("show"), kinds)));
    }

    private void events(JsonFile file) {
        file.each(TOP, event -> file.each(event.appendProperty("items"), code -> matter(file, code)));
    }

    private void site(JsonFile file) {
        file.each(TOP.appendProperty("common"), code -> matter(file, code));
        file.each(TOP.appendProperty("events"), id -> named(file, id, events));
    }

    private void matter(JsonFile file, JsonPointer at) {
        String code = file.root().at(at).asString();
        if (!codes.contains(code)) {
            file.complain(at, "no matter has the code " + code, "name the code of a matter in catalogue/items");
        }
    }

    /// What is written there is one of those that are called so.
    private static void named(JsonFile file, JsonPointer at, Names names) {
        JsonNode name = file.root().at(at);
        if (!name.isMissingNode() && !names.known().contains(name.asString())) {
            file.complain(at, "no " + names.noun() + " is called " + name.asString(),
                    "name one of " + names.known() + ", or add it in " + names.where());
        }
    }

    private static Set<String> values(Stream<JsonNode> tables, String key) {
        Set<String> values = new TreeSet<>();
        tables.forEach(table -> table.forEach(row -> values.add(row.path(key).asString())));
        return values;
    }
}
