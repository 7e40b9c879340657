package org.doorstep.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// Whoever adds a kind of deed says here how it is written, and the schema says the same.
class DeedFormsTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    record Row(String written, Deed deed) {}

    static Stream<Row> rows() {
        return Stream.of(
                new Row("{\"show\": \"pension\"}", new Deed.Show("pension")),
                new Row("{\"print\": [\"a\", \"b\"]}", new Deed.Print(List.of("a", "b"), Set.of(), false)),
                new Row("{\"print\": [\"a\"], \"masked\": [\"c\"]}", new Deed.Print(List.of("a", "c"), Set.of("c"), false)),
                new Row("{\"masked\": [\"c\"]}", new Deed.Print(List.of("c"), Set.of("c"), false)),
                new Row("{\"print\": [\"a\", \"b\"], \"together\": true}", new Deed.Print(List.of("a", "b"), Set.of(), true)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachIsReadAsItIsWritten(Row row) {
        assertThat(DeedForms.read(MAPPER.readTree(row.written()))).isEqualTo(row.deed());
    }

    @Test
    void everyKindHasARow() {
        assertThat(rows().map(row -> row.deed().getClass()).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(Deed.class.getPermittedSubclasses()).collect(Collectors.toSet()));
    }

    @Test
    void theSchemaNamesTheSameMembers() throws IOException {
        String schema = Files.readString(Path.of("../schema/items.schema.json"));
        Set<String> members = new TreeSet<>(MAPPER.readTree(schema).at("/$defs/deed/properties").propertyNames());
        assertThat(DeedForms.ALL.stream().flatMap(form -> form.members().stream())).containsExactlyInAnyOrderElementsOf(members);
    }

    @Test
    void whatIsNoDeedIsNotTakenForOne() {
        assertThatThrownBy(() -> DeedForms.read(MAPPER.readTree("{\"sing\": 1}"))).hasMessage("no deed is written with [sing]");
    }
}
