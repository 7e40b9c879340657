package org.doorstep.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The walk of the README's "How to go on", on a copy of the sandbox's bundle: a matter, a record kind and a language are added by data
/// alone, and `config check` says at each step what is still missing.
class WalkTest {
    private static final Path SANDBOX = Path.of("../bundle-sandbox");
    private static final Pattern CHINESE = Pattern.compile("(\"zh-CN\": (\"(?:[^\"\\\\]|\\\\.)*\"))");

    @TempDir
    private Path copy = Path.of("");

    private void copied() throws IOException {
        try (Stream<Path> files = Files.walk(SANDBOX)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(SANDBOX.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    private List<Complaint> mistakes() {
        return BundleReader.check(copy, "") instanceof BundleOutcome.Bad(List<Complaint> complaints) ? complaints : List.of();
    }

    @Test
    void aMatterIsAddedWithItsRecordKind() throws IOException {
        copied();
        Path items = copy.resolve("catalogue/items/90-parking.json");
        Files.writeString(items, """
                {
                  "department": {
                    "id": "parking",
                    "name": { "zh-CN": "停车", "en": "Parking", "ja": "駐車", "ko": "주차" },
                    "about": { "zh-CN": "车位", "en": "Places", "ja": "車", "ko": "자리" },
                    "counter": { "place": { "zh-CN": "大厅", "en": "Hall", "ja": "ホール", "ko": "홀" },
                                 "open": [ { "days": "MON-FRI", "from": "09:00", "until": "17:00" } ] }
                  },
                  "items": [ {
                    "code": "372017090000", "name": { "zh-CN": "停车缴费查询" }, "note": { "zh-CN": "身份证" }, "doors": ["CHECK"],
                    "level": "DISTRICT", "needs": ["CARD_PRESENT"], "alsoCalled": { "zh-CN": ["停车费交了没"] },
                    "guide": [ { "about": "WHO", "answer": { "zh-CN": "车主" } } ], "deeds": [ { "show": "parking" } ]
                  } ]
                }
                """);
        assertThat(mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.what()).isEqualTo("no record kind is called parking");
            assertThat(mistake.remedy()).contains("or add it in catalogue/records");
        });
        Files.writeString(copy.resolve("catalogue/records/parking.json"),
                Files.readString(copy.resolve("catalogue/records/housing-fund.json"))
                .replace("\"housing-fund\"", "\"parking\""));
        assertThat(mistakes()).isEmpty();
    }

    @Test
    void aLanguageIsAdded() throws IOException {
        copied();
        Path district = copy.resolve("district.json");
        Files.writeString(district, Files.readString(district).replaceFirst("\"ko\"\n", "\"ko\",\n    \"fr\"\n"));
        List<Complaint> missing = mistakes();
        assertThat(missing).isNotEmpty().allSatisfy(mistake -> {
            assertThat(mistake.what()).endsWith("has no text in fr");
            assertThat(mistake.remedy()).isEqualTo("add \"fr\" beside it");
            assertThat(mistake.line()).isPositive();
        });
        // Where each mistake says, in its file and line; the matters stay as they are and are marked on the screen.
        for (Path file : missing.stream().map(Complaint::file).distinct().toList()) {
            List<String> lines = Files.readAllLines(file);
            for (Complaint mistake : missing) {
                if (mistake.file().equals(file)) {
                    String line = lines.get(mistake.line() - 1);
                    lines.set(mistake.line() - 1, CHINESE.matcher(line).replaceFirst(text ->
                            Matcher.quoteReplacement(text.group(1) + ", \"fr\": \"texte\"")));
                }
            }
            Files.writeString(file, String.join("\n", lines) + "\n");
        }
        assertThat(mistakes()).isEmpty();
    }
}
