package org.doorstep.config;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import tools.jackson.databind.JsonNode;

/// Turns files that fit their schemas and each other into settings.
final class BundleParts {
    private BundleParts() {}

    static List<Language> languages(JsonFile district) {
        List<Language> offered = new ArrayList<>();
        district.root().path("languages").forEach(tag -> offered.add(new Language(tag.asString())));
        return offered;
    }

    static DistrictSettings district(JsonFile file) {
        JsonNode root = file.root();
        return new DistrictSettings(
                file.text("id"), JsonTexts.text(root.path("name")), JsonTexts.text(root.path("systemName")),
                        address(file.text("address")),
                languages(file), ZoneId.of(file.text("zone")), root.path("signIn").asBoolean(false), patiences(root.path("patiences")),
                        JsonTexts.text(root.path("fallbackNotice")));
    }

    private static URI address(String text) {
        return switch (DistrictAddress.of(text)) {
            case DistrictAddress.Fit(URI base) -> base;
            case DistrictAddress.Unfit unfit -> throw new IllegalStateException("the rules have let pass: " + unfit);
        };
    }

    private static Patiences patiences(JsonNode node) {
        Patiences usual = Patiences.STANDARD;
        return new Patiences(
                seconds(node, "choose", usual.choose()), seconds(node, "read", usual.read()),
                        seconds(node, "stillThere", usual.stillThere()),
                seconds(node, "answer", usual.answer()), seconds(node, "printing", usual.printing()),
                        seconds(node, "rating", usual.rating()),
                seconds(node, "farewell", usual.farewell()), seconds(node, "cardGone", usual.cardGone()));
    }

    private static Duration seconds(JsonNode node, String key, Duration usual) {
        return node.has(key) ? Duration.ofSeconds(node.path(key).asInt()) : usual;
    }

    static Site site(JsonFile file) {
        List<ServiceItemCode> common = JsonTexts.words(file.root().path("common")).stream().map(ServiceItemCode::new).toList();
        List<Site.NextSite> next = new ArrayList<>();
        file.root().path("nextSites").forEach(node -> next.add(new Site.NextSite(
                JsonTexts.text(node.path("name")), JsonTexts.text(node.path("hours")), node.path("eastMetres").asInt(),
                        node.path("northMetres").asInt(),
                node.path("walkMinutes").asInt())));
        return new Site(file.text("id"), JsonTexts.text(file.root().path("name")), file.text("helpPhone"), common,
                JsonTexts.words(file.root().path("events")), next);
    }

    /// @param devices later files override earlier ones by the row's id
    static TerminalSettings terminal(String id, JsonFile file, List<JsonFile> devices) {
        Map<String, DeviceBinding> bindings = new LinkedHashMap<>();
        devices.forEach(rows -> rows.root().forEach(node -> bindings.put(node.path("id").asString(), new DeviceBinding(
                node.path("id").asString(), deviceClass(node.path("class").asString()), node.path("driver").asString(),
                        node.path("channel").asString()))));
        return new TerminalSettings(
                id, TerminalSettings.Frame.valueOf(file.text("frame").toUpperCase(Locale.ROOT)),
                        file.root().path("millimetresPerPixel").asDouble(),
                List.copyOf(bindings.values()));
    }

    private static DeviceClass deviceClass(String id) {
        return DeviceClass.of(id).orElseThrow(() -> new IllegalStateException("the rules have let pass a class that nobody knows: " + id));
    }

    static Theme theme(JsonFile file) {
        Map<String, String> colours = new HashMap<>();
        file.root().path("colours").properties().forEach(entry -> colours.put(entry.getKey(), entry.getValue().asString()));
        return new Theme(colours, file.root().has("horizon") ? Optional.of(file.text("horizon")) : Optional.empty());
    }
}
