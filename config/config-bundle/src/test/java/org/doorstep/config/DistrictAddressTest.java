package org.doorstep.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The bundle reads a district's address as the table says, and whatever is wrong with one is said without quoting it.
class DistrictAddressTest {
    /// @param bundle false where a command line may say it and a bundle must not
    record Row(String text, String read, boolean bundle) {}

    static Stream<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("../../kiosk-app/district-contract/addresses.txt")).stream()
                .filter(line -> line.contains("|") && !line.startsWith("#"))
                .map(line -> line.split("[|]", -1))
                .map(cells -> new Row(cells[0].strip(), cells[1].strip(), cells.length < 3));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void asTheTableSays(Row row) {
        judged(DistrictAddress.orLoopback(row.text()), row.read());
        judged(DistrictAddress.of(row.text()), row.bundle() ? row.read() : "no: https");
    }

    /// What stands first is said first; a host in other letters is told as DNS writes it, where DNS can.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            district.example       | the address does not begin with https://     | write https://HOST/
            https:district.example | the address names no host that can be called | write https://HOST/
            https://区政务.example/ | the address has letters outside ASCII        | (xn--zfrtnj57b.example)
            https://𬱖.example/     | the address has letters outside ASCII        | (xn--…)
            """)
    void inTheseWords(String text, String what, String remedy) {
        assertThat(DistrictAddress.of(text)).isInstanceOfSatisfying(DistrictAddress.Unfit.class, unfit -> {
            assertThat(unfit.what()).isEqualTo(what);
            assertThat(unfit.remedy()).contains(remedy);
        });
    }

    private static void judged(DistrictAddress address, String read) {
        switch (address) {
            case DistrictAddress.Fit(URI base) -> assertThat(base).hasToString(read);
            case DistrictAddress.Unfit unfit -> {
                assertThat(read).isEqualTo("no: " + read.substring(4)).startsWith("no: ");
                assertThat(unfit.toString()).contains(read.substring(4)).doesNotContain("s3cret");
                assertThat(unfit.remedy()).isNotBlank();
            }
        }
    }
}
