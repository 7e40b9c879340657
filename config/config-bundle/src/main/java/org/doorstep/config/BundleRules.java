package org.doorstep.config;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.doorstep.device.DeviceClass;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/// What no schema can say of a bundle's files: ids that stand once, references that resolve, an address that can be called.
final class BundleRules {
    private static final JsonPointer TOP = JsonPointer.empty();

    private final BundleFiles files;

    private BundleRules(BundleFiles files) {
        this.files = files;
    }

    static void check(BundleFiles files) {
        BundleRules rules = new BundleRules(files);
        rules.district();
        rules.catalogue();
        files.devicesAnywhere().forEach(BundleRules::devices);
        rules.sites();
        rules.terminals();
        TextRules.check(files);
        ColourRules.check(files.theme());
    }

    private void district() {
        String id = files.district().text("id");
        if (!files.head().text("districtId").equals(id)) {
            files.head().complain("districtId", "the bundle is for " + files.head().text("districtId") + ", but district.json is " + id, "write the same id in both");
        }
        if (DistrictAddress.of(files.district().text("address")) instanceof DistrictAddress.Unfit unfit) {
            files.district().complain("address", unfit.what(), unfit.remedy());
        }
        String zone = files.district().text("zone");
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            files.district().complain("zone", "no time zone is called " + zone, "write a name of the tz database, as Asia/Shanghai");
        }
    }

    private static void devices(JsonFile rows) {
        new Once("id", "device").in(rows, TOP);
        for (int i = 0; i < rows.root().size(); i++) {
            String id = rows.root().path(i).path("class").asString();
            if (DeviceClass.of(id).isEmpty()) {
                rows.complain(TOP.appendIndex(i).appendProperty("class"), "no class of devices is called " + id,
                        "name one of " + Stream.of(DeviceClass.values()).map(DeviceClass::id).toList());
            }
        }
    }

    private void catalogue() {
        Once codes = new Once("code", "matter");
        files.items().forEach(file -> codes.in(file, TOP));
        Once ids = new Once("id", "record kind");
        files.records().forEach(file -> ids.in(file, TOP));
        files.records().forEach(BundleRules::columns);
        Set<String> kinds = values(files.records(), "id");
        files.items().forEach(file -> deeds(file, kinds));
    }

    private static void columns(JsonFile records) {
        for (int i = 0; i < records.root().size(); i++) {
            new Once("key", "column").in(records, TOP.appendIndex(i).appendProperty("columns"));
        }
    }

    private static void deeds(JsonFile items, Set<String> kinds) {
        for (int i = 0; i < items.root().size(); i++) {
            JsonPointer deeds = TOP.appendIndex(i).appendProperty("deeds");
            for (int j = 0; j < items.root().at(deeds).size(); j++) {
                shown(items, deeds.appendIndex(j).appendProperty("show"), kinds);
            }
        }
    }

    private static void shown(JsonFile items, JsonPointer show, Set<String> kinds) {
        String kind = items.root().at(show).asString("");
        if (!kind.isEmpty() && !kinds.contains(kind)) {
            items.complain(show, "no record kind is called " + kind, "name one of " + kinds + ", or add it in catalogue/records");
        }
    }

    private void sites() {
        Set<String> codes = values(files.items(), "code");
        for (Map.Entry<String, BundleFiles.Place> site : files.sites().entrySet()) {
            JsonFile file = site.getValue().settings();
            if (!file.text("id").equals(site.getKey())) {
                file.complain("id", "the site is called " + file.text("id") + ", but its folder " + site.getKey(), "give both the same name");
            }
            JsonNode common = file.root().path("common");
            for (int i = 0; i < common.size(); i++) {
                String code = common.path(i).asString();
                if (!codes.contains(code)) {
                    file.complain(TOP.appendProperty("common").appendIndex(i), "no matter has the code " + code,
                            "name the code of a matter in catalogue/items");
                }
            }
        }
    }

    private void terminals() {
        for (BundleFiles.Place terminal : files.terminals().values()) {
            String site = terminal.settings().text("site");
            if (!files.sites().containsKey(site)) {
                terminal.settings().complain("site", "no site is called " + site, "name one of " + List.copyOf(files.sites().keySet()) + ", or add sites/" + site);
            }
        }
    }

    private static Set<String> values(List<JsonFile> tables, String key) {
        Set<String> values = new TreeSet<>();
        tables.forEach(file -> file.root().forEach(row -> values.add(row.path(key).asString())));
        return values;
    }
}
