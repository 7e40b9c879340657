package org.doorstep.config;

import com.networknt.schema.Error;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One JSON file of a bundle that fits its schema. Complaints about it carry the pointer of the node that is meant, so the line is right
/// even where the same text stands twice.
final class JsonFile {
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final BundleFolder folder;
    private final String name;
    private final String source;
    private final JsonNode root;

    private JsonFile(BundleFolder folder, String name, String source, JsonNode root) {
        this.folder = folder;
        this.name = name;
        this.source = source;
        this.root = root;
    }

    /// Empty after at least one complaint.
    static Optional<JsonFile> read(BundleFolder folder, String name, String schema) {
        return folder.text(name).flatMap(source -> parsed(folder, name, source)).filter(file -> file.fits(schema));
    }

    private static Optional<JsonFile> parsed(BundleFolder folder, String name, String source) {
        try {
            return Optional.of(new JsonFile(folder, name, source, MAPPER.readTree(source)));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            String words = e.getOriginalMessage();
            folder.complain(words.startsWith("Duplicate")
                    ? new Complaint(folder.at(name), line, "a key stands twice: " + words, "keep one of the two")
                    : new Complaint(folder.at(name), line, "not JSON: " + words, "mend the punctuation at this line or the one before"));
            return Optional.empty();
        }
    }

    private boolean fits(String schema) {
        if (root.isMissingNode()) {
            complain(JsonPointer.empty(), "not JSON: nothing stands in it", "write the file, or take a copy of the sandbox's");
            return false;
        }
        var errors = Schemas.judge(schema, root);
        errors.forEach(error -> misfit(error, schema));
        return errors.isEmpty();
    }

    private void misfit(Error error, String schema) {
        String at = error.getInstanceLocation().toString();
        JsonPointer pointer = JsonPointer.compile(at);
        JsonPointer meant = error.getProperty() == null ? pointer : pointer.appendProperty(error.getProperty());
        String likely = error.getProperty() == null ? "" : Schemas.likely(schema, error.getSchemaLocation().toString(), error.getProperty())
                .map(key -> "write \"" + key + "\" instead, or remove it; ").orElse("");
        complain(meant, (at.isEmpty() ? "" : "at " + at + ": ") + error.getMessage(), likely + "see config/schema/" + schema);
    }

    /// Where it lies in the bundle.
    String name() {
        return name;
    }

    JsonNode root() {
        return root;
    }

    String text(String key) {
        return root.path(key).asString("");
    }

    /// @param at the node that is meant
    void complain(JsonPointer at, String what, String remedy) {
        folder.complain(new Complaint(folder.at(name), PointerLine.find(source, at), what, remedy));
    }

    void complain(String key, String what, String remedy) {
        complain(JsonPointer.empty().appendProperty(key), what, remedy);
    }

    /// Each place of an array, or none where there is no array.
    void each(JsonPointer array, Consumer<JsonPointer> deed) {
        for (int i = 0; i < root.at(array).size(); i++) {
            deed.accept(array.appendIndex(i));
        }
    }
}
