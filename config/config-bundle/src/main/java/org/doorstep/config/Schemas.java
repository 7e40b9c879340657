package org.doorstep.config;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The schemas of `config/schema`, each read once. They speak English whatever the machine's language, so that a complaint can be
/// searched for.
final class Schemas {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder
            .schemaRegistryConfig(SchemaRegistryConfig.builder().locale(Locale.ENGLISH).pathType(PathType.JSON_POINTER).build()));
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Map<String, Schema> READ = new ConcurrentHashMap<>();

    private Schemas() {}

    static List<Error> judge(String schemaName, JsonNode root) {
        return READ.computeIfAbsent(schemaName, Schemas::schema).validate(root);
    }

    private static Schema schema(String name) {
        return REGISTRY.getSchema(source(name), InputFormat.JSON);
    }

    /// The key that was meant most likely by one that a schema does not know, of those that it knows in that place.
    ///
    /// @param location of the rule that was broken: the schema, `#`, and a pointer to its `additionalProperties`
    static Optional<String> likely(String schemaName, String location, String key) {
        String pointer = location.substring(location.indexOf('#') + 1).replaceFirst("/additionalProperties$", "/properties");
        return text(schemaName).at(pointer).propertyNames().stream().min(Comparator.comparingInt((String known) -> distance(known, key))
                .thenComparing(Comparator.naturalOrder())).filter(known -> distance(known, key) <= Math.max(2, key.length() / 3));
    }

    /// How many letters have to be changed, added or taken away (Levenshtein).
    static int distance(String one, String other) {
        int[] before = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }

    private static JsonNode text(String name) {
        return MAPPER.readTree(source(name));
    }

    private static String source(String name) {
        try (InputStream in = Schemas.class.getResourceAsStream("schema/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no schema " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the schemas are not readable", e);
        }
    }
}
