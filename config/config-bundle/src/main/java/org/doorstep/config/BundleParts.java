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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import tools.jackson.databind.JsonNode;

/// Turns files that fit their schemas into settings, and holds what a schema cannot say: references that resolve, texts in every language.
final class BundleParts {
    private static final int MOST_PORT = 65_535;
    /// Scheme, host, port, path: what a client of ours takes.
    private static final Pattern ADDRESS = Pattern.compile("https://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::([1-9][0-9]{0,4}))?/[A-Za-z0-9._~/-]*");

    private final Set<Language> languages;

    BundleParts(Set<Language> languages) {
        this.languages = languages;
    }

    static DistrictSettings district(JsonFile file) {
        JsonNode root = file.root();
        List<Language> offered = new ArrayList<>();
        root.path("languages").forEach(tag -> offered.add(new Language(tag.asString())));
        if (!offered.contains(Language.ZH)) {
            file.complain("/languages", "zh-CN is not among the languages", "add \"zh-CN\": every text falls back to it");
        }
        BundleParts parts = new BundleParts(Set.copyOf(offered));
        return new DistrictSettings(
                file.text("id"), parts.text(file, "/name"), parts.text(file, "/systemName"), address(file),
                offered, patiences(root.path("patiences")), parts.text(file, "/fallbackNotice"));
    }

    private static URI address(JsonFile file) {
        Matcher matcher = ADDRESS.matcher(file.text("address"));
        if (matcher.matches() && (matcher.group(1) == null || Integer.parseInt(matcher.group(1)) <= MOST_PORT)) {
            return URI.create(file.text("address"));
        }
        file.complain("/address", "「" + file.text("address") + "」 is no https address", "write https://, a host, and a port up to 65535 if another than 443");
        return URI.create("https://invalid/");
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
        for (int i = 0; i < recordsFile.root().size(); i++) {
            RecordKind kind = recordKind(recordsFile, "/" + i);
            if (kinds.put(kind.id(), kind) != null) {
                recordsFile.complain("/" + i + "/id", "the record kind " + kind.id() + " stands twice", "give each its own id");
            }
        }
        List<ServiceItem> items = new ArrayList<>();
        Set<ServiceItemCode> codes = new HashSet<>();
        for (int i = 0; i < itemsFile.root().size(); i++) {
            String at = "/" + i;
            ServiceItem item = item(itemsFile, at);
            items.add(item);
            if (!codes.add(item.code())) {
                itemsFile.complain(at + "/code", "the code " + item.code().value() + " stands twice", "give each matter its own code");
            }
            item.recordKind().filter(kind -> !kinds.containsKey(kind)).ifPresent(kind -> itemsFile.complain(
                    at + "/recordKind", "no record kind is called " + kind, "name one of catalogue/records.json, or add it there"));
        }
        return new Catalogue(items, kinds);
    }

    private ServiceItem item(JsonFile file, String at) {
        JsonNode node = file.root().at(at);
        Set<Assurance> needs = new HashSet<>();
        node.path("needs").forEach(need -> needs.add(Assurance.valueOf(need.asString())));
        List<GuideFact> guide = new ArrayList<>();
        for (int i = 0; i < node.path("guide").size(); i++) {
            String fact = at + "/guide/" + i;
            guide.add(new GuideFact(GuideFact.About.valueOf(file.root().at(fact + "/about").asString()), text(file, fact + "/answer")));
        }
        return new ServiceItem(
                new ServiceItemCode(node.path("code").asString()), text(file, at + "/name"), text(file, at + "/note"),
                node.path("initials").asString(), Verb.valueOf(node.path("verb").asString()), Level.valueOf(node.path("level").asString()),
                needs, guide, node.has("recordKind") ? Optional.of(node.path("recordKind").asString()) : Optional.empty());
    }

