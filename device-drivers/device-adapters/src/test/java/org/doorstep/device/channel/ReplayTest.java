package org.doorstep.device.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is recorded of a line, and that the same conversation is had again from it: a move a word, `>01` writes, `<02` reads all that
/// comes, `.` reads nothing while it waits, `0` reads nothing without waiting, `!<` and `!>` find the line gone.
class ReplayTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    /// Brings what the test says, one piece a read; `!` is a line that is gone.
    private record Script(Deque<String> pieces) implements Channel {
        @Override
        public void write(byte[] bytes) throws IOException {
            gone();
        }

        @Override
        public byte[] read(int n, Duration patience) throws IOException {
            gone();
            return HexFormat.of().parseHex(pieces.isEmpty() ? "" : pieces.pop());
        }

        private void gone() throws IOException {
            if ("!".equals(pieces.peek())) {
                pieces.pop();
                throw new IOException("gone");
            }
        }

        @Override
        public void close() {
            pieces.clear();
        }
    }

    private final AtomicLong clock = new AtomicLong(7_000_000_000L);

    private static String did(Channel line, String move) throws IOException {
        switch (move.charAt(0)) {
            case '>' -> line.write(HexFormat.of().parseHex(move.substring(1)));
            case '!' -> assertThatThrownBy(() -> did(line, move.equals("!<") ? "." : ">00")).isInstanceOf(IOException.class);
            default -> {
                return HexFormat.of().formatHex(line.read(8, move.equals("0") ? Duration.ZERO : SECOND));
            }
        }
        return "";
    }

    private String recorded(String pieces, String moves) throws IOException {
        StringWriter out = new StringWriter();
        Deque<String> script = new ArrayDeque<>(List.of(pieces.split(" ", -1)));
        script.removeIf(String::isEmpty);
        try (Channel line = new Recording(new Script(script), new PrintWriter(out), clock::get)) {
            for (String move : moves.split(" ", -1)) {
                clock.addAndGet(1_500_000);
                did(line, move);
            }
        }
        return out.toString();
    }

    @Test
    void eachMoveIsALineWithItsTime() throws IOException {
        assertThat(recorded("a1b2 !", ">0102 < !<")).isEqualTo("       1 > 0102\n       3 < A1B2\n       4 !\n");
        assertThat(recorded("", ". 0")).as("who does not wait finds no silence").isEqualTo("       1 .\n");
        assertThat(recorded("!", "!>")).as("what was not taken was not written").isEqualTo("       1 !\n");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            a1 b2        | >01 < >02 <
            a1b2c3d4     | >01 <
            a1 !         | >01 < !<
            !            | !>
            ''           | . . >01 .
            a1           | 0 >01
            """, delimiter = '|')
    void theSameConversationIsHadAgain(String pieces, String moves) throws IOException {
        Replay replay = new Replay(recorded(pieces, moves).lines().toList());
        try (replay) {
            for (String move : moves.split(" ", -1)) {
                did(replay, move);
            }
        }
        assertThat(replay.over()).isTrue();
    }

    private static Replay conversation() {
        return new Replay("""
                   0 # lot 42
                   1 > 0102
                   2 > 03
                   5 .
                   9 < A1B2C3
                  12 > 04
                  13 !
                  14 .""".lines().toList());
    }

    @Test
    void whatCameIsReadInPortionsAndOnlyAfterWhatWasWritten() throws IOException {
        Replay replay = conversation();
        assertThat(replay.noted("lot")).contains("42");
        assertThat(replay.noted("seed")).isEmpty();
        assertThat(replay.read(8, SECOND)).as("nothing came before a question").isEmpty();
        replay.write(new byte[] {1});
        replay.write(new byte[] {2, 3});
        assertThat(replay.read(8, Duration.ZERO)).as("the silence stands").isEmpty();
        assertThat(replay.read(8, SECOND)).isEmpty();
        assertThat(replay.read(2, SECOND)).containsExactly(0xA1, 0xB2);
        assertThat(replay.read(2, SECOND)).containsExactly(0xC3);
        assertThat(replay.over()).isFalse();
        replay.write(new byte[] {4});
        assertThatThrownBy(() -> replay.read(1, SECOND)).isInstanceOf(IOException.class).hasMessage("line 7, !: the line was gone");
        assertThat(replay.over()).as("but for silence").isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            >0103      | line 2, > 0102 was expected, and 0103 was written
            >0102 >05  | line 3, > 03 was expected, and 05 was written
            >010203 >04 | line 5, < A1B2C3 was expected, and 04 was written
            >010203 . < >0405 | line 7, !: the line was gone
            >010203 . < >04 !< >06 | the end of the recording was expected, and 06 was written
            """, delimiter = '|')
    void whereItDiffersIsSaid(String moves, String message) {
        Replay replay = conversation();
        assertThatThrownBy(() -> {
            for (String move : moves.split(" ", -1)) {
                did(replay, move);
            }
        }).hasMessage(message).isInstanceOf(message.endsWith("gone") ? IOException.class : IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "> 01", "1 ? 01", "x > 01", "1 >01"})
    void whatIsNoRecordingIsSaid(String line) {
        assertThatThrownBy(() -> new Replay(List.of("1 > 01", line))).isInstanceOf(IllegalStateException.class)
                .hasMessage("line 2 is none of a recording");
    }

    @Test
    void aNoteStandsInTheRecordingAndGoesNowhereElse() throws IOException {
        StringWriter out = new StringWriter();
        try (Channel line = new Logging(new Troubled(new Recording(new Script(new ArrayDeque<>()), new PrintWriter(out), clock::get)),
                "x")) {
            line.note("lot 7");
        }
        assertThat(out).hasToString("       0 # lot 7\n");
    }
}
