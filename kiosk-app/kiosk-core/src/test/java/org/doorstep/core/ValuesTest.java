package org.doorstep.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.doorstep.config.LangText;
import org.doorstep.core.catalogue.Finding;
import org.doorstep.core.certificates.CertificateOffer;
import org.doorstep.core.certificates.Offers;
import org.doorstep.core.certificates.PagePicture;
import org.doorstep.core.journey.Destination;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Home;
import org.doorstep.core.journey.Idle;
import org.doorstep.core.journey.Languages;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Proof;
import org.doorstep.core.journey.Turn;
import org.doorstep.core.journey.Visit;
import org.doorstep.core.records.Answer;
import org.doorstep.core.records.Months;
import org.doorstep.core.search.Hit;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.ItemState;
import org.doorstep.core.service.Now;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The values that steps carry: what each may hold, what it says of itself, and what is left of it once it was wiped.
class ValuesTest {
    /// What the district and the log read of where somebody stands; never what they look at.
    @Test
    void everyKindOfStepIsCalled() {
        Map<String, Set<String>> names = new TreeMap<>();
        Scenes.all().values().forEach(step ->
                names.computeIfAbsent(step.getClass().getSimpleName(), _ -> new TreeSet<>()).add(step.name()));
        names.put("Idle", Set.of(new Idle().name()));
        assertThat(names).as("the table below names each kind of step").containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                Map.entry("Idle", Set.of("idle")), Map.entry("Home", Set.of("home")), Map.entry("Choosing", Set.of("choosing")),
                Map.entry("Finding", Set.of("finding")), Map.entry("Identify", Set.of("identify")), Map.entry("Guide", Set.of("guide")),
                        Map.entry("Records", Set.of("record")), Map.entry("PhoneCode", Set.of("phone-code")),
                Map.entry("SignIn", Set.of("sign-in")),
                Map.entry("Certificates", Set.of("certificates")),
                Map.entry("Papers", Set.of("preparing", "preview", "printing", "printed", "not-printed")),
                Map.entry("OutOfService", Set.of("out-of-service")), Map.entry("StillThere", Set.of("still-there")),
                Map.entry("Languages", Set.of("languages")), Map.entry("Help", Set.of("help")), Map.entry("Farewell", Set.of("farewell"))));
    }

    /// Another try is offered where it can help: the line, the load, a confirmation that ended. Not where somebody
    /// must mend something first.
    @ParameterizedTest
    @EnumSource
    void anotherTryIsOfferedWhereItCanHelp(DistrictFailure why) {
        assertThat(why.worthAnotherTry()).isEqualTo(switch (why) {
            case LINE_DOWN, TOO_SLOW, BUSY, DEPARTMENT_DOWN, DISTRICT_BROKEN, CONFIRMATION_ENDED -> true;
            case DEPARTMENT_CLOSED, NONSENSE, NOT_TRUSTED, CLOCK_WRONG, NOT_ENROLLED, NOT_YOURS -> false;
        });
    }

    @ParameterizedTest
    @CsvSource({"true, false, true", "true, true, false", "false, false, false", "false, true, false"})
    void aMatterIsServedWhileItIsOpenAndNotSuspended(boolean open, boolean suspended, boolean served) {
        assertThat(new ItemState(open, suspended).served()).isEqualTo(served);
    }

    /// One button goes round the three sizes; whoever reads larger print is given more time.
    @ParameterizedTest
    @CsvSource({"USUAL, SIMPLE, false", "SIMPLE, LARGEST, true", "LARGEST, USUAL, true"})
    void sizes(Manner.Size size, Manner.Size next, boolean large) {
        assertThat(size.next()).isEqualTo(next);
        assertThat(Manner.USUAL.in(size).large()).isEqualTo(large);
    }

    @ParameterizedTest
    @CsvSource({"0.44, true", "0.45, false", "0.9, false"})
    void whatIsFoundIsOnlyNearWhereTheBestIsLittleAlike(double best, boolean near) {
        assertThat(Finding.onlyNear(List.of(new Hit(Fixtures.PAID, best, "甲"), new Hit(Fixtures.READING, 0.1, "乙")))).isEqualTo(near);
        assertThat(Finding.onlyNear(List.of())).isTrue();
    }

    @Test
    void aPictureIsWhiteOnceItWasWiped() {
        PagePicture picture = new PagePicture(3, 2, new int[] {1, 2, 3, 4, 5, 6});
        assertThat(picture.width()).isEqualTo(3);
        assertThat(picture.height()).isEqualTo(2);
        assertThat(picture.argb()).containsExactly(1, 2, 3, 4, 5, 6);
        picture.wipe();
        assertThat(picture.argb()).containsOnly(0xFFFFFFFF).hasSize(6);
        assertThat(picture.toString()).isEqualTo("PagePicture[•••]");
        assertThatThrownBy(() -> new PagePicture(3, 2, new int[5])).isInstanceOf(IllegalArgumentException.class);
    }

    /// A hundred years to the last month, and never backwards.
    @ParameterizedTest
    @CsvSource({
        "2026-10, 2026-10, true", "2026-10, 2026-11, true", "2026-10, 2026-09, false", "1926-10, 2026-10, true", "1926-09, 2026-10, false"})
    void monthsRunForwardsForALifeAtTheMost(YearMonth from, YearMonth to, boolean fit) {
        if (fit) {
            assertThatCode(() -> new Months(from, to, Set.of())).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> new Months(from, to, Set.of())).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void offersHaveSomethingToChooseFrom() {
        CertificateOffer offer = Scenes.PAYMENT;
        assertThatThrownBy(() -> new CertificateOffer("k", LangText.zh("证"), List.of(), offer.copies()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Offers.Some(List.of(), Scenes.PURPOSES, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Offers.Some(List.of(offer), List.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    /// A step alone is a turn with nothing to do; what is to be done is done in the order in which it was said.
    @Test
    void aTurnKeepsWhatIsToBeDoneInItsOrder() {
        Effect one = new Effect.Note(Effect.Event.CARD_LEFT);
        Effect two = new Effect.Note(Effect.Event.HELP_CALLED);
        Idle idle = new Idle();
        assertThat(idle.and(List.of())).isSameAs(idle);
        assertThat(idle.and(one).and(two)).isEqualTo(new Turn.Then(idle, List.of(one, two)));
        Turn.Go home = Turn.go(Scenes.KNOWN, new Destination.AtHome());
        assertThat(home.and(List.of(one)).and(two)).isEqualTo(new Turn.Go(Scenes.KNOWN, new Destination.AtHome(), List.of(one, two)));
        Languages over = new Languages(new Home(Scenes.KNOWN));
        assertThat(new Turn.Below(over, idle).and(one).and(two)).isEqualTo(new Turn.Below(over, new Turn.Then(idle, List.of(one, two))));
    }

    /// The farewell asks for the card that was laid, whatever came of it; only a document that may be the resident's own is greeted.
    @Test
    void aVisitKnowsWhetherACardWasLaidAndWhomToGreet() {
        for (Proof proof : Scenes.proofs()) {
            boolean none = proof instanceof Proof.None;
            Visit visit = Scenes.visit(proof);
            assertThat(Scenes.NOBODY.with(proof).cardUsed()).as("%s", proof).isEqualTo(!none);
            assertThat(Scenes.NOBODY.with(proof).with(new Proof.None()).cardUsed()).as("%s, lifted", proof).isEqualTo(!none);
            boolean greeted = proof instanceof Proof.Checking || proof instanceof Proof.Confirmed || proof instanceof Proof.NotChecked;
            assertThat(visit.document().map(document -> document.equals(Scenes.PERSON))).as("%s", proof)
                    .isEqualTo(greeted ? Optional.of(true) : Optional.empty());
        }
    }

    @Test
    void whatIsPrintedOfAnAnswerHoldsNoValue() {
        assertThat(new Answer("paid-total", List.of("gap"), Map.of("years", "14")).toString()).isEqualTo("Answer[paid-total •••]");
        assertThat(new Months(YearMonth.of(2020, 1), YearMonth.of(2026, 1), Set.of()).toString()).isEqualTo("Months[•••]");
        assertThat(Scenes.RECORD.toString()).isEqualTo("ServiceRecord[social-insurance •••]");
        assertThat(Scenes.PAPER.toString()).isEqualTo("PreparedPaper[2 sheets •••]");
        assertThat(Scenes.TOKEN.toString()).isEqualTo("•••");
    }

    @Test
    void aTimeThatCannotBeRightIsNone() {
        LocalDateTime shown = LocalDateTime.of(2026, 12, 1, 4, 0);
        assertThat(new Now.Known(shown).time()).contains(shown);
        assertThat(new Now.Doubted(Now.Why.BEFORE_MADE).time()).isEmpty();
    }
}