    private RecordKind recordKind(JsonFile file, String at) {
        JsonNode node = file.root().at(at);
        List<RecordKind.Column> columns = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < node.path("columns").size(); i++) {
            JsonNode column = node.path("columns").path(i);
            String key = column.path("key").asString();
            if (!keys.add(key)) {
                file.complain(at + "/columns/" + i + "/key", "the column " + key + " stands twice", "give each column its own key");
            }
            columns.add(new RecordKind.Column(key, text(file, at + "/columns/" + i + "/head"), RecordKind.Format.valueOf(column.path("format").asString())));
        }
        return new RecordKind(
                node.path("id").asString(), text(file, at + "/title"), texts(file, at + "/sentences"), texts(file, at + "/details"),
                RecordKind.Chart.valueOf(node.path("chart").asString()), columns, text(file, at + "/tableNote"));
    }

    Site site(JsonFile file, Catalogue catalogue) {
        List<ServiceItemCode> common = new ArrayList<>();
        for (int i = 0; i < file.root().path("common").size(); i++) {
            ServiceItemCode code = new ServiceItemCode(file.root().path("common").path(i).asString());
            common.add(code);
            if (catalogue.item(code).isEmpty()) {
                file.complain("/common/" + i, "no matter has the code " + code.value(), "name one of catalogue/items.json");
            }
        }
        List<Site.NextSite> next = new ArrayList<>();
        for (int i = 0; i < file.root().path("nextSites").size(); i++) {
            JsonNode node = file.root().path("nextSites").path(i);
            next.add(new Site.NextSite(
                    text(file, "/nextSites/" + i + "/name"), text(file, "/nextSites/" + i + "/hours"), node.path("eastMetres").asInt(),
                    node.path("northMetres").asInt(), node.path("walkMinutes").asInt()));
        }
        return new Site(file.text("id"), text(file, "/name"), file.text("helpPhone"), common, next);
    }

    /// @param devices later files override earlier ones by the row's id
    TerminalSettings terminal(String id, JsonFile file, List<JsonFile> devices) {
        Map<String, DeviceBinding> bindings = new LinkedHashMap<>();
        for (JsonFile rows : devices) {
            Set<String> ids = new HashSet<>();
            for (int i = 0; i < rows.root().size(); i++) {
                DeviceBinding row = binding(rows.root().path(i));
                if (!ids.add(row.id())) {
                    rows.complain("/" + i + "/id", "the device " + row.id() + " stands twice", "give each device its own id");
                }
                bindings.put(row.id(), row);
            }
        }
        return new TerminalSettings(
                id, TerminalSettings.Frame.valueOf(file.text("frame").toUpperCase(Locale.ROOT)), file.root().path("millimetresPerPixel").asDouble(),
                List.copyOf(bindings.values()));
    }

    private static DeviceBinding binding(JsonNode node) {
        return new DeviceBinding(
                node.path("id").asString(), deviceClass(node.path("class").asString()), node.path("driver").asString(), node.path("channel").asString());
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

    /// Texts that take values: braces and stars come in pairs.
    private Map<String, LangText> texts(JsonFile file, String at) {
        Map<String, LangText> texts = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : file.root().at(at).properties()) {
            String here = at + "/" + segment(entry.getKey());
            LangText text = text(file, here);
            entry.getValue().properties().forEach(said -> {
                if (!paired(said.getValue().asString())) {
                    file.complain(here + "/" + segment(said.getKey()), "{ } or * do not come in pairs", "write {value} for a value and *figure* for a figure");
                }
            });
            texts.put(entry.getKey(), text);
        }
        return texts;
    }

    private static boolean paired(String text) {
        return text.replaceAll("\\{[A-Za-z][A-Za-z0-9]*}", "").chars().noneMatch(c -> c == '{' || c == '}')
                && text.chars().filter(c -> c == '*').count() % 2 == 0;
    }

    /// A key as a segment of a JSON pointer.
    private static String segment(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private LangText text(JsonFile file, String at) {
        Map<Language, String> texts = new HashMap<>();
        file.root().at(at).properties().forEach(entry -> texts.put(new Language(entry.getKey()), entry.getValue().asString()));
        String chinese = texts.getOrDefault(Language.ZH, "");
        for (Language language : languages) {
            if (!texts.containsKey(language)) {
                file.complain(at, "「" + chinese + "」 has no text in " + language.tag(), "add \"" + language.tag() + "\" beside it");
            }
        }
        return new LangText(texts);
    }
}
