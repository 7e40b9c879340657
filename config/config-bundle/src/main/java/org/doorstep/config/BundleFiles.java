package org.doorstep.config;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Every JSON file of a bundle, each fit for its own schema; whether they fit each other is not said yet. To be asked only where
/// nothing was complained about: it takes for granted that what must be there is.
final class BundleFiles {
    private final Map<FileKind, SortedMap<String, JsonFile>> files;

    private BundleFiles(Map<FileKind, SortedMap<String, JsonFile>> files) {
        this.files = files;
    }

    /// The folder of a site or a terminal, and the devices that it words otherwise.
    record Place(JsonFile settings, Optional<JsonFile> devices) {}

    static BundleFiles read(BundleFolder folder) {
        Map<FileKind, SortedMap<String, JsonFile>> files = new EnumMap<>(FileKind.class);
        for (FileKind kind : FileKind.values()) {
            SortedMap<String, JsonFile> ofKind = new TreeMap<>();
            kind.schema().ifPresent(schema -> kind.names(folder).forEach(name ->
                    JsonFile.read(folder, name, schema).ifPresent(file -> ofKind.put(name, file))));
            files.put(kind, ofKind);
        }
        return new BundleFiles(files);
    }

    JsonFile head() {
        return only(FileKind.HEAD);
    }

    JsonFile district() {
        return only(FileKind.DISTRICT);
    }

    List<JsonFile> items() {
        return all(FileKind.ITEMS).toList();
    }

    List<JsonFile> records() {
        return all(FileKind.RECORDS).toList();
    }

    /// Life events; a bundle may have none.
    Optional<JsonFile> events() {
        return all(FileKind.EVENTS).findFirst();
    }

    Optional<JsonFile> sameWords() {
        return all(FileKind.SAME_WORDS).findFirst();
    }

    JsonFile theme() {
        return only(FileKind.THEME);
    }

    JsonFile devices() {
        return only(FileKind.DEVICES);
    }

    /// By the name of their folder.
    SortedMap<String, Place> sites() {
        return places(FileKind.SITE, FileKind.SITE_DEVICES);
    }

    /// By the name of their folder.
    SortedMap<String, Place> terminals() {
        return places(FileKind.TERMINAL, FileKind.TERMINAL_DEVICES);
    }

    Place site(String id) {
        return named(sites(), id);
    }

    Place terminal(String id) {
        return named(terminals(), id);
    }

    /// Every file that lists devices.
    Stream<JsonFile> devicesAnywhere() {
        return Stream.of(FileKind.DEVICES, FileKind.SITE_DEVICES, FileKind.TERMINAL_DEVICES).flatMap(this::all);
    }

    /// In the order of their names.
    private Stream<JsonFile> all(FileKind kind) {
        return Optional.ofNullable(files.get(kind)).stream().flatMap(ofKind -> ofKind.values().stream());
    }

    private JsonFile only(FileKind kind) {
        return all(kind).findFirst().orElseThrow(() -> new IllegalStateException("it was let pass that there is no " + kind));
    }

    private SortedMap<String, Place> places(FileKind settings, FileKind devices) {
        Map<String, JsonFile> rows = byFolder(devices);
        SortedMap<String, Place> places = new TreeMap<>();
        byFolder(settings).forEach((folder, file) -> places.put(folder, new Place(file, Optional.ofNullable(rows.get(folder)))));
        return places;
    }

    private Map<String, JsonFile> byFolder(FileKind kind) {
        Map<String, JsonFile> byFolder = new TreeMap<>();
        all(kind).forEach(file -> byFolder.put(NamePattern.split(file.name()).get(1), file));
        return byFolder;
    }

    private static Place named(Map<String, Place> places, String id) {
        Place place = places.get(id);
        if (place == null) {
            throw new IllegalStateException("the rules have let pass that there is no " + id);
        }
        return place;
    }
}
