package org.doorstep.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.FaultCode;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.escpos.Answers.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a printer says, in one stream and in any pieces (§3.4), and what its bits mean (every row of the published table).
class AnswersTest {
    private static final Path TABLE = Path.of("../docs/protocols/data/escpos_status_bits.csv");

    private static List<Answer> heard(byte[] stream, int piece, boolean fenceAsked) {
        Answers answers = new Answers();
        List<Answer> all = new ArrayList<>();
        for (int at = 0; at < stream.length; at += piece) {
            answers.add(Arrays.copyOfRange(stream, at, Math.min(stream.length, at + piece)));
            for (Optional<Answer> next = answers.next(fenceAsked); next.isPresent(); next = answers.next(fenceAsked)) {
                all.add(next.get());
            }
        }
        return all;
    }

    @Test
    void everyKindIsToldApartInAnyPieces() {
        // XON, ASB with three bytes that look like fence answers, a real-time answer, a model text, a fence, noise.
        byte[] stream = HexFormat.of().parseHex("11" + "18000F00" + "16" + "5F41420300" + "03" + "FF");
        for (int piece = 1; piece <= stream.length; piece++) {
            assertThat(heard(stream, piece, true)).as("in pieces of " + piece)
                    .containsExactly(new Answer.Automatic(0x18, 0x00, 0x0F), new Answer.RealTime(0x16), new Answer.Fence(0x03));
        }
    }

    @Test
    void aMarkIsTheBlockOfAProcessAndNoOtherBlock() {
        byte[] stream = HexFormat.of().parseHex("37224142434400" + "03" + "372241424300" + "5F224142434400" + "37214142434400" + "3722414243444500" + "37225A5A5A5A00");
        for (int piece = 1; piece <= stream.length; piece++) {
            assertThat(heard(stream, piece, true)).as("in pieces of " + piece)
                    .containsExactly(new Answer.Mark("ABCD"), new Answer.Fence(0x03), new Answer.Mark("ZZZZ"));
        }
    }

    @Test
    void aBlockThatNeverEndsHoldsNothingUpForLong() {
        byte[] stream = new byte[140];
        Arrays.fill(stream, (byte) 0x41);
        stream[0] = 0x5F;
        stream[139] = 0x16;
        assertThat(heard(stream, 1, false)).containsExactly(new Answer.RealTime(0x16));
        byte[] shorter = Arrays.copyOf(stream, 128);
        assertThat(heard(shorter, 1, true)).as("its end may still come").isEmpty();
    }

    @Test
    void whatOnlyLooksLikeABlockOfStateIsDropped() {
        assertThat(heard(HexFormat.of().parseHex("10009003" + "16"), 4, true)).containsExactly(new Answer.Fence(0), new Answer.Fence(3), new Answer.RealTime(0x16));
        assertThat(heard(HexFormat.of().parseHex("100000"), 1, true)).as("a part of one").isEmpty();
        assertThat(heard(HexFormat.of().parseHex("1013"), 1, true)).isEmpty();
    }

    @Test
    void whatWasForgottenIsNotHeard() {
        Answers answers = new Answers();
        answers.add(new byte[] {0x16});
        answers.forget();
        assertThat(answers.next(true)).isEmpty();
    }

    @Test
    void aFenceIsNotBelievedUnlessItWasAskedFor() {
        assertThat(heard(new byte[] {0, 0x0F, 3}, 1, false)).isEmpty();
        assertThat(heard(new byte[] {0x10, 0, 0, 0}, 1, true)).as("a status block holds no fence").containsExactly(new Answer.Automatic(0x10, 0, 0));
    }

    @Test
    void noiseNeverEndsIt() {
        Random random = new Random(7);
        byte[] noise = new byte[20_000];
        random.nextBytes(noise);
        assertThat(heard(noise, 13, true)).isNotEmpty();
    }

    record Bit(String query, int mask, String meaning) {
        @Override
        public String toString() {
            return query + " " + Integer.toHexString(mask) + " " + meaning;
        }
    }

    static Stream<Bit> bits() throws IOException {
        return Files.readAllLines(TABLE).stream().skip(1).map(line -> line.split(",", -1)).filter(c -> c[0].matches("DLE EOT [1-4]|ASB"))
                .map(c -> new Bit(c[0] + (c[0].equals("ASB") ? " " + c[1] : ""), Integer.parseInt(c[3], 16), c[4]));
    }

    /// What each bit alone must come to; the rest of the table is about drawers, buttons and reserved bits.
    private static final Map<String, Optional<FaultCode>> MEANINGS = Map.of(
            "offline", Optional.of(PrinterFault.PRINTER_STOPPED), "cover open", Optional.of(PrinterFault.COVER_OPEN),
            "printing stopped: paper end", Optional.of(PrinterFault.PAPER_OUT), "error occurred", Optional.of(PrinterFault.PRINTER_STOPPED),
            "recoverable error", Optional.of(PrinterFault.PRINTER_STOPPED), "autocutter error", Optional.of(PrinterFault.JAM),
            "unrecoverable error", Optional.of(DeviceFault.HARDWARE), "paper near end", Optional.empty());

    @ParameterizedTest
    @MethodSource("bits")
    void bit(Bit bit) {
        Optional<FaultCode> expected = MEANINGS.getOrDefault(bit.meaning(), Optional.empty());
        if (bit.meaning().startsWith("automatically recoverable")) {
            expected = Optional.of(PrinterFault.PRINTER_STOPPED);
        }
        if (bit.meaning().equals("paper end") && bit.query().startsWith("ASB")) {
            expected = Optional.of(PrinterFault.PAPER_OUT);
        }
        assertThat(condition(bit, 0).blocking()).isEqualTo(expected);
        if (bit.meaning().startsWith("paper")) {
            assertThat(condition(bit, 0).paperLow() || condition(bit, 0).paperOut() || bit.meaning().contains("button")).isTrue();
        }
        if (bit.query().equals("DLE EOT 4") && bit.meaning().equals("paper end")) {
            assertThat(condition(bit, 0x08).blocking()).as("out only where offline says so too: a clone means low").contains(PrinterFault.PAPER_OUT);
        }
    }

    private static Condition condition(Bit bit, int first) {
        int at = bit.query().charAt(bit.query().length() - 1) - '1';
        int[] asked = {0x12 | first, 0x12, 0x12, 0x12};
        int[] unasked = {0x10, 0, 0, 0};
        (bit.query().startsWith("ASB") ? unasked : asked)[at] |= bit.mask();
        return bit.query().startsWith("ASB") ? Condition.of(new Answer.Automatic(unasked[0], unasked[1], unasked[2])) : Condition.of(asked);
    }
}
