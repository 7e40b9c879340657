package org.doorstep.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Dots as bands of `GS v 0` (§3.1): 24 rows at the most, the width in bytes, low byte first.
class RasterTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            384  | 1  | 1d76300030000100
            384  | 24 | 1d76300030001800
            384  | 25 | 1d76300030001800 1d76300030000100
            384  | 48 | 1d76300030001800 1d76300030001800
            1    | 1  | 1d76300001000100
            9    | 1  | 1d76300002000100
            2056 | 1  | 1d76300001010100
            """)
    void bands(int width, int height, String heads) {
        assertThat(new Raster(width, height).commands().stream().map(command -> HexFormat.of().formatHex(command, 0, 8))
                .collect(Collectors.joining(" "))).isEqualTo(heads);
    }

    /// The first dot of a byte is its highest bit.
    @ParameterizedTest
    @CsvSource({"0, 0, 8000 0000", "7, 0, 0100 0000", "8, 0, 0080 0000", "15, 1, 0000 0001"})
    void aDotIsBlack(int x, int y, String rows) {
        Raster raster = new Raster(16, 2);
        raster.black(x, y);
        byte[] band = raster.commands().getFirst();
        assertThat(HexFormat.of().formatHex(band, 8, band.length)).isEqualTo(rows.replace(" ", ""));
    }
}
