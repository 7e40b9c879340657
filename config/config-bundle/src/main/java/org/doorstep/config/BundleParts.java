package org.doorstep.config;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import tools.jackson.databind.JsonNode;

/// Turns files that fit their schemas into settings, and holds what a schema cannot say: references that resolve, texts in every language.
final class BundleParts {
    private final Set<Language> languages;

    BundleParts(Set<Language> languages) {
        this.languages = languages;
    }

    static DistrictSettings district(JsonFile file) {
        JsonNode root = file.root();
        List<Language> offered = new ArrayList<>();
        root.path("languages").forEach(tag -> offered.add(new Language(tag.asString())));
        BundleParts parts = new BundleParts(Set.copyOf(offered));
        return new DistrictSettings(
                file.text("id"), parts.text(file, root.path("name")), parts.text(file, root.path("systemName")), URI.create(file.text("address")),
                offered, patiences(root.path("patiences")), parts.text(file, root.path("fallbackNotice")));
    }

    private static Patiences patiences(JsonNode node) {
        Patiences usual = Patiences.STANDARD;
        return new Patiences(
                seconds(node, "choose", usual.choose()), seconds(node, "read", usual.read()), seconds(node, "stillThere", usual.stillThere()),
                seconds(node, "answer", usual.answer()), seconds(node, "farewell", usual.farewell()), seconds(node, "cardGone", usual.cardGone()));
    }

    private static Duration seconds(JsonNode node, String key, Duration usual) {
        return node.has(key) ? Duration.ofSeconds(node.path(key).asInt()) : usual;
    }

    Catalogue catalogue(JsonFile itemsFile, JsonFile recordsFile) {
        Map<String, RecordKind> kinds = new HashMap<>();
        recordsFile.root().forEach(node -> {
            RecordKind kind = recordKind(recordsFile, node);
            kinds.put(kind.id(), kind);
        });
        List<ServiceItem> items = new ArrayList<>();
        Set<ServiceItemCode> codes = new HashSet<>();
        itemsFile.root().forEach(node -> {
            ServiceItem item = item(itemsFile, node);
            items.add(item);
            if (!codes.add(item.code())) {
                itemsFile.complain(item.code().value(), "the code " + item.code().value() + " stands twice", "give each matter its own code");
            }
            item.recordKind().filter(kind -> !kinds.containsKey(kind)).ifPresent(kind -> itemsFile.complain(
                    "\"" + kind + "\"", "no record kind is called " + kind, "name one of catalogue/records.json, or add it there"));
        });
        return new Catalogue(items, kinds);
    }

    private ServiceItem item(JsonFile file, JsonNode node) {
        Set<Assurance> needs = new HashSet<>();
        node.path("needs").forEach(need -> needs.add(Assurance.valueOf(need.asString())));
        List<GuideFact> guide = new ArrayList<>();
        node.path("guide").forEach(fact -> guide.add(new GuideFact(GuideFact.About.valueOf(fact.path("about").asString()), text(file, fact.path("answer")))));
        return new ServiceItem(
                new ServiceItemCode(node.path("code").asString()), text(file, node.path("name")), text(file, node.path("note")),
                node.path("initials").asString(), Verb.valueOf(node.path("verb").asString()), Level.valueOf(node.path("level").asString()),
                needs, guide, node.has("recordKind") ? Optional.of(node.path("recordKind").asString()) : Optional.empty());
    }

    private RecordKind recordKind(JsonFile file, JsonNode node) {
        List<RecordKind.Column> columns = new ArrayList<>();
        node.path("columns").forEach(column -> columns.add(new RecordKind.Column(
                column.path("key").asString(), text(file, column.path("head")), RecordKind.Format.valueOf(column.path("format").asString()))));
        return new RecordKind(
                node.path("id").asString(), text(file, node.path("title")), texts(file, node.path("sentences")), texts(file, node.path("details")),
                RecordKind.Chart.valueOf(node.path("chart").asString()), columns, text(file, node.path("tableNote")));
    }

    Site site(JsonFile file, Catalogue catalogue) {
        List<ServiceItemCode> common = new ArrayList<>();
        file.root().path("common").forEach(code -> {
            common.add(new ServiceItemCode(code.asString()));
            if (catalogue.item(new ServiceItemCode(code.asString())).isEmpty()) {
                file.complain("\"" + code.asString() + "\"", "no matter has the code " + code.asString(), "name one of catalogue/items.json");
            }
        });
        List<Site.NextSite> next = new ArrayList<>();
        file.root().path("nextSites").forEach(node -> next.add(new Site.NextSite(
                text(file, node.path("name")), text(file, node.path("hours")), node.path("eastMetres").asInt(), node.path("northMetres").asInt(),
                node.path("walkMinutes").asInt())));
        return new Site(file.text("id"), text(file, file.root().path("name")), file.text("helpPhone"), common, next);
    }

    /// @param devices later files override earlier ones by the row's id
    TerminalSettings terminal(String id, JsonFile file, List<JsonFile> devices) {
        Map<String, DeviceBinding> bindings = new LinkedHashMap<>();
        devices.forEach(rows -> rows.root().forEach(node -> bindings.put(node.path("id").asString(), new DeviceBinding(
                node.path("id").asString(), deviceClass(node.path("class").asString()), node.path("driver").asString(), node.path("channel").asString()))));
        return new TerminalSettings(
                id, TerminalSettings.Frame.valueOf(file.text("frame").toUpperCase(Locale.ROOT)), file.root().path("millimetresPerPixel").asDouble(),
                List.copyOf(bindings.values()));
    }

    private static DeviceClass deviceClass(String id) {
        for (DeviceClass known : DeviceClass.values()) {
            if (known.id().equals(id)) {
                return known;
            }
        }
        throw new IllegalStateException("the schema of devices names a class that nobody knows: " + id);
    }

    Theme theme(JsonFile file) {
        Map<String, String> colours = new HashMap<>();
        file.root().path("colours").properties().forEach(entry -> colours.put(entry.getKey(), entry.getValue().asString()));
        return new Theme(colours, file.root().has("horizon") ? Optional.of(file.text("horizon")) : Optional.empty());
    }

    private Map<String, LangText> texts(JsonFile file, JsonNode node) {
        Map<String, LangText> texts = new HashMap<>();
        node.properties().forEach(entry -> texts.put(entry.getKey(), text(file, entry.getValue())));
        return texts;
    }

    private LangText text(JsonFile file, JsonNode node) {
        Map<Language, String> texts = new HashMap<>();
        node.properties().forEach(entry -> texts.put(new Language(entry.getKey()), entry.getValue().asString()));
        String chinese = texts.getOrDefault(Language.ZH, "");
        for (Language language : languages) {
            if (!texts.containsKey(language)) {
                file.complain("\"" + chinese + "\"", "「" + chinese + "」 has no text in " + language.tag(), "add \"" + language.tag() + "\" beside it");
            }
        }
        return new LangText(texts);
    }
}
