package org.doorstep.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The folder of a bundle as its readers touch it: nothing outside it is opened, and what cannot be read becomes a complaint. Each
/// file is opened once and each folder listed once, whoever asks how often, so all who judge a bundle judge the same one.
final class BundleFolder {
    private static final long MOST_BYTES = 4L * 1024 * 1024;

    private final Path root;
    private final Consumer<Complaint> complaints;
    private final Map<String, Optional<byte[]>> read = new HashMap<>();
    private final Map<String, List<Path>> listed = new HashMap<>();

    BundleFolder(Path root, Consumer<Complaint> complaints) {
        this.root = root;
        this.complaints = complaints;
    }

    Path at(String name) {
        return root.resolve(name);
    }

    void complain(Complaint complaint) {
        complaints.accept(complaint);
    }

    /// A link that leads nowhere counts as there: somebody meant a file by it.
    boolean has(String name) {
        return Files.exists(at(name), LinkOption.NOFOLLOW_LINKS);
    }

    /// What lies in a folder of the bundle, sorted; nothing where the folder is not there.
    List<Path> list(String name) {
        return listed.computeIfAbsent(name, this::entries);
    }

    private List<Path> entries(String name) {
        if (!has(name)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(at(name))) {
            return files.sorted().toList();
        } catch (IOException _) {
            complain(new Complaint(at(name), 0, "cannot be listed", "make it a folder that the terminal may read"));
            return List.of();
        }
    }

    /// Empty after a complaint.
    Optional<String> text(String name) {
        return bytes(name).flatMap(bytes -> utf8(at(name), bytes));
    }

    private Optional<String> utf8(Path file, byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            complain(new Complaint(file, 0, "not UTF-8", "save it as UTF-8"));
            return Optional.empty();
        }
    }

    /// Empty after a complaint.
    Optional<byte[]> bytes(String name) {
        return read.computeIfAbsent(name, _ -> opened(at(name)));
    }

    /// Of every file that was read until now.
    Digest digest() {
        Map<String, byte[]> files = new HashMap<>();
        read.forEach((name, content) -> content.ifPresent(bytes -> files.put(name, bytes)));
        return Digest.of(files);
    }

    private Optional<byte[]> opened(Path file) {
        try {
            Optional<Complaint> closed = closed(file);
            closed.ifPresent(this::complain);
            return closed.isPresent() ? Optional.empty() : Optional.of(Files.readAllBytes(file));
        } catch (IOException _) {
            complain(new Complaint(file, 0, "missing or not readable", "add the file, or name another terminal or site"));
            return Optional.empty();
        }
    }

    /// Why a file of the bundle is not even opened: it is a link to nowhere or elsewhere, or too large.
    private Optional<Complaint> closed(Path file) throws IOException {
        String remedy = "put the file itself into the bundle instead of a link";
        if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            return Optional.of(new Complaint(file, 0, "a link that leads nowhere", remedy));
        }
        if (!file.toRealPath().startsWith(root.toRealPath())) {
            return Optional.of(new Complaint(file, 0, "leads out of the bundle", remedy));
        }
        return Files.size(file) > MOST_BYTES ? Optional.of(new Complaint(file, 0, "larger than 4 MiB", "split or shorten it")) : Optional.empty();
    }
}
