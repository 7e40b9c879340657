package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import org.doorstep.config.TerminalSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The small window fits every screen, panels of the desktop left out, in the shape of the frame.
class SurfaceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PORTRAIT  | 1920 | 1080 | 486 | 864
            PORTRAIT  | 1366 | 728  | 369 | 655
            PORTRAIT  | 3840 | 2160 | 486 | 864
            LANDSCAPE | 1920 | 1080 | 864 | 486
            LANDSCAPE | 800  | 600  | 720 | 405
            """)
    void aSmallWindowFits(TerminalSettings.Frame frame, double width, double height, int across, int down) {
        Rectangle2D window = Surface.small(frame, new Rectangle2D(10, 20, width, height));
        assertThat(Math.round(window.getWidth())).isEqualTo(across);
        assertThat(Math.round(window.getHeight())).isEqualTo(down);
        assertThat(window.getMinX()).isEqualTo(10);
        assertThat(window.getMinY()).isEqualTo(20);
    }
}
