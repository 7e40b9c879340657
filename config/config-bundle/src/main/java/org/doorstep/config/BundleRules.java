package org.doorstep.config;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.doorstep.device.DeviceClass;
import tools.jackson.core.JsonPointer;

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
        CatalogueRules.check(files);
        files.devicesAnywhere().forEach(BundleRules::devices);
        rules.sites();
        rules.terminals();
        TextRules.check(files);
        ColourRules.check(files.theme());
    }

    private void district() {
        String id = files.district().text("id");
        if (!files.head().text("districtId").equals(id)) {
            files.head().complain("districtId", "the bundle is for " + files.head().text("districtId") + ", but district.json is " + id,
                    "write the same id in both");
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

    private void sites() {
        for (Map.Entry<String, BundleFiles.Place> site : files.sites().entrySet()) {
            JsonFile file = site.getValue().settings();
            if (!file.text("id").equals(site.getKey())) {
                file.complain("id", "the site is called " + file.text("id") + ", but its folder " + site.getKey(),
                        "give both the same name");
            }
        }
    }

    private void terminals() {
        for (BundleFiles.Place terminal : files.terminals().values()) {
            String site = terminal.settings().text("site");
            if (!files.sites().containsKey(site)) {
                terminal.settings().complain("site", "no site is called " + site,
                        "name one of " + List.copyOf(files.sites().keySet()) + ", or add sites/" + site);
            }
        }
    }
}
