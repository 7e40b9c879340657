package org.doorstep.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.bed.around.SandboxAdmin;
import org.doorstep.bed.around.Surroundings;
import org.doorstep.contract.ContractCheck;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Both sides of the wire through Prism's validating proxy: a whole visit, and the check that anybody's district can be put to.
@Tag("wire")
class ContractTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final Pattern METHOD = Pattern.compile("    (get|post|put|patch|delete):");

    @TempDir
    private Path work = Path.of("");

    @Test
    void wholeVisitsKeepTheContract() throws IOException {
        assertThat(new CommandLine(new Trial()).execute("--scenario", "first-visit", "--scenario", "print",
                "--through-contract", "--unseen", "--here", "--out", work.toString())).isZero();
        try (var folders = Files.list(work)) {
            Path log = folders.filter(folder -> folder.getFileName().toString().startsWith("run-")).findFirst().orElseThrow().resolve("prism.out");
            assertThat(Files.readString(log)).contains("/records/social-insurance/rows", "/help-calls", "/confirmations", "/ratings")
                    .doesNotContain("iolation");
        }
    }

    @Test
    void theSandboxKeepsTheContractAndABrokenOneIsFound() throws IOException, InterruptedException {
        try (Surroundings surroundings = Surroundings.here(work)) {
            assertThat(check(surroundings)).isZero();
            assertThat(unasked(surroundings.district())).as("each resource of the contract is asked by the check of a district").isEmpty();
            assertThat(SandboxAdmin.set(surroundings.district(), "nonsense-json")).isEmpty();
            assertThat(check(surroundings)).isEqualTo(1);
        }
    }

    private int check(Surroundings surroundings) throws IOException {
        Path district = surroundings.district();
        List<String> words = new ArrayList<>(List.of(
                "http://127.0.0.1:" + Files.readString(district.resolve("sandbox.plain")) + "/", "--code", Files.readString(district.resolve("enrolment-code")),
                "--person", person(district).toString(), "--contract", "../district-contract"));
        return new CommandLine(new ContractCheck()).execute(words.toArray(String[]::new));
    }

    /// The resources of the contract that the district was not asked for.
    private static List<String> unasked(Path district) throws IOException {
        List<String> asked = Files.readAllLines(district.resolve("access.log")).stream().map(line -> line.split(" ", -1))
                .map(words -> words[1] + " " + words[2]).toList();
        List<String> unasked = new ArrayList<>();
        String path = "";
        for (String line : Files.readAllLines(Path.of("../district-contract/openapi.yaml"))) {
            path = line.startsWith("  /") ? line.strip().replace(":", "") : line.matches("\\S.*") ? "" : path;
            Matcher method = METHOD.matcher(line);
            if (!path.isEmpty() && method.matches()) {
                Pattern resource = Pattern.compile(method.group(1).toUpperCase(Locale.ROOT) + " " + path.replaceAll("\\{\\w+}", "[^/]+"));
                if (asked.stream().noneMatch(resource.asMatchPredicate())) {
                    unasked.add(resource.pattern());
                }
            }
        }
        return unasked;
    }

    /// A document check of the person whose record has a second page.
    private Path person(Path district) throws IOException {
        JsonNode person = MAPPER.readTree(Files.readAllLines(district.resolve("persons.jsonl")).get(2));
        ObjectNode check = MAPPER.createObjectNode().put("kind", "RESIDENT").put("number", person.path("idNumber").asString()).put("name", person.path("name").asString());
        check.putNull("validTo");
        return Files.writeString(work.resolve("person.json"), check.toString());
    }
}
