package org.doorstep.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.config.LangText;
import org.doorstep.config.Language;
import org.doorstep.config.ServiceItemCode;
import org.doorstep.contract.Prism;
import org.doorstep.core.certificates.AskOffers;
import org.doorstep.core.certificates.CertificateRequest;
import org.doorstep.core.certificates.Offers;
import org.doorstep.core.help.AwaitHelp;
import org.doorstep.core.help.CallForHelp;
import org.doorstep.core.help.HelpCall;
import org.doorstep.core.identity.CheckCode;
import org.doorstep.core.identity.CheckIdentity;
import org.doorstep.core.identity.CheckSignIn;
import org.doorstep.core.identity.CodeChallenge;
import org.doorstep.core.identity.CodeOutcome;
import org.doorstep.core.identity.CodeSent;
import org.doorstep.core.identity.IdentityOutcome;
import org.doorstep.core.identity.SendCode;
import org.doorstep.core.identity.SendSignIn;
import org.doorstep.core.identity.SignedIn;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.opinion.RatingLevel;
import org.doorstep.core.records.FetchRecord;
import org.doorstep.core.records.Part;
import org.doorstep.core.records.RecordOutcome;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.device.IdDocument;
import org.doorstep.device.Secret;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The client against Prism's mock of the contract: what we ask is a question of the contract (Prism refuses others), and every example in
/// the document is one that we understand.
@Tag("wire")
class ContractMockTest {
    private static final Instant DAY_OF_THE_EXAMPLES = Instant.parse("2026-11-24T09:00:00Z");

    private static final String ISSUE = "t-portrait-7Q4M2K9XW0";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyCallIsUnderstoodOnBothSides() throws IOException, InterruptedException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        TerminalIdentity identity = new TerminalIdentity("t-test", generator.generateKeyPair());
        try (Prism prism = Prism.mock(Path.of("../district-contract"), folder.resolve("prism.log"));
                DistrictClient client = new DistrictClient(
                        new Wire(prism.address(), List.of(), Duration.ofSeconds(10),
                                ComparedClock.alone(InstantSource.fixed(DAY_OF_THE_EXAMPLES))), identity)) {
            assertThat(Said.known(client.answer(new Enrol("a-code")))).isEqualTo(new EnrolOutcome.Enrolled("shinan-sandbox"));
            AskToday.Told today = Said.known(client.answer(new AskToday()));
            assertThat(today.items().get(new ServiceItemCode("372014003000"))).isNotNull();
            assertThat(today.notices()).hasSize(1);
            assertThat(Said.known(client.answer(new AskHealth()))).isEqualTo(new AskHealth.Told(Set.of("social-insurance", "real-estate", "housing-fund"),
                    Map.of("real-estate", Optional.of(Instant.parse("2026-11-24T06:00:00Z")),
                            "housing-fund", Optional.of(Instant.parse("2026-11-24T21:00:00Z"))), Set.of("housing-fund")));
            assertThat(Said.known(client.answer(new CallForHelp("record")))).isEqualTo(new HelpCall.Waiting("h-4711"));
            assertThat(Said.known(client.answer(new AwaitHelp(new HelpCall.Waiting("h-4711"))))).isEqualTo(new HelpCall.Accepted());
            IdentityOutcome identified = Said.known(client.answer(new CheckIdentity(person(), Language.EN)));
            assertThat(identified).isInstanceOfSatisfying(IdentityOutcome.Confirmed.class, confirmed ->
                    assertThat(Said.known(client.answer(new FetchRecord("social-insurance", confirmed.token(), Language.EN))))
                            .isInstanceOfSatisfying(RecordOutcome.Found.class, found -> assertThat(found.record().parts().get("years"))
                                    .isInstanceOfSatisfying(Part.Rows.class, years -> assertThat(years.rows()).hasSize(3))));
            signIn(client);
            assertThat(identified).isInstanceOfSatisfying(IdentityOutcome.Confirmed.class, confirmed -> {
                CodeChallenge challenge = new CodeChallenge("pc-7f3a", "160****0019");
                assertThat(Said.known(client.answer(new SendCode(confirmed.token(), Language.EN)))).isEqualTo(new CodeSent.Sent(challenge));
                assertThat(Said.known(client.answer(new CheckCode(challenge, new Secret("482913"), confirmed.token()))))
                        .isEqualTo(new CodeOutcome.Right(new SubjectToken("91b2c3d4e5f60718293a4b5c")));
                certificates(client, confirmed.token());
            });
        }
    }

    private static void signIn(DistrictClient client) {
        CodeChallenge challenge = new CodeChallenge("pc-2c9e", "160****0019");
        Secret number = new Secret("379999197003120049");
        assertThat(Said.known(client.answer(new SendSignIn(number, Language.EN)))).isEqualTo(new CodeSent.Sent(challenge));
        assertThat(Said.known(client.answer(new CheckSignIn(challenge, new Secret("482913"))))).isEqualTo(
                new CodeOutcome.Named(new SignedIn(new Secret("王秀英"), number, new SubjectToken("5d6e7f8091a2b3c4d5e6f708"))));
    }

    private static void certificates(DistrictClient client, SubjectToken subject) {
        assertThat(Said.known(client.answer(new AskOffers(List.of("insured-proof", "payment-list"), subject, Language.EN))))
                .isInstanceOfSatisfying(Offers.Some.class, some -> assertThat(some.list()).hasSize(1));
        CertificateRequest wish = new CertificateRequest("insured-proof", LangText.zh("参保证明"), "all", "general", Optional.empty());
        assertThat(Said.known(client.answer(new IssueCertificate(ISSUE, wish, subject, Language.EN))).pages()).isEqualTo(1);
        assertThat(client.answer(new FetchContent(ISSUE, subject))).as("a mock that says a string where a PDF belongs")
                .isEqualTo(Said.failed(DistrictFailure.NONSENSE));
        assertThat(client.deliver(Errand.printed(ISSUE, 1, DAY_OF_THE_EXAMPLES), "0123456789abcdef")).isEqualTo(new Delivery.Delivered());
        assertThat(client.deliver(Errand.voided(ISSUE, Errand.Reason.NOT_PROVEN, DAY_OF_THE_EXAMPLES), "0123456789abcdef"))
                .isEqualTo(new Delivery.Delivered());
        assertThat(client.deliver(Errand.rating("t-test", new ServiceItemCode("372014001000"), RatingLevel.POOR, DAY_OF_THE_EXAMPLES),
                "0123456789abcdef"))
                .isEqualTo(new Delivery.Delivered());
    }

    private static IdDocument person() {
        return new IdDocument(
                IdDocument.Kind.RESIDENT, new Secret("王秀英"), Secret.NONE, new Secret("379999197003120049"), IdDocument.Sex.FEMALE, "01", "",
                LocalDate.of(1970, 3, 12), new Secret("测试路一号"), "测试局", LocalDate.of(2020, 1, 1), Optional.of(LocalDate.of(2040, 1, 1)));
    }
}
