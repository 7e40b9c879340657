package org.doorstep.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.config.Assurance;
import org.doorstep.config.Deed;
import org.doorstep.config.Verb;
import org.doorstep.core.journey.Destination;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Proof;
import org.doorstep.core.journey.Visit;
import org.doorstep.core.journey.Shelf;
import org.doorstep.core.records.RecordOutcome;
import org.doorstep.core.records.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The way that a visit has come, and what it carries on it. A line is a walk: a letter goes to a place, `<` goes back.
class TrailTest {
    private static final Deed SHOW = Fixtures.PAID.deeds().getFirst();
    private static final Map<Character, Destination> PLACES = Map.of(
            'h', new Destination.AtHome(),
            'd', new Destination.Behind(Shelf.Door.of(Verb.CHECK), 0),
            'D', new Destination.Behind(Shelf.Door.of(Verb.CHECK), 3),
            'p', new Destination.Behind(Shelf.Door.of(Verb.PRINT), 0),
            'm', new Destination.Matter(Fixtures.PAID),
            'r', new Destination.Doing(Fixtures.PAID, SHOW),
            'R', new Destination.Doing(Fixtures.PAID, SHOW, Optional.of(new Records.TurnedTo(2))),
            'c', new Destination.Doing(Fixtures.PAID, Scenes.print(Fixtures.PAID)),
            's', new Destination.Doing(Fixtures.SHOWN_ONLY, Fixtures.SHOWN_ONLY.deeds().getFirst()));

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            ``, ``
            h, ``
            <, ``
            d, d
            d<, ``
            dm, dm
            dmr, dmr
            dmrc, dmrc
            dmrc<, dmr
            dmrc<<, dm
            dmrc<<<<<, ``
            dmrch, ``
            # where it has been it is back, and what lay behind is forgotten
            dmrcm, dm
            dmrcd, d
            mm, m
            # another page of it is the same place
            dD, D
            dDm<, D
            dmrR, dmR
            dmrRc<, dmR
            dmRr, dmr
            # another door, another deed or the same deed of another matter is another place
            dp, dp
            mrs, mrs
            """)
    void leads(String walk, String trail) {
        Visit visit = Scenes.KNOWN;
        for (int i = 0; i < walk.length(); i++) {
            visit = walk.charAt(i) == '<' ? visit.left() : visit.at(place(walk.charAt(i)));
        }
        List<Destination> expected = trail.chars().mapToObj(letter -> place((char) letter)).toList();
        assertThat(visit.trail()).isEqualTo(expected);
        assertThat(visit.here()).isEqualTo(expected.isEmpty() ? new Destination.AtHome() : expected.getLast());
    }

    private static final Set<Assurance> CARD = Set.of(Assurance.CARD_PRESENT, Assurance.SIGNED_IN);

    private static Destination place(char letter) {
        return Objects.requireNonNull(PLACES.get(letter));
    }

    /// What was shown of a person, and what was heard of them, counts only while the district confirms them.
    @Test
    void evidenceAndAnswersGoWithTheProof() {
        Visit known = Scenes.KNOWN.remembering(Scenes.FETCH, new RecordOutcome.NoRecord());
        assertThat(known.evidence()).isEqualTo(CARD);
        assertThat(known.heard().to(Scenes.FETCH)).contains(new RecordOutcome.NoRecord());
        assertThat(known.ask().with(Manner.USUAL.in(Manner.Size.SIMPLE)).at(place('m')).left().heard()).isEqualTo(known.heard());
        for (Proof proof : Scenes.proofs()) {
            boolean confirmed = proof instanceof Proof.Confirmed;
            assertThat(known.with(proof).evidence()).as("%s", proof).isEqualTo(confirmed ? CARD : Set.of());
            assertThat(known.with(proof).heard().to(Scenes.FETCH).isPresent()).as("%s", proof).isEqualTo(confirmed);
        }
        assertThat(known.heard().toString()).isEqualTo("Answers[1 •••]");
    }

    /// Under the surer token; nobody who is not known is known more surely.
    @Test
    void aCodeAddsToTheCard() {
        Visit surer = Scenes.SENT.assured(Assurance.PHONE_CODE, Scenes.SURER);
        assertThat(surer.evidence()).containsExactlyInAnyOrder(Assurance.CARD_PRESENT, Assurance.SIGNED_IN, Assurance.PHONE_CODE);
        assertThat(surer.applicant().orElseThrow().token()).isEqualTo(Scenes.SURER);
        assertThat(surer.applicant().orElseThrow().document()).isEqualTo(Scenes.PERSON);
        assertThat(surer.with(new Proof.Confirmed(Scenes.APPLICANT)).evidence()).isEqualTo(CARD);
        assertThat(Scenes.NOBODY.assured(Assurance.PHONE_CODE, Scenes.SURER)).isEqualTo(Scenes.NOBODY);
    }

    @Test
    void aMatterIsReachedByAllThatItNeedsAndNotByLess() {
        assertThat(Stream.of(Fixtures.READING, Fixtures.PAID, Fixtures.PHONED, Fixtures.WITNESSED).map(Scenes.KNOWN::assures))
                .containsExactly(true, true, false, false);
        assertThat(Stream.of(Fixtures.READING, Fixtures.PAID, Fixtures.WITNESSED).map(Scenes.NOBODY::assures))
                .containsExactly(true, false, false);
    }
}
