package org.doorstep.config;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Turns the files of the catalogue, which fit their schemas and each other, into matters, life events and record kinds.
final class CatalogueParts {
    private CatalogueParts() {}

    static Catalogue catalogue(BundleFiles files) {
        List<ServiceItem> items = new ArrayList<>();
        files.items().forEach(file -> {
            Department department = department(file.root().path("department"));
            file.root().path("items").forEach(node -> items.add(item(node, department)));
        });
        List<LifeEvent> events = new ArrayList<>();
        files.events().ifPresent(file -> file.root().forEach(node -> events.add(event(node))));
        List<List<String>> sameWords = new ArrayList<>();
        files.sameWords().ifPresent(file -> file.root().forEach(node -> sameWords.add(JsonTexts.words(node))));
        Map<String, RecordKind> kinds = new HashMap<>();
        files.records().forEach(file -> file.root().forEach(node -> kinds.put(node.path("id").asString(), RecordForms.read(node))));
        return new Catalogue(items, events, sameWords, kinds);
    }

    private static Department department(JsonNode node) {
        return new Department(node.path("id").asString(), JsonTexts.text(node.path("name")), JsonTexts.text(node.path("about")),
                counter(node.path("counter")));
    }

    private static Counter counter(JsonNode node) {
        List<Opening> open = new ArrayList<>();
        node.path("open").forEach(hours -> open.add(opening(hours)));
        return new Counter(JsonTexts.text(node.path("place")), open,
                node.has("phone") ? Optional.of(node.path("phone").asString()) : Optional.empty());
    }

    private static Opening opening(JsonNode node) {
        List<DayOfWeek> days = Arrays.stream(node.path("days").asString().split("-", -1)).map(CatalogueParts::day).toList();
        return new Opening(days.getFirst(), days.getLast(), LocalTime.parse(node.path("from").asString()),
                LocalTime.parse(node.path("until").asString()));
    }

    private static DayOfWeek day(String letters) {
        return Arrays.stream(DayOfWeek.values()).filter(day -> day.name().startsWith(letters)).findFirst()
                .orElseThrow(() -> new IllegalStateException("the schema has let pass a day that nobody knows: " + letters));
    }

    private static ServiceItem item(JsonNode node, Department department) {
        List<Verb> doors = new ArrayList<>();
        node.path("doors").forEach(door -> doors.add(Verb.valueOf(door.asString())));
        Set<Assurance> needs = new HashSet<>();
        node.path("needs").forEach(need -> needs.add(Assurance.valueOf(need.asString())));
        List<GuideFact> guide = new ArrayList<>();
        node.path("guide").forEach(fact -> guide.add(new GuideFact(GuideFact.About.valueOf(fact.path("about").asString()),
                JsonTexts.text(fact.path("answer")))));
        List<Deed> deeds = new ArrayList<>();
        node.path("deeds").forEach(deed -> deeds.add(DeedForms.read(deed)));
        Map<Language, List<String>> alsoCalled = new LinkedHashMap<>();
        node.path("alsoCalled").properties().forEach(entry ->
                alsoCalled.put(new Language(entry.getKey()), JsonTexts.words(entry.getValue())));
        return new ServiceItem(
                new ServiceItemCode(node.path("code").asString()), JsonTexts.text(node.path("name")), JsonTexts.text(node.path("note")),
                        doors,
                Level.valueOf(node.path("level").asString()), needs, alsoCalled, guide, deeds, department,
                node.has("counter") ? counter(node.path("counter")) : department.counter());
    }

    private static LifeEvent event(JsonNode node) {
        return new LifeEvent(node.path("id").asString(), JsonTexts.text(node.path("name")),
                JsonTexts.words(node.path("items")).stream().map(ServiceItemCode::new).toList());
    }
}
