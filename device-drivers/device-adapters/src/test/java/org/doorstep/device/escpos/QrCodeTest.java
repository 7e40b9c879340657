package org.doorstep.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.doorstep.device.channel.Failed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The code of a slip, as the printer's own command and as the dots of a picture.
class QrCodeTest {
    private static final int HEAD = 8;
    private static final int ROW = 48;
    /// AIM identifiers of ISO/IEC 15424: without and with a charset segment (ECI).
    private static final String PLAIN = "]Q1";
    private static final String WITH_CHARSET = "]Q2";

    /// The bands of GS v 0 as grey dots.
    private static RGBLuminanceSource picture(List<byte[]> commands) {
        int rows = commands.stream().mapToInt(c -> (c.length - HEAD) / ROW).sum();
        int[] pixels = new int[rows * ROW * 8];
        Arrays.fill(pixels, 0xFFFFFF);
        int at = 0;
        for (byte[] command : commands) {
            assertThat(command).startsWith(0x1D, 0x76, 0x30, 0, ROW, 0);
            assertThat(command[6] & 0xFF).as("rows of a band").isEqualTo((command.length - HEAD) / ROW);
            for (int i = HEAD; i < command.length; i++) {
                for (int bit = 0; bit < 8; bit++, at++) {
                    pixels[at] = (command[i] & (0x80 >> bit)) != 0 ? 0 : 0xFFFFFF;
                }
            }
        }
        return new RGBLuminanceSource(ROW * 8, rows, pixels);
    }

    private static Result read(String content) throws Failed, ReaderException {
        RGBLuminanceSource source = picture(QrCode.commands(content, Profile.FIFTY_EIGHT));
        return new QRCodeReader().decode(new BinaryBitmap(new GlobalHistogramBinarizer(source)), Map.of(DecodeHintType.PURE_BARCODE, true));
    }

    private static String identifier(Result result) {
        return String.valueOf(result.getResultMetadata().get(ResultMetadataType.SYMBOLOGY_IDENTIFIER));
    }

    @ParameterizedTest
    @CsvSource({"https://example.invalid/a/7K2M-0042,]Q1", "1234,]Q1", "https://example.invalid/a?b=c%20~,]Q1", "家门口,]Q2", "caf\u00E9,]Q2"})
    void namesACharsetOnlyWhereItHasTo(String content, String identifier) throws Failed, ReaderException {
        Result result = read(content);
        assertThat(result.getText()).isEqualTo(content);
        assertThat(result.getBarcodeFormat()).isEqualTo(BarcodeFormat.QR_CODE);
        assertThat(identifier(result)).isEqualTo(identifier).isIn(PLAIN, WITH_CHARSET);
    }

    /// 42 bytes at level M are version 3 to the last bit: 29 modules of 6 dots.
    @Test
    void theCodeIsNoLargerThanItsContentNeeds() throws Failed {
        assertThat(picture(QrCode.commands("x".repeat(42), Profile.FIFTY_EIGHT)).getHeight()).isEqualTo((29 + 2) * 6);
        assertThat(picture(QrCode.commands("x".repeat(43), Profile.FIFTY_EIGHT)).getHeight()).isEqualTo((33 + 2) * 5);
    }

    @ParameterizedTest
    @CsvSource({"4,8", "42,8", "120,6", "300,4"})
    void modulesAreLargeWithinHalfThePaper(int length, int module) throws Failed {
        byte[] own = QrCode.commands("x".repeat(length), Profile.EIGHTY).getFirst();
        assertThat(HexFormat.of().formatHex(own)).contains("1d286b030031430" + module).contains("1d286b0300314531");
    }

    @Test
    void thePrinterGetsTheBytesOfTheContent() throws Failed {
        byte[] own = QrCode.commands("家".repeat(100), Profile.EIGHTY).getFirst();
        String store = HexFormat.of().formatHex(new byte[] {0x1D, 0x28, 0x6B, (byte) 0x2F, 1, 0x31, 0x50, 0x30});
        assertThat(HexFormat.of().formatHex(own)).contains(store + HexFormat.of().formatHex("家".repeat(100).getBytes(StandardCharsets.UTF_8)) + "1d286b0300315130");
    }

    /// 997 bytes are 117 modules: with four of white on each side they are 375 of 384 dots. The next size fits only without its margin.
    @Test
    void theMarginIsPartOfTheCode() throws Failed {
        assertThat(picture(QrCode.commands("x".repeat(997), Profile.FIFTY_EIGHT)).getHeight()).isEqualTo((117 + 2) * 3);
        assertThatThrownBy(() -> QrCode.commands("x".repeat(998), Profile.FIFTY_EIGHT)).isInstanceOf(Failed.class);
    }

    /// Whatever stood to the left or right before it.
    @Test
    void theCodeStandsInTheMiddle() throws Failed {
        byte[] first = picture(QrCode.commands("x".repeat(42), Profile.FIFTY_EIGHT)).getRow(6, null);
        int[] black = IntStream.range(0, first.length).filter(x -> first[x] == 0).toArray();
        assertThat(black[0]).isEqualTo(first.length - 1 - black[black.length - 1]).isEqualTo((384 - 29 * 6) / 2);
        assertThat(QrCode.commands("x", Profile.EIGHTY).getFirst()).startsWith(0x1B, 0x61, 1);
    }

    @Test
    void whatNobodyCouldReadRefusesTheReceipt() {
        assertThatThrownBy(() -> QrCode.commands("x".repeat(1_500), Profile.FIFTY_EIGHT)).isInstanceOf(Failed.class).hasMessage("DEV-REFUSED-REQUEST");
        assertThatThrownBy(() -> QrCode.commands("x".repeat(4_000), Profile.EIGHTY)).isInstanceOf(Failed.class);
        assertThatThrownBy(() -> QrCode.commands("", Profile.EIGHTY)).isInstanceOf(Failed.class);
    }
}
