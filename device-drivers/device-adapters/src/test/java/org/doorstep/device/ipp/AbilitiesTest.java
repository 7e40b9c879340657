package org.doorstep.device.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.device.Fault;
import org.doorstep.device.PrinterFault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which operations a job takes, what is sent, and which printers are said to be unfit at the start.
class AbilitiesTest {
    private static final String ALL = "2 4 5 6 8 9 10 11";

    private static Set<String> words(String written) {
        return Arrays.stream(written.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    private static Abilities abilities(String operations, String formats, String sides) {
        return new Abilities(words(operations).stream().map(Integer::valueOf).collect(Collectors.toSet()), words(formats), words(sides),
                true);
    }

    @ParameterizedTest
    @CsvSource({
        // operations told,    way,       unfit without
        "'',                   two steps, ", "2 4 5 6 8 9 10 11, two steps, ", "4 5 6 8 9 10 11, two steps, ", "2 4 8 9 10 11, at once, ",
        "2 4 5 8 9 10 11,      at once,   ", "2 4 6 8 9 10 11, at once, ", "2 4 5 6 8 10 11, two steps, ",
        "4 5 8 9 10 11,        at once,   2", "4 6 8 9 10 11, at once, 2", "4 8 9 10 11, at once, 2",
        "2 5 6 8 9 10 11,      two steps, 4", "2 4 5 6 9 10 11, two steps, 8", "2 4 5 6 8 9 11, two steps, 10", "2 4 8 9 11, at once, 10"
    })
    void operations(String operations, String way, Integer missing) {
        Abilities abilities = abilities(operations, "", "");
        assertThat(abilities.twoSteps()).isEqualTo(way.equals("two steps"));
        assertThat(abilities.unfit()).isEqualTo(Optional.ofNullable(missing).map(operation -> new Fault(PrinterFault.UNFIT, operation)));
    }

    @ParameterizedTest
    @CsvSource({"'', ", "application/pdf, ", "image/pwg-raster application/pdf, ", "image/pwg-raster, NO_PDF",
            "application/octet-stream, NO_PDF"})
    void formats(String formats, PrinterFault code) {
        assertThat(abilities(ALL, formats, "").unfit().map(Fault::code)).isEqualTo(Optional.ofNullable(code));
    }

    @ParameterizedTest
    @CsvSource({
        // sides told,                  told to the printer, unfit
        "'',                            false,               ", "one-sided, false, ", "one-sided two-sided-long-edge, true, ",
        "two-sided-long-edge,           false,               UNFIT", "two-sided-long-edge two-sided-short-edge, false, UNFIT"
    })
    void sides(String sides, boolean chooses, PrinterFault code) {
        assertThat(abilities(ALL, "", sides).choosesSides()).isEqualTo(chooses);
        assertThat(abilities(ALL, "", sides).unfit().map(Fault::code)).isEqualTo(Optional.ofNullable(code));
    }
}
