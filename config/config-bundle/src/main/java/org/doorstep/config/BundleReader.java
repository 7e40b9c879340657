package org.doorstep.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads a bundle folder as one terminal sees it. Whatever is wrong becomes a complaint with file, line and remedy; nothing is guessed.
/// Every site and terminal is read, so a bundle that is fit for one terminal does not stop another.
public final class BundleReader {
    private final BundleFolder folder;
    private final List<Complaint> complaints = new ArrayList<>();

    private BundleReader(Path root) {
        folder = new BundleFolder(root, complaints::add);
    }

    public static BundleOutcome read(Path folder, String terminalId) {
        BundleReader reader = new BundleReader(folder);
        Optional<Bundle> bundle = reader.fitFor(folder, terminalId) ? reader.bundle(terminalId) : Optional.empty();
        return bundle.isPresent() && reader.complaints.isEmpty()
                ? new BundleOutcome.Loaded(bundle.get())
                : new BundleOutcome.Bad(reader.complaints);
    }

    /// As `read`, for whoever looks at a bundle away from a terminal: the first terminal of the bundle stands for all.
    public static BundleOutcome readFirst(Path folder) {
        return read(folder, new BundleFolder(folder, _ -> {}).list("terminals").stream().map(path -> String.valueOf(path.getFileName()))
                .filter(name -> name.matches(NamePattern.NAME)).findFirst().orElse("none"));
    }

    /// What `read` complains about, and what whoever wrote the bundle should mend all the same.
    ///
    /// @param terminalId empty = the first there is
    static BundleOutcome check(Path folder, String terminalId) {
        BundleOutcome outcome = terminalId.isEmpty() ? readFirst(folder) : read(folder, terminalId);
        if (outcome instanceof BundleOutcome.Bad) {
            return outcome;
        }
        BundleReader again = new BundleReader(folder);
        Remarks.make(again.folder, BundleFiles.read(again.folder));
        return again.complaints.isEmpty() ? outcome : new BundleOutcome.Bad(again.complaints);
    }

    private boolean fitFor(Path root, String terminalId) {
        if (!Files.isDirectory(root)) {
            folder.complain(new Complaint(root, 0, "no such folder", "name the folder that holds bundle.json"));
        } else if (!terminalId.matches(NamePattern.NAME)) {
            folder.complain(new Complaint(root, 0, "no terminal can be called that", "use lower-case letters, digits and hyphens"));
        }
        return complaints.isEmpty();
    }

    private Optional<Bundle> bundle(String terminalId) {
        BundleFiles files = BundleFiles.read(folder);
        TrustFolder trust = new TrustFolder(folder);
        List<X509Certificate> anchors = trust.anchors();
        List<X509Certificate> seals = trust.seals();
        Strangers.complain(folder);
        if (!folder.has("terminals/" + terminalId)) {
            folder.complain(new Complaint(folder.at("terminals/" + terminalId), 0, "no such terminal",
                    "add its folder, or name another terminal"));
        }
        if (!complaints.isEmpty()) {
            return Optional.empty();
        }
        BundleRules.check(files);
        Map<Language, Map<String, String>> wording = new WordingFolder(folder, BundleParts.languages(files.district())).read();
        return complaints.isEmpty() ? Optional.of(bundle(files, terminalId, wording).trusting(anchors, seals)) : Optional.empty();
    }

    /// Only after every rule has been checked: the parts take the files at their word.
    private Bundle bundle(BundleFiles files, String terminalId, Map<Language, Map<String, String>> wording) {
        BundleFiles.Place terminal = files.terminal(terminalId);
        BundleFiles.Place site = files.site(terminal.settings().text("site"));
        List<JsonFile> devices = Stream.of(Stream.of(files.devices()), site.devices().stream(), terminal.devices().stream())
                .flatMap(rows -> rows).toList();
        return new Bundle(
                files.head().text("id"), files.head().text("version"), BundleParts.district(files.district()),
                        BundleParts.site(site.settings()),
                BundleParts.terminal(terminalId, terminal.settings(), devices), CatalogueParts.catalogue(files), wording,
                BundleParts.theme(files.theme()), List.of(), List.of(), false, folder.digest());
    }
}
