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
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/// The schemas of `config/schema`, each read once. They speak English whatever the machine's language, so that a complaint can be searched for.
final class Schemas {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder
            .schemaRegistryConfig(SchemaRegistryConfig.builder().locale(Locale.ENGLISH).pathType(PathType.JSON_POINTER).build()));
    private static final Map<String, Schema> READ = new ConcurrentHashMap<>();

    private Schemas() {}

    static List<Error> judge(String schemaName, JsonNode root) {
        return READ.computeIfAbsent(schemaName, Schemas::schema).validate(root);
    }

    private static Schema schema(String name) {
        try (InputStream in = Schemas.class.getResourceAsStream("schema/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no schema " + name);
            }
            return REGISTRY.getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new IllegalStateException("the schemas are not readable", e);
        }
    }
}
