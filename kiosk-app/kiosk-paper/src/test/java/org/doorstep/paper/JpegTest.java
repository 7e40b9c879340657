package org.doorstep.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which JPEG pictures pass by what stands between their ends, byte by byte: each rule at its edge.
class JpegTest {
    private static final String JFIF = "4A 46 49 46 00 01 02 00 00 48 00 48 00 00";
    private static final String TABLE = "01*16 00*16";
    /// A body by its marker; its length is put before it. Sixteen by sixteen points in colours: one unit.
    private static final List<String> COLOURS = List.of("E0:" + JFIF, "DB:00 10*64", "C0:08 0010 0010 03 01 22 00 02 11 00 03 11 00",
            "C4:00 " + TABLE + " 10 " + TABLE, "DA:03 01 00 02 00 03 00 00 3F 00", "data:12 FF 00 34");
    private static final List<String> GREY = List.of("DB:00 10*64", "C0:08 0010 0010 01 01 11 00", "C4:00 " + TABLE + " 10 " + TABLE,
            "DA:01 01 00 00 3F 00", "data:12 FF 00 34");

    private static byte[] hex(String text) {
        StringBuilder all = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            int star = word.indexOf('*');
            all.append(star < 0 ? word : word.substring(0, star).repeat(Integer.parseInt(word.substring(star + 1))));
        }
        return HexFormat.of().parseHex(all.toString());
    }

    /// @param edits separated by `;`: `C0:…` another body, `-E0` none, `+FE:…` one more before the scan
    private static byte[] made(List<String> base, String edits) {
        List<String> parts = new ArrayList<>(base);
        for (String edit : edits.isBlank() ? new String[0] : edits.strip().split(";", -1)) {
            String name = edit.strip().replaceAll("[-+]|:.*", "") + ":";
            switch (edit.strip().charAt(0)) {
                case '-' -> parts.removeIf(part -> part.startsWith(name));
                case '+' -> parts.add(parts.size() - 2, edit.strip().substring(1));
                default -> parts.replaceAll(part -> part.startsWith(name) ? edit.strip() : part);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(hex("FF D8"));
        for (String part : parts) {
            String[] both = part.split(":", -1);
            byte[] body = hex(both[1]);
            if (!both[0].equals("data")) {
                out.writeBytes(hex("FF " + both[0] + " %04X".formatted(body.length + 2)));
            }
            out.writeBytes(body);
        }
        out.writeBytes(hex("FF D9"));
        return out.toByteArray();
    }

    private static String read(byte[] file) {
        try {
            Jpeg jpeg = Jpeg.of(file, 0);
            assertThat(jpeg.end()).isEqualTo(file.length);
            return jpeg.width() + "×" + jpeg.height() + "×" + jpeg.components();
        } catch (Refusal refusal) {
            return refusal.code().name();
        }
    }

    /// Of the frame: bits, rows, columns, and each colour by its number, its fineness and its table.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            C0:08 0010 0010 03 01 22 00 02 11 00 03 11 00                             | 16×16×3
            C0:08 0010 0010 03 01 11 00 02 11 00 03 11 00                             | 16×16×3
            C0:08 0010 0010 03 01 21 00 02 11 00 03 11 00                             | 16×16×3
            C0:08 0010 0010 03 01 12 00 02 11 00 03 11 00                             | 16×16×3
            C0:08 0001 0001 03 01 22 00 02 11 00 03 11 00                             | 1×1×3
            C0:08 0640 04B0 03 01 22 00 02 11 00 03 11 00                             | 1200×1600×3
            C0:08 04B0 0640 03 01 22 00 02 11 00 03 11 00                             | 1600×1200×3
            C0:08 0641 04B0 03 01 22 00 02 11 00 03 11 00                             | TOO_LARGE
            C0:08 0640 04B1 03 01 22 00 02 11 00 03 11 00                             | TOO_LARGE
            C0:08 04B1 0640 03 01 22 00 02 11 00 03 11 00                             | TOO_LARGE
            C0:08 04B0 0641 03 01 22 00 02 11 00 03 11 00                             | TOO_LARGE
            C0:08 FFFF FFFF 03 01 22 00 02 11 00 03 11 00                             | TOO_LARGE
            C0:08 0010 FFFF 03 01 22 00 02 11 00 03 11 00                             | TOO_LARGE
            C0:08 0000 0010 03 01 22 00 02 11 00 03 11 00                             | PICTURE
            C0:08 0010 0000 03 01 22 00 02 11 00 03 11 00                             | PICTURE
            C0:0C 0010 0010 03 01 22 00 02 11 00 03 11 00                             | PICTURE
            C0:08 0010 0010 04 01 11 00 02 11 00 03 11 00 04 11 00                    | PICTURE
            C0:08 0010 0010 02 01 11 00 02 11 00; DA:02 01 00 02 00 00 3F 00          | PICTURE
            C0:08 0010 0010 00                                                        | PICTURE
            C0:08 0010 0010 03 01 42 00 02 11 00 03 11 00                             | PICTURE
            C0:08 0010 0010 03 01 23 00 02 11 00 03 11 00                             | PICTURE
            C0:08 0010 0010 03 01 02 00 02 11 00 03 11 00                             | PICTURE
            C0:08 0010 0010 03 01 20 00 02 11 00 03 11 00                             | PICTURE
            C0:08 0010 0010 03 01 22 00 02 21 00 03 11 00                             | PICTURE
            C0:08 0010 0010 03 01 22 00 02 11 00 03 12 00                             | PICTURE
            C0:08 0010 0010 03 00 22 00 01 11 00 02 11 00                             | PICTURE
            C0:08 0010 0010 03 52 22 00 47 11 00 42 11 00                             | PICTURE
            C0:08 0010 0010 03 01 22 00 01 11 00 03 11 00                             | PICTURE
            C0:08 0010 0010 03 01 22 00 02 11 01 03 11 00                             | PICTURE
            C0:08 0010 0010 03 01 22 00 02 11 04 03 11 00; DB:00 10*64 03 10*64       | PICTURE
            C0:08 0010 0010 03 01 22 00 02 11 03 03 11 00; DB:00 10*64 03 10*64       | 16×16×3
            C0:08 0010 0010 03 01 22 00 02 11 00 03 11 00 00                          | PICTURE
            C0:08 0010 0010 03 01 22 00 02 11 00 03 11                                | PICTURE
            -C0                                                                       | PICTURE
            +C0:08 0010 0010 03 01 22 00 02 11 00 03 11 00                            | PICTURE
            """)
    void frames(String edits, String outcome) {
        assertThat(read(made(COLOURS, edits))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                                                  | 16×16×1
            C0:08 0640 04B0 01 01 11 00                                         | 1200×1600×1
            C0:08 0640 04B1 01 01 11 00                                         | TOO_LARGE
            C0:08 0010 0010 01 01 22 00                                         | PICTURE
            C0:08 0010 0010 01 01 12 00                                         | PICTURE
            C0:08 0010 0010 01 00 11 00                                         | PICTURE
            +EE:41 64 6F 62 65 00 64 00 00 00 00 00                             | 16×16×1
            +EE:41 64 6F 62 65 00 64 00 00 00 00 01                             | PICTURE
            """)
    void grey(String edits, String outcome) {
        assertThat(read(made(GREY, edits))).isEqualTo(outcome);
    }

    /// What a reader takes for the colours without a word of the picture's is a guess.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                                                  | 16×16×3
            +EE:41 64 6F 62 65 00 64 00 00 00 00 01                             | 16×16×3
            -E0; +EE:41 64 6F 62 65 00 64 00 00 00 00 01                        | 16×16×3
            -E0                                                                 | PICTURE
            +EE:41 64 6F 62 65 00 64 00 00 00 00 00                             | PICTURE
            +EE:41 64 6F 62 65 00 64 00 00 00 00 02                             | PICTURE
            -E0; +EE:41 64 6F 62 65 00 64 00 00 00 00 00                        | PICTURE
            -E0; +EE:41 64 6F 62 65 00 64 00 00 00 00                           | PICTURE
            +EE:41 64 6F 62 66 00 64 00 00 00 00 01                             | PICTURE
            +EE:41 64 6F 62 65 00 64 00 00 00 00 01 00                          | PICTURE
            +EE:41 64 6F 62 65 00 64 00 00 00 00 01; +EE:41 64 6F 62 65 00 64 00 00 00 00 01 | PICTURE
            E0:4A 46 49 46 00 01 02 00 00 48 00 48 01 01 00 00 00               | PICTURE
            E0:4A 46 49 46 00 01 02 00 00 48 00 48 01 00                        | PICTURE
            E0:4A 46 49 46 00 01 02 00 00 48 00 48                              | PICTURE
            E0:4A 46 58 58 00 10                                                | PICTURE
            +E0:4A 46 49 46 00 01 02 00 00 48 00 48 00 00                       | PICTURE
            +E1:45 78 69 66 00 00                                               | PICTURE
            +E2:49 43 43 5F 50 52 4F 46 49 4C 45 00 01 01                       | PICTURE
            +ED:50 68 6F 74 6F                                                  | PICTURE
            +EF:00                                                              | PICTURE
            +FE:68 69                                                           | 16×16×3
            +FE:20*4096                                                         | 16×16×3
            +FE:20*4097                                                         | PICTURE
            +FE:20*2048; +FE:20*2048                                            | 16×16×3
            +FE:20*2048; +FE:20*2049                                            | PICTURE
            """)
    void wordsOfPrograms(String edits, String outcome) {
        assertThat(read(made(COLOURS, edits))).isEqualTo(outcome);
    }

    /// Each that is used is there, once, in the way of baseline.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            -DB                                                                 | PICTURE
            DB:00 10*63                                                         | PICTURE
            DB:00 10*65                                                         | PICTURE
            DB:10 10*128                                                        | PICTURE
            DB:04 10*64                                                         | PICTURE
            DB:01 10*64                                                         | PICTURE
            DB:00 10*64 00 10*64                                                | PICTURE
            DB:00 10*64 01 10*64 02 10*64 03 10*64                              | 16×16×3
            +DB:01 10*64                                                        | 16×16×3
            +DB:00 10*64                                                        | PICTURE
            -C4                                                                 | PICTURE
            C4:00 01*16 00*16                                                   | PICTURE
            C4:10 01*16 00*16                                                   | PICTURE
            C4:00 01*16 00*16 10 01*16 00*15                                    | PICTURE
            C4:00 01*16 00*16 10 01*16 00*17                                    | PICTURE
            C4:00 01*16 00*16 20 01*16 00*16                                    | PICTURE
            C4:00 01*16 00*16 12 01*16 00*16                                    | PICTURE
            C4:00 01*16 00*16 10 01*16 00*16 01 01*16 00*16 11 01*16 00*16      | 16×16×3
            C4:00 01*16 00*16 10 01*16 00*16 00 01*16 00*16                     | PICTURE
            C4:00 01*16 00*16 10 00*15 FF 00*255                                | 16×16×3
            C4:00 01*16 00*16 10 00*14 01 FF 00*256                             | 16×16×3
            C4:00 01*16 00*16 10 00*14 02 FF 00*257                             | PICTURE
            +CC:00 00                                                           | PICTURE
            +DC:0010                                                            | PICTURE
            +DE:08 0010 0010 03 01 22 00 02 11 00 03 11 00                      | PICTURE
            +C8:00                                                              | PICTURE
            +01:00                                                              | PICTURE
            +D0:00                                                              | PICTURE
            +D8:00                                                              | PICTURE
            +D9:00                                                              | PICTURE
            +FF:00                                                              | PICTURE
            +00:00                                                              | PICTURE
            """)
    void tables(String edits, String outcome) {
        assertThat(read(made(COLOURS, edits))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            DA:03 01 00 02 00 03 00 00 3F 00                                    | 16×16×3
            DA:03 01 00 02 00 03 00 01 3F 00                                    | PICTURE
            DA:03 01 00 02 00 03 00 00 3E 00                                    | PICTURE
            DA:03 01 00 02 00 03 00 00 3F 01                                    | PICTURE
            DA:03 01 00 02 00 03 00 00 3F 10                                    | PICTURE
            DA:03 01 00 02 00 03 00 00 3F 00 00                                 | PICTURE
            DA:03 01 00 02 00 03 00 00 3F                                       | PICTURE
            DA:01 01 00 00 3F 00                                                | PICTURE
            DA:03 01 00 03 00 02 00 00 3F 00                                    | PICTURE
            DA:03 01 00 02 01 03 00 00 3F 00                                    | PICTURE
            DA:03 01 10 02 00 03 00 00 3F 00                                    | PICTURE
            DA:03 01 20 02 00 03 00 00 3F 00                                    | PICTURE
            DA:03 01 02 02 00 03 00 00 3F 00                                    | PICTURE
            DA:03 01 11 02 11 03 11 00 3F 00; C4:00 01*16 00*16 10 01*16 00*16 01 01*16 00*16 11 01*16 00*16 | 16×16×3
            data:12 FF DA 00 0C 03 01 00 02 00 03 00 00 3F 00 34                | PICTURE
            data:12 FF C4 00 02 34                                              | PICTURE
            data:12 FF DC 00 04 00 20                                           | PICTURE
            data:12 FF FF 34                                                    | PICTURE
            data:12 FF D8 34                                                    | PICTURE
            data:FF 00*2000                                                     | 16×16×3
            """)
    void scans(String edits, String outcome) {
        assertThat(read(made(COLOURS, edits))).isEqualTo(outcome);
    }

    /// Marks between the packed points: as many as the interval makes of the units, in their turn from 0 to 7.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            data:12 FF D0 34                                                                                | PICTURE
            +DD:0001                                                                                        | 16×16×3
            +DD:0000                                                                                        | 16×16×3
            +DD:0000; data:12 FF D0 34                                                                      | PICTURE
            +DD:0001; +DD:0001                                                                              | PICTURE
            +DD:01                                                                                          | PICTURE
            +DD:000100                                                                                      | PICTURE
            C0:08 0010 0020 03 01 22 00 02 11 00 03 11 00; +DD:0001; data:12 FF D0 34                       | 32×16×3
            C0:08 0010 0021 03 01 22 00 02 11 00 03 11 00; +DD:0001; data:12 FF D0 34 FF D1 56              | 33×16×3
            C0:08 0010 0021 03 01 22 00 02 11 00 03 11 00; +DD:0001; data:12 FF D0 34                       | PICTURE
            C0:08 0010 0021 03 01 22 00 02 11 00 03 11 00; +DD:0001; data:12 FF D1 34 FF D0 56              | PICTURE
            C0:08 0010 0021 03 01 22 00 02 11 00 03 11 00; +DD:0002; data:12 FF D0 34                       | 33×16×3
            C0:08 0010 0021 03 01 22 00 02 11 00 03 11 00; +DD:0003; data:12                                | 33×16×3
            C0:08 0010 0021 03 01 22 00 02 11 00 03 11 00; +DD:0003; data:12 FF D0 34                       | PICTURE
            C0:08 0010 0010 03 01 11 00 02 11 00 03 11 00; +DD:0001; data:12 FF D0 34 FF D1 56 FF D2 78     | 16×16×3
            C0:08 0010 0010 03 01 21 00 02 11 00 03 11 00; +DD:0001; data:12 FF D0 34                       | 16×16×3
            C0:08 0010 0020 03 01 21 00 02 11 00 03 11 00; +DD:0001; data:12 FF D0 34 FF D1 56 FF D2 78     | 32×16×3
            C0:08 0050 0020 03 01 22 00 02 11 00 03 11 00; +DD:0001; data:FFD0FFD1FFD2FFD3FFD4FFD5FFD6FFD7FFD0 | 32×80×3
            C0:08 0050 0020 03 01 22 00 02 11 00 03 11 00; +DD:0001; data:FFD0FFD1FFD2FFD3FFD4FFD5FFD6FFD7FFD8 | PICTURE
            data:FFD0FFD1FFD2FFD3FFD4FFD5FFD6FFD7*9000                                                      | PICTURE
            """)
    void restarts(String edits, String outcome) {
        assertThat(read(made(COLOURS, edits))).isEqualTo(outcome);
    }

    /// Progressive, lossless, arithmetic and all the others of table B.1; the first is baseline.
    @ParameterizedTest
    @ValueSource(strings = {"C1", "C2", "C3", "C5", "C6", "C7", "C9", "CA", "CB", "CD", "CE", "CF"})
    void otherKindsOfFrames(String marker) {
        List<String> parts = COLOURS.stream().map(part -> part.replace("C0:", marker + ":")).toList();
        assertThat(read(made(parts, ""))).isEqualTo("PICTURE");
    }

    @Test
    void oneMebibyteAndNotOneByteMore() {
        int rest = made(COLOURS, "data:00").length - 1;
        assertThat(read(made(COLOURS, "data:12*" + ((1 << 20) - rest)))).isEqualTo("16×16×3");
        assertThat(read(made(COLOURS, "data:12*" + ((1 << 20) - rest + 1)))).isEqualTo("TOO_LARGE");
    }

    /// Cut off anywhere it is none, and what is behind its end is not its own.
    @Test
    void itsEnds() throws Refusal {
        for (List<String> kind : List.of(COLOURS, GREY)) {
            byte[] whole = made(kind, "");
            for (int length = 0; length < whole.length; length++) {
                assertThat(read(Arrays.copyOf(whole, length))).as("%d bytes", length).isEqualTo("PICTURE");
            }
            byte[] longer = new byte[whole.length + 9];
            System.arraycopy(whole, 0, longer, 5, whole.length);
            assertThat(Jpeg.of(longer, 5).end()).isEqualTo(5 + whole.length);
        }
        byte[] other = made(COLOURS, "");
        other[1] = (byte) 0xD9;
        assertThat(read(other)).isEqualTo("PICTURE");
    }
}
