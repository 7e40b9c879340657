package org.doorstep.config;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.device.DeviceClass;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/// What a terminal can work with and still is a mistake of whoever wrote the bundle: a door that leads nowhere, a matter for which no
/// terminal has the device, a picture without the table that explains it.
final class Remarks {
    private final BundleFolder folder;
    private final BundleFiles files;

    private Remarks(BundleFolder folder, BundleFiles files) {
        this.folder = folder;
        this.files = files;
    }

    static void make(BundleFolder folder, BundleFiles files) {
        Remarks remarks = new Remarks(folder, files);
        remarks.doors();
        remarks.devices();
        files.records().forEach(RecordRules::remark);
        Widths.check(files);
    }

    private void doors() {
        Set<String> lead = new HashSet<>();
        files.items().forEach(file -> file.root().at(CatalogueRules.ITEMS)
                .forEach(item -> item.path("doors").forEach(door -> lead.add(door.asString()))));
        Stream.of(Verb.values()).map(Verb::name).filter(verb -> !lead.contains(verb)).forEach(verb -> folder.complain(new Complaint(
                folder.at("catalogue/items"), 0, "no matter stands behind the door " + verb,
                        "give a matter \"doors\": [\"" + verb + "\"]")));
    }

    /// A matter may have its device at some terminals only: there it can be done, and the others say so on their screens.
    private void devices() {
        Set<String> fitted = new HashSet<>();
        files.devicesAnywhere().forEach(file -> file.root().forEach(row -> fitted.add(row.path("class").asString())));
        files.items().forEach(file -> {
            JsonNode items = file.root().at(CatalogueRules.ITEMS);
            for (int i = 0; i < items.size(); i++) {
                item(file, CatalogueRules.ITEMS.appendIndex(i), fitted);
            }
        });
    }

    private static void item(JsonFile file, JsonPointer at, Set<String> fitted) {
        JsonNode deeds = file.root().at(at).path("deeds");
        boolean prints = Stream.of("print", "masked").anyMatch(key -> !deeds.findPath(key).isMissingNode());
        if (prints && !fitted.contains(DeviceClass.CERTIFICATE_PRINTER.id())) {
            complain(DeviceClass.CERTIFICATE_PRINTER, file, at.appendProperty("deeds"));
        }
        boolean card = !deeds.isEmpty() && file.root().at(at).path("needs").toString().contains(Assurance.CARD_PRESENT.name());
        if (card && !fitted.contains(DeviceClass.ID_CARD_READER.id())) {
            complain(DeviceClass.ID_CARD_READER, file, at.appendProperty("needs"));
        }
    }

    private static void complain(DeviceClass device, JsonFile file, JsonPointer at) {
        file.complain(at, "it needs a device of the class " + device.id() + ", and no terminal has one",
                "add one to devices.json, or leave this out");
    }
}
