package org.doorstep.device.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.device.virtual.EscposTwin;
import org.doorstep.device.virtual.ReceiptTrouble;
import org.doorstep.device.virtual.Truth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `device check` as a technician has it: does what stands on the console, types what came out, and reads what held.
@Tag("wire")
class HandCheckTest {
    @TempDir
    private Path folder = Path.of("");

    private record Check(int exit, List<String> words) {}

    /// How many pieces the technician has counted, and by how many the count is always wrong.
    private int counted;
    private int wrongBy;

    private Check checked() throws IOException, InterruptedException {
        try (EscposTwin twin = EscposTwin.onTcp(folder.resolve("out"), new Truth(folder.resolve("truth.jsonl")))) {
            twin.lineTakes(10);
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), DeviceMain.class.getName(),
                    "check", "receipt-printer", "--channel", "tcp:127.0.0.1:" + twin.port().getAsInt())
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            List<String> words = new ArrayList<>();
            try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8); Writer typed = process.outputWriter()) {
                for (String line = said.readLine(); line != null; line = said.readLine()) {
                    words.add(line);
                    typed.write(hands(line, twin));
                    typed.flush();
                }
            }
            return new Check(process.waitFor(), words);
        }
    }

    /// @return what the technician types after doing what the line says
    private String hands(String line, EscposTwin twin) {
        int before = counted;
        switch (line) {
            case "Take the roll out and close the cover, then press Enter." -> twin.trouble(ReceiptTrouble.PAPER_OUT);
            case "Put a roll in and close the cover, then press Enter." -> twin.well();
            case "How many pieces with words on them came out since the last question? Type the number, then press Enter." -> {
                counted = twin.pieces().size();
                return counted - before + wrongBy + "\n";
            }
            default -> {
                return "";
            }
        }
        return "\n";
    }

    @Test
    void whatHoldsIsSaidAndTheExitSaysThatAllDid() throws IOException, InterruptedException {
        Check check = checked();
        assertThat(check.words()).filteredOn(line -> line.startsWith("held    ")).hasSizeGreaterThan(10)
                .contains("held    cuts as many pieces as it says");
        assertThat(check.words()).noneMatch(line -> line.startsWith("BROKEN"));
        assertThat(check.exit()).isZero();
    }

    @Test
    void whatDoesNotHoldIsSaidWithWhatWasSeen() throws IOException, InterruptedException {
        wrongBy = 3;
        Check check = checked();
        assertThat(check.words()).contains("BROKEN  cuts as many pieces as it says: 5", "held    says that two pieces are out");
        assertThat(check.exit()).isEqualTo(1);
    }
}
