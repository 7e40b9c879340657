package org.doorstep.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/// Reads a bundle folder as one terminal sees it. Whatever is wrong becomes a complaint with file, line and remedy; nothing is guessed.
public final class BundleReader {
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,62}";

    private final Path folder;
    private final List<Complaint> complaints = new ArrayList<>();

    private BundleReader(Path folder) {
        this.folder = folder;
    }

    public static BundleOutcome read(Path folder, String terminalId) {
        BundleReader reader = new BundleReader(folder);
        Optional<Bundle> bundle = reader.bundle(terminalId);
        return bundle.isPresent() && reader.complaints.isEmpty()
                ? new BundleOutcome.Loaded(bundle.get())
                : new BundleOutcome.Bad(reader.complaints);
    }

    private Optional<Bundle> bundle(String terminalId) {
        if (!terminalId.matches(NAME)) {
            complaints.add(new Complaint(folder, 0, "no terminal can be called that", "use lower-case letters, digits and hyphens"));
            return Optional.empty();
        }
        Optional<JsonFile> head = json("bundle.json");
        Optional<JsonFile> district = json("district.json");
        Optional<JsonFile> items = json("catalogue/items.json");
        Optional<JsonFile> records = json("catalogue/records.json");
        Optional<JsonFile> theme = json("theme/theme.json");
        Optional<JsonFile> terminal = json("terminals/" + terminalId + "/terminal.json");
        Optional<JsonFile> devices = json("devices.json");
        if (Stream.of(head, district, items, records, theme, terminal, devices).anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        Optional<JsonFile> own = ownDevices(terminalId);
        Optional<JsonFile> site = json("sites/" + terminal.get().text("site") + "/site.json");
        if (site.isEmpty()) {
            return Optional.empty();
        }
        DistrictSettings settings = BundleParts.district(district.get());
        BundleParts parts = new BundleParts(Set.copyOf(settings.languages()));
        Catalogue catalogue = parts.catalogue(items.get(), records.get());
        Bundle bundle = new Bundle(
                head.get().text("id"), head.get().text("version"), settings, parts.site(site.get(), catalogue),
                parts.terminal(terminalId, terminal.get(), Stream.concat(Stream.of(devices.get()), own.stream()).toList()), catalogue, wording(settings.languages()),
                parts.theme(theme.get()), anchors(), false);
        Stream.of(head, district, items, records, theme, terminal, devices, site).forEach(file -> complaints.addAll(file.get().complaints()));
        return Optional.of(bundle);
    }

    /// A terminal's own rows, which override those of the bundle by id.
    private Optional<JsonFile> ownDevices(String terminalId) {
        String name = "terminals/" + terminalId + "/devices.json";
        return Files.exists(folder.resolve(name)) ? json(name) : Optional.empty();
    }

    private Optional<JsonFile> json(String name) {
        return JsonFile.read(folder, name, complaints::add);
    }

    private Map<Language, Map<String, String>> wording(List<Language> languages) {
        Map<Language, Map<String, String>> wording = new HashMap<>();
        for (Language language : languages) {
            Path file = folder.resolve("wording").resolve(language.tag() + ".properties");
            if (Files.exists(file) && inside(file)) {
                wording.put(language, properties(file));
            }
        }
        return wording;
    }

    private Map<String, String> properties(Path file) {
        Properties read = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            read.load(reader);
        } catch (CharacterCodingException _) {
            complaints.add(new Complaint(file, 0, "not UTF-8", "save it as UTF-8"));
        } catch (IOException | IllegalArgumentException _) {
            complaints.add(new Complaint(file, 0, "cannot be read as properties", "write lines of the form key=text"));
        }
        Map<String, String> words = new HashMap<>();
        read.stringPropertyNames().forEach(key -> words.put(key, read.getProperty(key)));
        return words;
    }

    private boolean inside(Path file) {
        Optional<Complaint> complaint = JsonFile.outside(folder, file);
        complaint.ifPresent(complaints::add);
        return complaint.isEmpty();
    }

    private List<Path> anchors() {
        Path trust = folder.resolve("trust");
        if (!Files.isDirectory(trust)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(trust)) {
            return files.filter(file -> file.toString().endsWith(".pem") && inside(file)).sorted().toList();
        } catch (IOException _) {
            complaints.add(new Complaint(trust, 0, "cannot be listed", "make the folder readable for the terminal"));
            return List.of();
        }
    }
}
