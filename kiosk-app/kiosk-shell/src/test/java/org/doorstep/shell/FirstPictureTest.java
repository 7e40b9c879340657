package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The first picture is still being drawn for some frames after it was asked for.
class FirstPictureTest {
    @ParameterizedTest
    @CsvSource({"1, false", "7, false", "8, true", "9, true"})
    void itStandsAfterSomeFrames(int frames, boolean stands) {
        FirstPicture picture = new FirstPicture();
        for (int i = 1; i < frames; i++) {
            picture.stands();
        }
        assertThat(picture.stands()).isEqualTo(stands);
    }
}
