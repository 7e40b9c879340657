package org.doorstep.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How many rows a page shows, and where the pages before and after it begin. The rows' heights stand in the table.
class RoomTest {
    private final List<Integer> drawn = new ArrayList<>();

    private static Room room() {
        return new Room(800, 1000, Region::getMinHeight, Region::getMinWidth);
    }

    private Room.Rows rows(String heights, int first) {
        List<Integer> all = Stream.of(heights.split(" ")).filter(text -> !text.isEmpty()).map(Integer::valueOf).toList();
        return new Room.Rows(all.size(), first, 10, i -> {
            drawn.add(i);
            Region row = new Region();
            row.setMinHeight(all.get(i));
            return row;
        });
    }

    @ParameterizedTest(name = "{0} from {1} in {2}")
    @CsvSource(textBlock = """
            '',              0, 100, 0, 0, -1
            50 50 50,        0, 170, 3, 3, -1
            50 50 50,        0, 169, 2, 2, -1
            50 50 50,        2, 110, 1, 3,  0
            50 50 50 50 50,  2, 110, 2, 4,  0
            50 50 50 50 50,  4, 110, 1, 5,  2
            50 50 50 50 50,  1, 110, 2, 3,  0
            500,             0, 100, 1, 1, -1
            50 500 50,       1, 100, 1, 2,  0
            50 90 50,        0, 110, 1, 1, -1
            50 50 50 50 90 20 50,  4, 170, 2, 6,  2
            """)
    void asManyRowsAsTheHeightHolds(String heights, int first, double height, int shown, int after, int before) {
        Room.Fitting fitting = room().fit(rows(heights, first), height);
        assertThat(fitting.shown()).hasSize(shown);
        assertThat(fitting.after()).isEqualTo(after);
        assertThat(fitting.before()).isEqualTo(before);
        assertThat(drawn.size()).isLessThanOrEqualTo(shown + 1);
    }

    @ParameterizedTest(name = "{0} from {1} in {2}, {3} to turn")
    @CsvSource(textBlock = """
            50 50 50,  0, 170, 60, 3, true
            50 50 50,  0, 169, 60, 1, false
            50 50 50,  0, 169, 59, 2, false
            50 50 50,  1, 170, 60, 2, false
            50 50 50,  2, 400, 60, 1, false
            """)
    void whatTurnsThePagesTakesRoomOnlyWhereThereArePages(String heights, int first, double height, double turning, int shown,
            boolean all) {
        Room.Fitting fitting = room().fitPages(rows(heights, first), height, turning);
        assertThat(fitting.shown()).hasSize(shown);
        assertThat(fitting.all(3)).isEqualTo(all);
    }
}
