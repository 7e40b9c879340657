package org.doorstep.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import org.doorstep.device.Receipt;
import org.doorstep.device.Receipt.Align;
import org.doorstep.device.Receipt.Line;
import org.doorstep.device.Receipt.Size;
import org.doorstep.device.Secret;
import org.doorstep.device.channel.Failed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The bytes of a receipt, against the published commands (§3.1–3.3).
class EncoderTest {
    private static final String OPEN = "1b401c261b7400";
    private static final String CUT = "1d564103";

    private static String hex(Profile profile, Receipt.Part... parts) throws Failed {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Encoder(profile).encode(new Receipt(List.of(parts))).commands().forEach(out::writeBytes);
        return HexFormat.of().formatHex(out.toByteArray());
    }

    @Test
    void chineseGoesOutAsGb18030AfterTheOpenSequence() throws Failed {
        assertThat(hex(Profile.EIGHTY, Line.of("中A"))).isEqualTo(OPEN + "1b6100" + "1b4500" + "1d2100" + "1c2100" + "d6d041" + "0a" + CUT);
        Line loud = new Line(new Secret("中"), Size.DOUBLE, Align.CENTRE, true);
        assertThat(hex(Profile.EIGHTY, loud)).isEqualTo(OPEN + "1b6101" + "1b4501" + "1d2111" + "1c210c" + "d6d0" + "0a" + CUT);
    }

    @Test
    void theCodeIsThePrintersOwnWhereItHasOne() throws Failed {
        String model = "1d286b0400314132" + "00";
        String store = "1d286b0700315030" + "31323334";
        assertThat(hex(Profile.EIGHTY, Receipt.Qr.of("1234"))).contains(model).contains("1d286b0300314531").contains(store).contains("1d286b0300315130" + CUT);
        assertThat(hex(Profile.FIFTY_EIGHT, Receipt.Qr.of("1234"))).doesNotContain("1d286b").contains("1d763000" + "3000" + "1800");
    }

    @Test
    void linesAreAsWideAsThePaper() {
        assertThat(Cells.wrap("中".repeat(25), Profile.EIGHTY.columns())).containsExactly("中".repeat(24), "中");
        assertThat(Cells.wrap("a" + "中".repeat(16), Profile.FIFTY_EIGHT.columns())).containsExactly("a" + "中".repeat(15), "中");
        assertThat(Cells.wrap("", 48)).containsExactly("");
    }

    @Test
    void whatThePrinterCannotWriteIsKnown() {
        assertThat(Cells.inFont("喆堃中·A€")).isTrue();
        assertThat(Cells.inFont("䶮")).isFalse();
        assertThat(Cells.inFont("\uD872\uDF56")).isFalse();
        assertThat(Cells.inFont("\uE000")).isFalse();
    }

    @Test
    void piecesAreCountedAsTheyAreCut() throws Failed {
        Encoder encoder = new Encoder(Profile.EIGHTY);
        Receipt.Cut cut = new Receipt.Cut();
        assertThat(encoder.encode(new Receipt(List.of(Line.of("1"), cut, cut, Line.of("2")))).pieces()).isEqualTo(2);
        assertThat(encoder.encode(new Receipt(List.of(Line.of("1"), cut))).pieces()).isEqualTo(1);
    }

    /// The blade falls behind something printed, and behind the last line in any case.
    @Test
    void nothingIsCutTwice() throws Failed {
        Receipt.Cut cut = new Receipt.Cut();
        String line = hex(Profile.EIGHTY, Line.of("1")).replace(OPEN, "").replace(CUT, "");
        assertThat(hex(Profile.EIGHTY, cut, Line.of("1"), cut, cut)).isEqualTo(OPEN + line + CUT);
        assertThat(hex(Profile.EIGHTY, Line.of("1"), cut, Line.of("1"))).isEqualTo(OPEN + line + CUT + line + CUT);
    }

    /// Whatever an interrupted receipt left is fed out and cut off.
    @Test
    void whatWasLeftInThePrinterComesOutOnAPieceOfItsOwn() {
        assertThat(HexFormat.of().formatHex(new Encoder(Profile.EIGHTY).clearing())).isEqualTo(OPEN + "0a" + CUT);
    }

    @ParameterizedTest
    @CsvSource({"NORMAL, 32, 1", "NORMAL, 33, 2", "TALL, 32, 1", "TALL, 33, 2", "DOUBLE, 16, 1", "DOUBLE, 17, 2"})
    void largeLettersHaveHalfTheCells(Size size, int letters, int rows) throws Failed {
        Line line = new Line(new Secret("a".repeat(letters)), size, Align.LEFT, false);
        assertThat(new Encoder(Profile.FIFTY_EIGHT).encode(new Receipt(List.of(line))).commands()).hasSize(rows + 2);
    }

    /// Only the paragraph that has one.
    @Test
    void aCharacterThatThePrinterCannotWriteIsDrawn() throws Failed {
        assertThat(hex(Profile.EIGHTY, Line.of("䶮"))).contains("1d763000").doesNotContain("fe9f");
        assertThat(hex(Profile.EIGHTY, Line.of("中"))).contains("d6d0").doesNotContain("1d763000");
        assertThat(hex(Profile.EIGHTY, Line.of("䶮\n中"))).contains("1d763000", "d6d0").doesNotContain("fe9f");
    }

    @Test
    void noReceiptIsSeenInALog() {
        assertThat(new Receipt(List.of(Line.of("张三"), Receipt.Qr.of("张三"))).toString()).doesNotContain("张三");
    }

    @Test
    void everyCommandIsShortEnoughForOnePortion() throws Failed {
        Receipt long_ = new Receipt(List.of(Line.of("䶮".repeat(200)), Receipt.Qr.of("x".repeat(300))));
        assertThat(new Encoder(Profile.EIGHTY).encode(long_).commands()).allMatch(command -> command.length <= 2048);
    }
}
