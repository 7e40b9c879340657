package org.doorstep.device.sam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.doorstep.device.sam.Frames.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Frames of the wire at their edges (device-protocols §1.2): noise before one, the shortest and the longest length, one wrong bit.
class FramesTest {
    private static final String START = "AAAAAA9669";

    private static String found(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        return switch (Frames.decode(bytes, bytes.length)) {
            case Found.Answer answer ->
                    "answer %02X %s".formatted(answer.sw3(), HexFormat.of().withUpperCase().formatHex(answer.data())).strip();
            case Found.Partial _ -> "partial";
            case Found.Garbled _ -> "garbled";
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                            | partial
            FF00                          | partial
            AAAAAA96                      | partial
            AAAAAA9669                    | partial
            AAAAAA966900                  | partial
            AAAAAA96690004                | partial
            AAAAAA9669000400009F          | partial
            AAAAAA9669000400009F9B        | answer 9F
            AAAAAA9669000400009F9BFFFF    | answer 9F
            AAAAAA9669000400009F9A        | garbled
            AAAAAA966900060000900102      | partial
            AAAAAA96690006000090010296    | garbled
            AAAAAA9669000600009001 0295   | answer 90 0102
            00AAAAAA9669000400009F9B      | answer 9F
            AAAAAAAA9669000400009F9B      | answer 9F
            AAAAAA9668AAAAAA9669000400009F9B | answer 9F
            AAAAAA96690003                | garbled
            AAAAAA96690000                | garbled
            AAAAAA96691000                | partial
            AAAAAA96691001                | garbled
            AAAAAA9669FFFF                | garbled
            """)
    void whatComesIs(String hex, String said) {
        assertThat(found(hex.replace(" ", ""))).isEqualTo(said);
    }

    /// 0x1000 bytes behind the length are the most that is believed.
    @Test
    void theLongestFrame() {
        byte[] frame = Arrays.copyOf(HexFormat.of().parseHex(START + "1000" + "000090"), 5 + 2 + 4096);
        int x = 0;
        for (int i = 5; i < frame.length - 1; i++) {
            x ^= frame[i];
        }
        frame[frame.length - 1] = (byte) x;
        assertThat(Frames.decode(frame, frame.length)).isInstanceOfSatisfying(Found.Answer.class,
                answer -> assertThat(answer.data()).hasSize(4092));
        assertThat(Frames.decode(frame, frame.length - 1)).isInstanceOf(Found.Partial.class);
    }

    @Test
    void onlyWhatWasGatheredCounts() {
        byte[] bytes = HexFormat.of().parseHex(START + "000400009F9B");
        assertThat(Frames.decode(bytes, 6)).isInstanceOf(Found.Partial.class);
    }

    @Test
    void whatIsPrintedOfAnAnswerIsItsLength() {
        byte[] bytes = HexFormat.of().parseHex(START + "000600009001" + "0295");
        assertThat(Frames.decode(bytes, bytes.length).toString()).isEqualTo("Answer[0x90, 2 bytes]");
    }

    /// §1.3 and §1.6: what is asked, and the longest wait for the whole answer.
    @ParameterizedTest
    @CsvSource({
        "RESET, AAAAAA9669000310FFEC, 3000", "STATUS, AAAAAA9669000311FFED, 3000", "FIND, AAAAAA96690003200122, 1000",
        "SELECT, AAAAAA96690003200221, 1000", "READ, AAAAAA96690003300132, 3000"})
    void whatIsAsked(Command command, String frame, int millis) {
        assertThat(HexFormat.of().withUpperCase().formatHex(command.frame())).isEqualTo(frame);
        assertThat(command.deadline()).hasMillis(millis);
    }
}
