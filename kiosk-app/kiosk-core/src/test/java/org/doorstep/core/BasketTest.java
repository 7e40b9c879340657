package org.doorstep.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.doorstep.config.Deed;
import org.doorstep.config.LangText;
import org.doorstep.core.certificates.Basket;
import org.doorstep.core.certificates.CertificateOffer;
import org.doorstep.core.certificates.Certificates;
import org.doorstep.core.certificates.NotOffered;
import org.doorstep.core.certificates.Offers;
import org.doorstep.core.certificates.Papers;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Intent.Choose.Of;
import org.doorstep.core.journey.Step;
import org.doorstep.core.journey.Turn;
import org.doorstep.core.question.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a choice makes of a basket. Two certificates: of the first two periods (2 and 5 pages), of the second one (1 page); three
/// purposes, the second of which names two receivers.
class BasketTest {
    /// @param becomes what it is after the choice
    record Row(Basket before, Of of, int place, Basket becomes) {}

    private static Row same(Basket before, Of of, int place) {
        return new Row(before, of, place, before);
    }

    private static Basket one(int certificate, int period, int purpose, int receiver) {
        return new Basket(new TreeMap<>(Map.of(certificate, period)), certificate, false, purpose, receiver);
    }

    private static Basket several(Map<Integer, Integer> picked, int looked, int purpose, int receiver) {
        return new Basket(new TreeMap<>(picked), looked, true, purpose, receiver);
    }

