package org.doorstep.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.doorstep.config.Language;
import org.doorstep.config.Verb;
import org.doorstep.core.catalogue.Choosing;
import org.doorstep.core.journey.Destination;
import org.doorstep.core.journey.Shelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which matters stand in a list, under which heads, and in which order.
class ChoosingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            APPLY | BY_DEPARTMENT | none:APPLY-1 none:APPLY-2 none:APPLY-3 none:APPLY-4 none:APPLY-5 none:APPLY-6 none:APPLY-7
            APPLY | BY_EVENT      | 一生:APPLY-3
            CHECK | BY_EVENT      | 一生:PAID
            SAY   | BY_DEPARTMENT | ''
            SAY   | BY_EVENT      | ''
            """)
    void standsBehindADoor(Verb verb, Shelf.Order order, String entries) {
        assertThat(entries(new Shelf.Door(verb, order))).containsExactly(entries.isEmpty() ? new String[0] : entries.split(" "));
    }

    /// Departments in the order of their first matters, whatever stands between them.
    @Test
    void mattersOfADepartmentStandTogether() {
        List<String> heads = entries(Shelf.Door.of(Verb.CHECK)).stream().map(entry -> entry.split(":", -1)[0]).toList();
        assertThat(heads).containsSubsequence("social-insurance", "none");
        long changes = 1 + IntStream.range(1, heads.size()).filter(i -> !heads.get(i).equals(heads.get(i - 1))).count();
        assertThat(changes).isEqualTo(heads.stream().distinct().count());
    }

    @Test
    void aLifeEventHasItsOwnOrderAndNoHeads() {
        assertThat(entries(new Shelf.Event("life"))).containsExactly("-:APPLY-3", "-:PAID");
        assertThat(entries(new Shelf.Event("wedding"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "3, 3", "6, 6", "7, 0", "99, 0"})
    void opensWhereOneStoodOrAtTheFirst(int from, int opens) {
        Destination.Behind door = new Destination.Behind(Shelf.Door.of(Verb.APPLY), from);
        assertThat(Choosing.open(Scenes.KNOWN.at(door), door, Scenes.BOARD).from()).isEqualTo(opens);
    }

    private static List<String> entries(Shelf shelf) {
        return new Choosing(Scenes.KNOWN, shelf, 0).entries(Scenes.BOARD).stream().map(entry ->
                entry.head().map(head -> head.name().in(Language.ZH)).orElse("-") + ":"
                        + entry.item().code().value().replace("T-", "")).toList();
    }
}
