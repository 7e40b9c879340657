package org.doorstep.config;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/// What holds for a bundle's texts. Each stands in every language of the district; a text of a matter or of a record kind stands in
/// each language that its name has. A sentence's braces and stars come in pairs.
final class TextRules {
    private static final String ZH = Language.ZH.tag();

    private final List<String> languages = new ArrayList<>();

    private TextRules(JsonFile district) {
        district.root().path("languages").forEach(tag -> languages.add(tag.asString()));
    }

    static void check(BundleFiles files) {
        TextRules rules = new TextRules(files.district());
        Stream.of(Stream.of(files.district()), files.events().stream(), files.sites().values().stream().map(BundleFiles.Place::settings))
                .flatMap(some -> some)
                .forEach(file -> rules.everywhere(file, file.root(), JsonPointer.empty(), rules.languages));
        files.items().forEach(rules::items);
        files.records().forEach(file -> rules.wholes(file, JsonPointer.empty()));
        files.records().forEach(TextRules::records);
    }

    private static void records(JsonFile file) {
        for (int i = 0; i < file.root().size(); i++) {
            for (String part : List.of("sentences", "details")) {
                templates(file, JsonPointer.empty().appendIndex(i).appendProperty(part));
            }
        }
    }

    private void items(JsonFile file) {
        JsonPointer department = JsonPointer.empty().appendProperty("department");
        everywhere(file, file.root().at(department), department, languages);
        wholes(file, CatalogueRules.ITEMS);
    }

    /// A matter, a record kind that has a name in a language has all its texts in it: half of one would be read in two languages.
    private void wholes(JsonFile file, JsonPointer rows) {
        for (int i = 0; i < file.root().at(rows).size(); i++) {
            JsonNode row = file.root().at(rows).path(i);
            JsonNode name = row.has("name") ? row.path("name") : row.path("title");
            List<String> spoken = languages.stream().filter(name::has).toList();
            everywhere(file, row, rows.appendIndex(i), spoken);
        }
    }

    /// Schemas ask every text for its Chinese, and let nothing else have a string under that key.
    private void everywhere(JsonFile file, JsonNode node, JsonPointer at, List<String> wanted) {
        if (node.path(ZH).isString()) {
            inEveryLanguage(file, node, at, wanted);
        }
        node.properties().forEach(member -> everywhere(file, member.getValue(), at.appendProperty(member.getKey()), wanted));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                everywhere(file, node.path(i), at.appendIndex(i), wanted);
            }
        }
    }

    private void inEveryLanguage(JsonFile file, JsonNode text, JsonPointer at, List<String> wanted) {
        for (String language : wanted) {
            if (!text.has(language)) {
                file.complain(at.appendProperty(ZH), "「" + text.path(ZH).asString() + "」 has no text in " + language,
                        "add \"" + language + "\" beside it");
            }
        }
    }

    private static void templates(JsonFile file, JsonPointer at) {
        file.root().at(at).properties().forEach(entry -> entry.getValue().properties().forEach(text ->
                template(file, at.appendProperty(entry.getKey()).appendProperty(text.getKey()), text.getValue().asString())));
    }

    private static void template(JsonFile file, JsonPointer at, String text) {
        String outside = text.replaceAll("\\{[^{}]*}", "");
        if (outside.contains("{") || outside.contains("}")) {
            file.complain(at, "a brace without its other half in 「" + text + "」", "write each value as {name}");
        }
        if (text.chars().filter(c -> c == '*').count() % 2 == 1) {
            file.complain(at, "an odd number of * in 「" + text + "」", "put one * before and one after each figure");
        }
    }
}
