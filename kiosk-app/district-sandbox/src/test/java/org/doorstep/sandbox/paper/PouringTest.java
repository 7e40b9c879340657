package org.doorstep.sandbox.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which piece stands on which page.
class PouringTest {
    private static Piece piece(String said) {
        Piece piece = Piece.of(Integer.parseInt(said.replaceAll("[+^]", "")), (_, _) -> { });
        Piece under = said.contains("^") ? piece.under(piece("5")) : piece;
        return said.contains("+") ? under.held() : under;
    }

    /// Heights of pieces on pages of 100 points, under heads of 20 and 10: `+` stands with the next, `^` has a head of 5 of its own.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            80             | 20 80
            81             | 20 81
            40 40          | 20 40 40
            40 41          | 20 40, 10 41
            40 40 90       | 20 40 40, 10 90
            40 40 91       | 20 40 40, 10 91
            40 30+ 11      | 20 40, 10 30 11
            40 30+ 10      | 20 40 30 10
            10+ 10+ 60 30  | 20 10 10 60, 10 30
            30 30 21^ 5    | 20 30 30, 10 5 21 5
            30 30+ 21^ 90  | 20 30, 10 30 21, 10 90
            60 20+ 20+ 30  | 20 60, 10 20 20 30
            """)
    void pages(String pieces, String pages) {
        List<Piece> poured = Arrays.stream(pieces.split(" ")).map(PouringTest::piece).collect(Collectors.toCollection(ArrayList::new));
        List<List<Piece>> made = new Pouring(poured, 100).under(piece("20"), piece("10"));
        assertThat(made.stream().map(page -> page.stream().map(piece -> Integer.toString((int) piece.height()))
                .collect(Collectors.joining(" "))).collect(Collectors.joining(", "))).isEqualTo(pages);
        assertThat(made.stream().flatMap(List::stream).map(Piece::again).filter(Optional::isPresent))
                .hasSize((int) pieces.chars().filter(letter -> letter == '^').count());
    }
}