    static Stream<Row> rows() {
        Basket usual = one(0, 0, 0, 0);
        Basket chosen = one(0, 1, 1, 1);
        Basket first = several(Map.of(0, 1), 0, 1, 1);
        Basket both = several(Map.of(0, 1, 1, 0), 1, 1, 1);
        Stream<Row> single = Stream.of(
                new Row(usual, Of.PERIOD, 1, one(0, 1, 0, 0)), new Row(chosen, Of.PERIOD, 0, one(0, 0, 1, 1)),
                same(usual, Of.PERIOD, 2), same(usual, Of.PERIOD, -1),
                new Row(chosen, Of.CERTIFICATE, 1, one(1, 0, 1, 1)), same(one(1, 0, 0, 0), Of.PERIOD, 1),
                same(usual, Of.CERTIFICATE, 2), same(usual, Of.CERTIFICATE, -1),
                new Row(usual, Of.PURPOSE, 2, one(0, 0, 2, 0)), new Row(chosen, Of.PURPOSE, 2, one(0, 1, 2, 0)),
                new Row(usual, Of.PURPOSE, 1, one(0, 0, 1, 0)), same(usual, Of.PURPOSE, 3), same(usual, Of.PURPOSE, -1),
                new Row(one(0, 1, 1, 0), Of.RECEIVER, 1, chosen), same(chosen, Of.RECEIVER, 2), same(chosen, Of.RECEIVER, -1),
                same(usual, Of.RECEIVER, 1));
        Stream<Row> several = Stream.of(
                new Row(chosen, Of.SEVERAL, 1, first), same(usual, Of.SEVERAL, 0), new Row(first, Of.SEVERAL, 0, chosen),
                new Row(both, Of.SEVERAL, 0, one(1, 0, 1, 1)),
                new Row(first, Of.CERTIFICATE, 1, both), same(first, Of.CERTIFICATE, 0), same(first, Of.CERTIFICATE, 2),
                new Row(both, Of.CERTIFICATE, 1, first), new Row(both, Of.CERTIFICATE, 0, several(Map.of(1, 0), 1, 1, 1)),
                new Row(several(Map.of(0, 1, 1, 0), 0, 0, 0), Of.CERTIFICATE, 0, several(Map.of(1, 0), 1, 0, 0)),
                new Row(several(Map.of(0, 1, 1, 0), 0, 0, 0), Of.CERTIFICATE, 1, several(Map.of(0, 1), 0, 0, 0)),
                new Row(several(Map.of(0, 1, 1, 0), 0, 0, 0), Of.PERIOD, 0, several(Map.of(0, 0, 1, 0), 0, 0, 0)),
                new Row(first, Of.PURPOSE, 0, several(Map.of(0, 1), 0, 0, 0)));
        return Stream.concat(single, several);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aChoice(Row row) {
        Certificates before = Scenes.offered(row.before());
        assertThat(((Certificates) before.own(new Intent.Choose(row.of(), row.place()), Scenes.BOARD)).basket()).isEqualTo(row.becomes());
    }

    /// The offers as they come, at a matter whose certificates belong together or not.
    private static Basket atFirst(boolean together, CertificateOffer... offers) {
        Deed.Print deed = new Deed.Print(List.of("payment", "insured"), Set.of(), together);
        Certificates waiting = new Certificates(Scenes.KNOWN, Fixtures.PAID, deed, Scenes.waiting(1, Scenes.ASK_OFFERS), Scenes.basket(),
                0);
        Offers some = new Offers.Some(List.of(offers), Scenes.PURPOSES, List.of());
        return ((Certificates) waiting.own(Scenes.answer(1, Scenes.ASK_OFFERS, some), Scenes.BOARD)).basket();
    }

    @Test
    void whatBelongsTogetherIsAllPicked() {
        assertThat(atFirst(true, Scenes.PAYMENT, Scenes.INSURED)).isEqualTo(several(Map.of(0, 0, 1, 0), 0, 0, 0));
        assertThat(atFirst(true, Scenes.PAYMENT)).isEqualTo(one(0, 0, 0, 0));
        assertThat(atFirst(false, Scenes.PAYMENT, Scenes.INSURED)).isEqualTo(one(0, 0, 0, 0));
    }

    /// What is looked at stays looked at while others are taken away.
    @Test
    void ofThreeTheOthersAreTakenAway() {
        CertificateOffer third = new CertificateOffer("third", LangText.zh("三"), Scenes.PAYMENT.periods(), Scenes.PAYMENT.copies());
        Certificates usual = Scenes.offered();
        Asked<Offers> three = Scenes.known(new Offers.Some(List.of(Scenes.PAYMENT, Scenes.INSURED, third), Scenes.PURPOSES, List.of()));
        Basket all = several(Map.of(0, 0, 1, 0, 2, 0), 2, 0, 0);
        Certificates before = new Certificates(usual.visit(), usual.item(), usual.deed(), three, all, 0);
        Certificates after = (Certificates) before.own(new Intent.Choose(Of.CERTIFICATE, 0), Scenes.BOARD);
        assertThat(after.basket()).isEqualTo(several(Map.of(1, 0, 2, 0), 2, 0, 0));
    }

    /// What cannot be had now is a row too: no list of the screen is longer than this.
    @Test
    void howFarOneCanTurn() {
        NotOffered other = new NotOffered("third", LangText.zh("三"), NotOffered.Why.NOTHING, Optional.empty());
        Certificates usual = Scenes.offered();
        Certificates more = new Certificates(usual.visit(), usual.item(), usual.deed(),
                Scenes.known(new Offers.Some(Scenes.OFFERED.list(), Scenes.PURPOSES, List.of(other))), usual.basket(), 0);
        assertThat(((Certificates) more.own(new Intent.TurnTo(8), Scenes.BOARD)).from()).isEqualTo(8);
        assertThat(((Certificates) more.own(new Intent.TurnTo(9), Scenes.BOARD)).from()).isZero();
        Certificates none = new Certificates(usual.visit(), usual.item(), usual.deed(),
                Scenes.known(new Offers.None(List.of(other, other))), Scenes.basket(), 0);
        assertThat(((Certificates) none.own(new Intent.TurnTo(1), Scenes.BOARD)).from()).isEqualTo(1);
        assertThat(((Certificates) none.own(new Intent.TurnTo(2), Scenes.BOARD)).from()).isZero();
    }

    /// Where only one is offered there are not several to pick.
    @Test
    void ofOneOfferNoneIsAdded() {
        Certificates usual = Scenes.offered();
        Asked<Offers> single = Scenes.known(new Offers.Some(List.of(Scenes.PAYMENT), Scenes.PURPOSES, List.of()));
        Certificates one = new Certificates(usual.visit(), usual.item(), usual.deed(), single, usual.basket(), 0);
        assertThat(one.own(new Intent.Choose(Of.SEVERAL, 1), Scenes.BOARD)).isEqualTo(one);
    }

    /// Who comes back from the papers finds the basket as it was; one that no offer fits any more is the usual one.
    @Test
    void aBasketIsKeptOnTheWay() {
        Basket both = several(Map.of(0, 1, 1, 0), 1, 1, 1);
        Certificates chosen = Scenes.offered(both);
        Papers preview = new Papers(chosen.visit(), chosen.item(), chosen.deed(), Scenes.preview().papers(), Scenes.preview().content());
        assertThat(opened(preview.back())).isEqualTo(chosen);
        Basket strange = several(Map.of(0, 1, 7, 0), 7, 1, 1);
        Papers lost = new Papers(Scenes.offered(strange).visit(), chosen.item(), chosen.deed(), preview.papers(), preview.content());
        assertThat(((Certificates) opened(lost.back())).basket()).isEqualTo(one(0, 0, 0, 0));
    }

    private static Step opened(Turn turn) {
        return Doors.opened(turn, Scenes.BOARD).next();
    }

    @Test
    void whatDoesNotFitIsNotChosen() {
        assertThat(Scenes.offered(several(Map.of(0, 1), 1, 0, 0)).own(new Intent.Choose(Of.PURPOSE, 1), Scenes.BOARD))
                .as("looked at what is not picked").isEqualTo(Scenes.offered(several(Map.of(0, 1), 1, 0, 0)));
    }
}
