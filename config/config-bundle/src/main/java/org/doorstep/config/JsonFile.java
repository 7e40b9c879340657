package org.doorstep.config;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One JSON file of a bundle that fits its schema, with the complaints found in it since.
final class JsonFile {
    private static final long MOST_BYTES = 4L * 1024 * 1024;
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    /// Complaints are for engineers, so they are English whatever language the terminal speaks.
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build()));

    private final Path path;
    private final String source;
    private final JsonNode root;
    private final List<Complaint> complaints = new ArrayList<>();

    private JsonFile(Path path, String source, JsonNode root) {
        this.path = path;
        this.source = source;
        this.root = root;
    }

    /// Empty after at least one complaint.
    static Optional<JsonFile> read(Path folder, String name, Consumer<Complaint> complain) {
        Path path = folder.resolve(name);
        Optional<String> source = source(folder, path, complain);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonFile file = new JsonFile(path, source.get(), MAPPER.readTree(source.get()));
            file.againstSchema(name);
            file.complaints.forEach(complain);
            return file.complaints.isEmpty() ? Optional.of(file) : Optional.empty();
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            complain.accept(new Complaint(path, line, "not JSON: " + e.getOriginalMessage(), "mend the punctuation at this line or the one before"));
            return Optional.empty();
        }
    }

    private static Optional<String> source(Path folder, Path path, Consumer<Complaint> complain) {
        try {
            Optional<Complaint> outside = outside(folder, path);
            if (outside.isPresent()) {
                complain.accept(outside.get());
                return Optional.empty();
            }
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException _) {
            complain.accept(new Complaint(path, 0, "not UTF-8", "save it as UTF-8"));
        } catch (IOException _) {
            complain.accept(new Complaint(path, 0, "missing or not readable", "add the file, or name another terminal or site"));
        }
        return Optional.empty();
    }

    /// Why a file of the bundle is not even opened: it is a link to elsewhere, or too large.
    static Optional<Complaint> outside(Path folder, Path path) {
        try {
            if (!path.toRealPath().startsWith(folder.toRealPath())) {
                return Optional.of(new Complaint(path, 0, "leads out of the bundle", "put the file itself into the bundle instead of a link"));
            }
            return Files.size(path) > MOST_BYTES ? Optional.of(new Complaint(path, 0, "larger than 4 MiB", "split or shorten it")) : Optional.empty();
        } catch (IOException _) {
            return Optional.of(new Complaint(path, 0, "missing or not readable", "add the file, or name another terminal or site"));
        }
    }

    private void againstSchema(String name) {
        String schemaName = name.substring(name.lastIndexOf('/') + 1).replace(".json", ".schema.json");
        try (InputStream in = JsonFile.class.getResourceAsStream("schema/" + schemaName)) {
            if (in == null) {
                throw new IllegalStateException("no schema " + schemaName);
            }
            Schema schema = SCHEMAS.getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            schema.validate(root).forEach(error -> {
                String at = error.getInstanceLocation().toString();
                complaints.add(new Complaint(path, lineOf(at), "at " + at + ": " + error.getMessage(), "see config/schema/" + schemaName));
            });
        } catch (IOException e) {
            throw new IllegalStateException("the schemas are not readable", e);
        }
    }

    JsonNode root() {
        return root;
    }

    String text(String key) {
        return root.path(key).asString("");
    }

    List<Complaint> complaints() {
        return complaints;
    }

    /// @param pointer of the node whose line is meant (RFC 6901)
    void complain(String pointer, String what, String remedy) {
        complaints.add(new Complaint(path, lineOf(pointer), what, remedy));
    }

    /// The line of the deepest key of a JSON pointer, following array elements by their place.
    private int lineOf(String pointer) {
        return PointerLine.find(source, pointer);
    }
}
