package org.doorstep.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Every JSON file of a bundle, each fit for its own schema; whether they fit each other is not said yet.
///
/// @param sites     by the name of their folder
/// @param terminals by the name of their folder
record BundleFiles(
        JsonFile head, JsonFile district, JsonFile items, JsonFile records, JsonFile theme, JsonFile devices, Map<String, Place> sites, Map<String, Place> terminals) {
    static final String NAME = "[a-z0-9][a-z0-9-]{0,62}";

    BundleFiles {
        sites = new TreeMap<>(sites);
        terminals = new TreeMap<>(terminals);
    }

    /// The folder of a site or a terminal, and the devices that it words otherwise.
    record Place(JsonFile settings, Optional<JsonFile> devices) {}

    /// Empty after a complaint about a file that every bundle has.
    static Optional<BundleFiles> read(BundleFolder folder) {
        Optional<JsonFile> head = JsonFile.read(folder, "bundle.json");
        Optional<JsonFile> district = JsonFile.read(folder, "district.json");
        Optional<JsonFile> items = JsonFile.read(folder, "catalogue/items.json");
        Optional<JsonFile> records = JsonFile.read(folder, "catalogue/records.json");
        Optional<JsonFile> theme = JsonFile.read(folder, "theme/theme.json");
        Optional<JsonFile> devices = JsonFile.read(folder, "devices.json");
        Map<String, Place> sites = places(folder, "sites", "site.json");
        Map<String, Place> terminals = places(folder, "terminals", "terminal.json");
        if (Stream.of(head, district, items, records, theme, devices).anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(new BundleFiles(head.get(), district.get(), items.get(), records.get(), theme.get(), devices.get(), sites, terminals));
    }

    private static Map<String, Place> places(BundleFolder folder, String above, String settings) {
        Map<String, Place> places = new TreeMap<>();
        for (Path at : folder.list(above)) {
            String name = String.valueOf(at.getFileName());
            if (!Files.isDirectory(at) || !name.matches(NAME)) {
                folder.complain(new Complaint(at, 0, "no folder with a name for one of the " + above, "use a folder called in lower-case letters, digits and hyphens"));
                continue;
            }
            Optional<JsonFile> devices = JsonFile.readIfThere(folder, above + "/" + name + "/devices.json");
            JsonFile.read(folder, above + "/" + name + "/" + settings).ifPresent(file -> places.put(name, new Place(file, devices)));
        }
        return places;
    }

    Place site(String id) {
        return named(sites, id);
    }

    Place terminal(String id) {
        return named(terminals, id);
    }

    private static Place named(Map<String, Place> places, String id) {
        Place place = places.get(id);
        if (place == null) {
            throw new IllegalStateException("the rules have let pass that there is no " + id);
        }
        return place;
    }

    /// Every file that lists devices.
    Stream<JsonFile> devicesAnywhere() {
        return Stream.concat(Stream.of(devices), Stream.concat(sites.values().stream(), terminals.values().stream()).flatMap(place -> place.devices().stream()));
    }
}
