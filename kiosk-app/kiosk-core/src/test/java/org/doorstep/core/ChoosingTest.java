package org.doorstep.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.doorstep.config.Verb;
import org.doorstep.core.catalogue.Choosing;
import org.doorstep.core.journey.Manner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Six matters stand on a page, in simple mode three; each of them on one page alone.
class ChoosingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            APPLY | false | 0 | 2 | 1 2 3 4 5 6
            APPLY | false | 1 | 2 | 7
            APPLY | true  | 0 | 3 | 1 2 3
            APPLY | true  | 1 | 3 | 4 5 6
            APPLY | true  | 2 | 3 | 7
            SAY   | false | 0 | 1 | ''
            """)
    void stands(Verb verb, boolean simple, int page, int pages, String items) {
        Choosing choosing = new Choosing(Scenes.KNOWN.with(Manner.USUAL.simplified(simple)), verb, page);
        assertThat(choosing.pages(Scenes.BOARD)).isEqualTo(pages);
        assertThat(choosing.items(Scenes.BOARD).stream().map(item -> item.code().value().replace("T-APPLY-", "")))
                .containsExactly(items.isEmpty() ? new String[0] : items.split(" "));
    }
}
