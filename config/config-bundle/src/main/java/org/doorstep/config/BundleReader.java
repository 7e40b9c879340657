package org.doorstep.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
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
    private static final Set<String> KNOWN = Set.of(
            "bundle.json", "district.json", "devices.json", "catalogue", "forms", "receipts", "wording", "theme", "trust", "sites", "terminals");
    private static final Set<String> WORDING_KEYS = wordingKeys();
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,62}";

    private final Path folder;
    private final List<Complaint> complaints = new ArrayList<>();
    private final List<JsonFile> read = new ArrayList<>();

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
        strangers();
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
        String siteId = terminal.get().text("site");
        if (!Files.exists(folder.resolve("sites").resolve(siteId), LinkOption.NOFOLLOW_LINKS)) {
            terminal.get().complain("/site", "no site is called " + siteId, "name one of the folders below sites/, or add it there");
            complaints.addAll(terminal.get().complaints());
            return Optional.empty();
        }
        Optional<JsonFile> site = json("sites/" + siteId + "/site.json");
        if (site.isEmpty()) {
            return Optional.empty();
        }
        named(head.get(), "/districtId", district.get().text("id"));
        named(site.get(), "/id", siteId);
        Stream<JsonFile> bindings = Stream.of(devices, own("sites/" + siteId + "/devices.json"), own("terminals/" + terminalId + "/devices.json")).flatMap(Optional::stream);
        DistrictSettings settings = BundleParts.district(district.get());
        BundleParts parts = new BundleParts(Set.copyOf(settings.languages()));
        Catalogue catalogue = parts.catalogue(items.get(), records.get());
        Bundle bundle = new Bundle(
                head.get().text("id"), head.get().text("version"), settings, parts.site(site.get(), catalogue),
                parts.terminal(terminalId, terminal.get(), bindings.toList()), catalogue, wording(settings.languages()),
                parts.theme(theme.get()), anchors(), false);
        read.forEach(file -> complaints.addAll(file.complaints()));
        return Optional.of(bundle);
    }

    /// A file that a site or a terminal may have of its own; a link that leads nowhere is read, and complained of.
    private Optional<JsonFile> own(String name) {
        return Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS) ? json(name) : Optional.empty();
    }

    private static void named(JsonFile file, String pointer, String wanted) {
        String stands = file.root().at(pointer).asString("");
        if (!stands.equals(wanted)) {
            file.complain(pointer, "「" + stands + "」 stands where 「" + wanted + "」 belongs", "write the same id in both places");
        }
    }

    private void strangers() {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> !KNOWN.contains(file.getFileName().toString()))
                    .forEach(file -> complaints.add(new Complaint(file, 0, "no part of a bundle is called that", "remove it, or mend its name")));
        } catch (IOException _) {
            complaints.add(new Complaint(folder, 0, "cannot be listed", "make the folder readable for the terminal"));
        }
    }

    private Optional<JsonFile> json(String name) {
        Optional<JsonFile> file = JsonFile.read(folder, name, complaints::add);
        file.ifPresent(read::add);
        return file;
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
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            words.load(reader);
        } catch (CharacterCodingException _) {
            complaints.add(new Complaint(file, 0, "not UTF-8", "save it as UTF-8"));
        } catch (IOException | IllegalArgumentException _) {
            complaints.add(new Complaint(file, 0, "cannot be read as properties", "write lines of the form key=text, and \\u with four hexadecimal digits"));
        }
        Map<String, String> texts = new HashMap<>();
        for (String key : words.stringPropertyNames()) {
            texts.put(key, words.getProperty(key));
            if (!WORDING_KEYS.contains(key)) {
                complaints.add(new Complaint(file, 0, "no words are called " + key, "take a key of config/schema/wording-keys.txt"));
            }
        }
        return texts;
    }

    /// The keys that kiosk-screens knows; its build keeps the list.
    private static Set<String> wordingKeys() {
        try (InputStream in = BundleReader.class.getResourceAsStream("schema/wording-keys.txt")) {
            return in == null ? Set.of() : Set.copyOf(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            return files.filter(file -> file.toString().endsWith(".pem") && inside(file) && certificate(file)).sorted().toList();
        } catch (IOException _) {
            complaints.add(new Complaint(trust, 0, "cannot be listed", "make the folder readable for the terminal"));
            return List.of();
        }
    }

    private boolean certificate(Path pem) {
        try (InputStream in = Files.newInputStream(pem)) {
            if (!CertificateFactory.getInstance("X.509").generateCertificates(in).isEmpty()) {
                return true;
            }
        } catch (IOException | CertificateException _) {
            complaints.add(new Complaint(pem, 0, "not readable as an X.509 certificate", "put the CA's certificate there as PEM"));
            return false;
        }
        complaints.add(new Complaint(pem, 0, "holds no certificate", "put the CA's certificate there as PEM"));
        return false;
    }
}
