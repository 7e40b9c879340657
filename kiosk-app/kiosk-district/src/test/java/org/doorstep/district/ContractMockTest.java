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
import java.util.Optional;
import org.doorstep.config.Language;
import org.doorstep.config.ServiceItemCode;
import org.doorstep.contract.Prism;
import org.doorstep.core.certificate.CertificateRequest;
import org.doorstep.core.certificate.OffersOutcome;
import org.doorstep.core.identity.IdentityOutcome;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.record.RecordOutcome;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.HelpCall;
import org.doorstep.core.service.RatingLevel;
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
                        new Wire(prism.address(), List.of(), Duration.ofSeconds(10), ComparedClock.alone(InstantSource.fixed(DAY_OF_THE_EXAMPLES))), identity)) {
            assertThat(client.enrol("a-code")).isEqualTo(new EnrolOutcome.Enrolled("shinan-sandbox"));
            assertThat(client.today()).isInstanceOfSatisfying(TodayOutcome.Known.class, today -> {
                assertThat(today.items().get(new ServiceItemCode("SB-370202-003"))).isNotNull();
                assertThat(today.notices()).hasSize(1);
            });
            assertThat(client.health()).isInstanceOfSatisfying(HealthOutcome.Known.class, known -> assertThat(known.departments()).containsExactly("social-insurance"));
            assertThat(client.callForHelp("record")).isEqualTo(new HelpAnswer("h-4711", HelpCall.WAITING));
            assertThat(client.helpCall("h-4711")).isEqualTo(new HelpAnswer("h-4711", HelpCall.ACCEPTED));
            IdentityOutcome identified = client.check(person(), Language.EN);
            assertThat(identified).isInstanceOfSatisfying(IdentityOutcome.Confirmed.class, confirmed ->
                    assertThat(client.record("social-insurance", confirmed.token(), Language.EN))
                            .isInstanceOfSatisfying(RecordOutcome.Found.class, found -> assertThat(found.record().rows()).hasSize(3)));
            assertThat(identified).isInstanceOfSatisfying(IdentityOutcome.Confirmed.class, confirmed -> certificates(client, confirmed.token()));
        }
    }

    private static void certificates(DistrictClient client, SubjectToken subject) {
        assertThat(client.offers(List.of("insured-proof", "payment-list"), subject, Language.EN)).isInstanceOfSatisfying(OffersOutcome.Known.class, known ->
                assertThat(known.offers()).hasSize(1));
        assertThat(client.issue(ISSUE, new CertificateRequest("insured-proof", "all", "general"), subject, Language.EN))
                .isInstanceOfSatisfying(IssueOutcome.Issued.class, issued -> assertThat(issued.pages()).isEqualTo(1));
        assertThat(client.content(ISSUE, subject)).as("a mock that says a string where a PDF belongs").isEqualTo(new ContentOutcome.Failed(DistrictFailure.NONSENSE));
        assertThat(client.deliver(Errand.printed(ISSUE, 1, DAY_OF_THE_EXAMPLES), "0123456789abcdef")).isEqualTo(new Delivery.Delivered());
        assertThat(client.deliver(Errand.voided(ISSUE, Errand.Reason.NOT_PROVEN, DAY_OF_THE_EXAMPLES), "0123456789abcdef")).isEqualTo(new Delivery.Delivered());
        assertThat(client.deliver(Errand.rating("t-test", new ServiceItemCode("SB-370202-001"), RatingLevel.POOR, DAY_OF_THE_EXAMPLES), "0123456789abcdef"))
                .isEqualTo(new Delivery.Delivered());
    }

    private static IdDocument person() {
        return new IdDocument(
                IdDocument.Kind.RESIDENT, new Secret("王秀英"), Secret.NONE, new Secret("379999197003120049"), IdDocument.Sex.FEMALE, "01", "",
                LocalDate.of(1970, 3, 12), new Secret("测试路一号"), "测试局", LocalDate.of(2020, 1, 1), Optional.of(LocalDate.of(2040, 1, 1)));
    }
}
