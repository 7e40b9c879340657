package org.doorstep.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How many of its parts a place shows that may have less room than they need.
class SpareTest {
    private static List<Region> parts(String heights) {
        return Stream.of(heights.split(" ", -1)).map(Double::valueOf).map(high -> {
            Region part = new Region();
            part.setMinHeight(high);
            part.setPrefHeight(high);
            return part;
        }).toList();
    }

    /// A part that does not fit hides those after it, however small: what is read stays in its order.
    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(textBlock = """
            50 50 50, 170, 3
            50 50 50, 169, 2
            50 50 50, 110, 2
            50 50 50, 109, 1
            50 50 50, 49,  0
            50 90 10, 100, 1
            50.5,     50,  1
            """)
    void asManyAsThereIsRoomFor(String heights, double height, int shown) {
        List<Region> parts = parts(heights);
        Spare spare = new Spare(10, parts);
        spare.resize(400, height);
        spare.layout();
        assertThat(parts.stream().map(spare::shows)).containsExactlyElementsOf(
                Stream.iterate(0, n -> n + 1).limit(parts.size()).map(n -> n < shown).toList());
    }

    @Test
    void itWantsRoomForAllAndTakesLess() {
        Spare spare = new Spare(10, parts("50 60"));
        assertThat(spare.prefHeight(400)).isEqualTo(120);
        assertThat(spare.getMinHeight()).isZero();
        assertThat(spare.getContentBias()).isEqualTo(Orientation.HORIZONTAL);
        assertThat(new Spare(10, List.of()).prefHeight(400)).isZero();
    }

    @Test
    void theyStandUnderEachOther() {
        List<Region> parts = parts("50 60");
        Spare spare = new Spare(10, parts);
        spare.resize(400, 120);
        spare.layout();
        assertThat(parts.getLast().getLayoutY()).isEqualTo(60);
        assertThat(parts.getLast().getWidth()).isEqualTo(400);
    }
}
