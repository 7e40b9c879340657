package org.doorstep.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.config.Bundle;
import org.doorstep.config.Language;
import org.doorstep.core.identity.Applicant;
import org.doorstep.core.identity.CheckIdentity;
import org.doorstep.core.identity.ReadCard;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Proof;
import org.doorstep.core.question.Asked;
import org.doorstep.core.question.Ticket;
import org.doorstep.core.question.VisitId;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.Facts;
import org.doorstep.core.service.Now;
import org.doorstep.device.IdDocument;
import org.doorstep.device.ReadOutcome;
import org.doorstep.device.Secret;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What a resident reads while it is proven who they are, a line for each way it can go, and whether it is shown as trouble.
class ProofWordsTest {
    private static final Bundle BUNDLE = Gallery.bundle("t-portrait");
    private static final Look LOOK = new Look(
            new Board(BUNDLE, Facts.atStart(new Now.Known(LocalDateTime.of(2026, 12, 1, 4, 0)))), Words.in(Language.ZH, BUNDLE),
                    Manner.USUAL, true,
            _ -> { }, () -> new VisitId("v"));
    private static final IdDocument PERSON = new IdDocument(
            IdDocument.Kind.RESIDENT, new Secret("测试一"), Secret.NONE, new Secret("379999195803120017"), IdDocument.Sex.FEMALE, "01", "",
            LocalDate.of(1958, 3, 12), Secret.NONE, "测试局", LocalDate.of(2020, 1, 1), Optional.empty());

    private static final Ticket TICKET = new Ticket(new VisitId("v"), 1);

    static Stream<Arguments> proofs() {
        return Stream.of(
                Arguments.of(new Proof.None(), "", false),
                Arguments.of(new Proof.Reading(new Asked.Waiting<>(TICKET, new ReadCard())), "正在读，请不要拿起", false),
                Arguments.of(new Proof.Checking(PERSON, new Asked.Waiting<>(TICKET, new CheckIdentity(PERSON, Language.ZH))),
                        "读好了，正在核对", false),
                Arguments.of(new Proof.Confirmed(new Applicant(PERSON, new SubjectToken("s"))), "身份已确认", false),
                Arguments.of(new Proof.NotRead(ReadOutcome.Why.LIFT_AND_LAY), "没有读出来，请拿起身份证，再平放一次", true),
                Arguments.of(new Proof.NotRead(ReadOutcome.Why.EXPIRED), "身份证不在有效期内，请换有效的证件，或到窗口办理", true),
                Arguments.of(new Proof.ReaderFault(), "读卡区暂时不能用，请稍等，或呼叫帮助", true),
                Arguments.of(new Proof.NotChecked(PERSON, DistrictFailure.BUSY), "现在办的人多，请稍等再试。", true),
                Arguments.of(new Proof.Refused(Proof.Reason.ANOTHERS), "这不是您的身份证。给别人办，请先点结束", true),
                Arguments.of(new Proof.Refused(Proof.Reason.REPORTED_LOST), "这张身份证已经挂失，请到窗口办理", true),
                Arguments.of(new Proof.Refused(Proof.Reason.NOT_KNOWN), "本区没有查到这张证件的信息，请到窗口办理", true));
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void aProofIsSaid(Proof proof, String words, boolean trouble) {
        assertThat(ProofWords.say(proof, LOOK).orElse("")).isEqualTo(words);
        assertThat(ProofWords.trouble(proof)).isEqualTo(trouble);
    }
}
