package org.doorstep.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/// The check of a district reads its address as the table says.
class AddressTest {
    static Stream<List<String>> rows() throws IOException {
        return Files.readAllLines(Path.of("addresses.txt")).stream()
                .filter(line -> line.contains("|") && !line.startsWith("#"))
                .map(line -> List.of(line.split("[|]", -1)))
                .map(cells -> cells.stream().map(String::strip).toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void asTheTableSays(List<String> row) {
        String read = row.get(1);
        if (read.startsWith("no: ")) {
            assertThatThrownBy(() -> Address.of(row.getFirst())).isInstanceOf(CommandLine.TypeConversionException.class)
                    .hasMessageContaining(read.substring(4)).hasMessageNotContaining("s3cret");
        } else {
            assertThat(Address.of(row.getFirst()).base()).hasToString(read);
        }
    }

    @Test
    void everyPathOfTheContractGoesBelowIt() {
        assertThat(Address.at(Address.of("https://district.example/gateway").base(), "/help-calls/7?a=b"))
                .isEqualTo(URI.create("https://district.example/gateway/help-calls/7?a=b"));
    }

    /// Residents may know the district by another name than its terminals do.
    @ParameterizedTest
    @CsvSource({
        "https://district.example/verify/7Q4M2K9XW0TZ3,            https://10.0.0.7/verify/7Q4M2K9XW0TZ3",
        "https://district.example/city/east/verify/7Q4M2K9XW0TZ3,  https://10.0.0.7/verify/7Q4M2K9XW0TZ3",
        "https://district.example/verify/7Q4M2K9XW0TZ3,            https://10.0.0.7/city/east/verify/7Q4M2K9XW0TZ3"})
    void thePublicPageIsAskedForWhereTheContractHasIt(String printed, String asked) {
        String base = asked.substring(0, asked.indexOf("verify/"));
        assertThat(Address.page(Address.of(base).base(), printed)).isEqualTo(URI.create(asked));
    }

    @Test
    void aBadOneOnTheCommandLineIsWrongUsageInOneSentence() {
        StringWriter said = new StringWriter();
        CommandLine line = new CommandLine(new ContractCheck()).setErr(new PrintWriter(said));
        line.getCommandSpec().exitCodeOnInvalidInput(64);
        assertThat(line.execute("https://a:s3cret@district.example/", "--code", "1")).isEqualTo(64);
        assertThat(said.toString()).contains("leave it out").doesNotContain("s3cret", "Exception");
    }
}
