package org.doorstep.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.config.Assurance;
import org.doorstep.config.Language;
import org.doorstep.core.identity.CheckIdentity;
import org.doorstep.core.identity.CodeSent;
import org.doorstep.core.identity.IdentityOutcome;
import org.doorstep.core.identity.ResidentNumber;
import org.doorstep.core.identity.SignedIn;
import org.doorstep.core.journey.Proof;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.Step;
import org.doorstep.core.journey.Visit;
import org.doorstep.core.records.RecordOutcome;
import org.doorstep.device.IdDocument;
import org.doorstep.device.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The values of signing in, and what the tables of steps do not hold: a card that is confirmed while a code is typed.
class SignInTest {
    @ParameterizedTest
    @CsvSource({
        "379999195803120010, true", "37999919580312007X, true", "379999195803120011, false", "379999195803120018, false",
        "379999195803120070, false", "37999919580312007x, false", "379999195803121000, false", "739999195803120010, false",
        "37999919580312001, false", "3799991958031200100, false", "X79999195803120010, false", "'', false"})
    void aNumberAgreesWithItsCheckCharacter(String number, boolean agrees) {
        assertThat(ResidentNumber.agrees(number)).isEqualTo(agrees);
    }

    /// Each slip of one digit, and each of two neighbours, is found.
    @Test
    void noSingleSlipAgrees() {
        String number = SignInScenes.NUMBER.reveal();
        for (int i = 0; i < ResidentNumber.LENGTH; i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String other = number.substring(0, i) + digit + number.substring(i + 1);
                assertThat(ResidentNumber.agrees(other)).as(other).isEqualTo(other.equals(number));
            }
        }
        for (int i = 0; i + 1 < ResidentNumber.LENGTH; i++) {
            String other = number.substring(0, i) + number.charAt(i + 1) + number.charAt(i) + number.substring(i + 2);
            assertThat(ResidentNumber.agrees(other)).as(other).isEqualTo(other.equals(number));
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 3, true", "'', X, false", "3799991958031200, X, false", "37999919580312007, X, true", "37999919580312007, 7, true",
        "37999919580312007X, 1, false", "37, a, false", "37, /, false", "37, :, false", "37, \uff17, false"})
    void whatMayStandBehindWhatWasTyped(String typed, char sign, boolean takes) {
        assertThat(ResidentNumber.takes(typed, sign)).isEqualTo(takes);
    }

    /// Whoever laid a card has what signing in gives; whoever signed in has no more than that.
    @Test
    void signingInIsLessThanTheCard() {
        assertThat(SignInScenes.SIGNED.evidence()).containsExactly(Assurance.SIGNED_IN);
        assertThat(SignInScenes.SIGNED.applicant()).isEmpty();
        assertThat(SignInScenes.SIGNED.person()).contains(SignInScenes.PERSON_SIGNED);
        assertThat(SignInScenes.SIGNED.name()).contains(Scenes.PERSON.name());
        assertThat(SignInScenes.SIGNED.cardUsed()).isFalse();
        assertThat(Stream.of(Fixtures.READING, Fixtures.SIGNED, Fixtures.PAID, Fixtures.PHONED).map(SignInScenes.SIGNED::assures))
                .containsExactly(true, true, false, false);
        assertThat(Fixtures.SIGNED.deeds().stream().map(deed -> SignInScenes.SIGNED.assures(Fixtures.SIGNED, deed)))
                .containsExactly(true, false);
        assertThat(Fixtures.SIGNED.deeds().stream().map(deed -> Scenes.KNOWN.assures(Fixtures.SIGNED, deed))).containsExactly(true, true);
        assertThat(SignInScenes.SIGNED.assured(Assurance.PHONE_CODE, Scenes.SURER)).isEqualTo(SignInScenes.SIGNED);
    }

    /// What was shown stays while a card is tried, and the card that is confirmed takes its place; of the number nothing is kept.
    @Test
    void aCardIsTriedBesideIt() {
        Visit typed = Scenes.NOBODY.remembering(SignInScenes.SEND_SIGN_IN, new CodeSent.NoPhone());
        assertThat(typed.with(SignInScenes.PERSON_SIGNED).heard().to(SignInScenes.SEND_SIGN_IN)).isEmpty();
        Visit known = SignInScenes.SIGNED.remembering(Scenes.FETCH, new RecordOutcome.NoRecord());
        for (Proof proof : Scenes.proofs()) {
            boolean confirmed = proof instanceof Proof.Confirmed;
            Visit tried = known.with(proof);
            assertThat(tried.evidence()).as("%s", proof).isEqualTo(confirmed
                    ? Set.of(Assurance.CARD_PRESENT, Assurance.SIGNED_IN) : Set.of(Assurance.SIGNED_IN));
            assertThat(tried.signedIn()).as("%s", proof).isEqualTo(confirmed ? Optional.empty() : Optional.of(SignInScenes.PERSON_SIGNED));
            assertThat(tried.heard().to(Scenes.FETCH)).as("%s", proof).isPresent();
        }
    }

    /// It may be another's card: it is laid anew.
    @Test
    void aCardThatWasBeingReadIsPutAside() {
        for (Proof proof : Scenes.proofs()) {
            Visit signed = Scenes.NOBODY.with(proof).with(SignInScenes.PERSON_SIGNED);
            assertThat(signed.proof()).as("%s", proof).isEqualTo(new Proof.None());
            assertThat(signed.document()).as("%s", proof).isEmpty();
            assertThat(signed.cardUsed()).as("%s", proof).isEqualTo(!(proof instanceof Proof.None));
        }
    }

    @ParameterizedTest
    @CsvSource({"测试1, '', 1, true", "⾼秀英, '', 1, false", "'', 测试1, 1, true", "测试1, ANNA, 1, true", "测试1, '', 2, false",
        "测试2, '', 1, false", "'', '', 1, false"})
    void whoseCardItIs(String name, String foreign, int number, boolean owns) {
        IdDocument chip = Scenes.PERSON;
        IdDocument card = new IdDocument(chip.kind(), new Secret(name), new Secret(foreign), Fixtures.person(number).number(), chip.sex(),
                chip.nation(), chip.nationality(), chip.birth(), chip.address(), chip.authority(), chip.validFrom(), chip.validTo());
        assertThat(new SignedIn(new Secret("测试1"), SignInScenes.NUMBER, Scenes.TOKEN).owns(card)).isEqualTo(owns);
    }

    /// Whoever signs in goes on with the card; whoever laid it before stays with the code.
    @Test
    void aCardMayBeConfirmedWhileACodeIsTyped() {
        Visit checking = Scenes.NOBODY.with(Scenes.checking(1));
        Report confirmed = Scenes.answer(1, new CheckIdentity(Scenes.PERSON, Language.ZH), new IdentityOutcome.Confirmed(Scenes.TOKEN));
        assertThat(next(SignInScenes.signInCode(checking, Scenes.typing("12")), confirmed))
                .isEqualTo(Scenes.guide(Scenes.KNOWN, Fixtures.SIGNED));
        assertThat(next(Scenes.phoneCode(checking, Scenes.typing("12")), confirmed))
                .isEqualTo(Scenes.phoneCode(Scenes.KNOWN, Scenes.typing("12")));
    }

    private static Step next(Step step, Report report) {
        return Doors.opened(step.on(report, Scenes.BOARD), Scenes.BOARD).next();
    }

    /// A number that was typed stands in no text that is made of what holds it.
    @Test
    void theNumberIsInNoText() {
        String number = SignInScenes.NUMBER.reveal();
        assertThat(Stream.of(SignInScenes.signIn(Scenes.NOBODY, number), SignInScenes.mending(Scenes.NOBODY),
                SignInScenes.signInCode(SignInScenes.SIGNED, Scenes.typing("482913")), SignInScenes.SEND_SIGN_IN,
                SignInScenes.PERSON_SIGNED, SignInScenes.SIGNED, SignInScenes.checkSignIn("482913")).map(Object::toString))
                .noneMatch(text -> text.contains(number) || text.contains("482913") || text.contains("测试1"));
    }
}
