package org.doorstep.device.sam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.device.IdDocument;
import org.doorstep.device.document.DocumentChecks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every row of the published vectors gives what its column `expect` says, with the clock at 2024-06-01.
class SamVectorsTest {
    private static final Path DATA = Path.of("../docs/protocols/data");
    private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2024, 6, 1));

    record Row(String kind, String name, String expect, String code, byte[] bytes) {
        @Override
        public String toString() {
            return kind + " " + name;
        }
    }

    static Stream<Row> rows() throws IOException {
        List<String> lines = Files.readAllLines(DATA.resolve("sam_vectors.tsv"));
        assertThat(lines).hasSizeGreaterThan(45);
        return lines.stream().skip(1).map(line -> line.split("\t", -1)).map(c -> new Row(c[0], c[1], c[3], c[4], HexFormat.of().parseHex(c[5])));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void row(Row row) throws TextBlock.Unfit {
        switch (row.expect()) {
            case "sent" -> sent(row);
            case "refused" -> assertThat(Frames.decode(row.bytes(), row.bytes().length)).isNotInstanceOf(Frames.Found.Answer.class);
            case "person" -> person(answer(row));
            case "sam-id" -> assertThat(answer(row).data()).hasSize(16);
            case "chip-number" -> assertThat(answer(row).data()).hasSize(28);
            case "addresses" -> assertThat(answer(row).data()).hasSize(280);
            case "ok", "ok-empty", "no-card", "failure" -> assertThat("%02X".formatted(answer(row).sw3())).isEqualTo(row.code());
            default -> throw new AssertionError("a row expects " + row.expect());
        }
    }

    private static Frames.Found.Answer answer(Row row) {
        Frames.Found found = Frames.decode(row.bytes(), row.bytes().length);
        assertThat(found).isInstanceOf(Frames.Found.Answer.class);
        for (int cut = 0; cut < row.bytes().length; cut++) {
            assertThat(Frames.decode(row.bytes(), cut)).isInstanceOf(Frames.Found.Partial.class);
        }
        return (Frames.Found.Answer) found;
    }

    /// The commands we send are the published frames; those we do not send are framed by the same rule.
    private static void sent(Row row) {
        if (row.bytes().length == 10) {
            assertThat(Frames.request(row.bytes()[7] & 0xFF, row.bytes()[8] & 0xFF)).isEqualTo(row.bytes());
        } else {
            assertThat(row.bytes()).startsWith(Frames.PREAMBLE);
        }
    }

    private static void person(Frames.Found.Answer answer) throws TextBlock.Unfit {
        assertThat(answer.sw3()).isEqualTo(0x90);
        boolean fingerprint = answer.data().length != 4 + 256 + 1024;
        int textAt = fingerprint ? 6 : 4;
        IdDocument document = TextBlock.decode(Arrays.copyOfRange(answer.data(), textAt, textAt + TextBlock.BYTES));
        assertThat(DocumentChecks.refuse(document, DAY)).isEmpty();
        assertThat(document.birth().getYear()).isEqualTo(1900);
        assertThat(document.toString()).doesNotContain(document.number().reveal());
    }
}
