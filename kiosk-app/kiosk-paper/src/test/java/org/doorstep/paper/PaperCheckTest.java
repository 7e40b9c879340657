package org.doorstep.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.paper.Checked.expected;
import static org.doorstep.paper.Checked.maker;
import static org.doorstep.paper.Checked.proven;
import static org.doorstep.paper.Checked.refused;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.doorstep.core.certificates.PagePicture;
import org.doorstep.device.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A good certificate passes in each of its shapes; one that says another person, certificate or number of pages does not.
class PaperCheckTest {
    @Test
    void aGoodOneIsProvenAndItsBytesAreTheOnesThatWereChecked() {
        byte[] file = maker().sealed();
        CheckOutcome outcome = Checked.CHECK.check(file, expected());
        assertThat(outcome).isInstanceOf(CheckOutcome.Proven.class);
        ProvenPaper paper = ((CheckOutcome.Proven) outcome).paper();
        byte[] held = paper.file();
        assertThat(held).isEqualTo(file).isNotSameAs(file);
        assertThat(paper.pages()).isEqualTo(1);
        assertThat(paper.verify()).isEqualTo("https://district.example/verify/7Q4M2K9XW0TZ3");
        PagePicture picture = paper.picture(0, 600);
        assertThat(picture.width()).isEqualTo(600);
        assertThat(picture.height()).isBetween(846, 850);
        assertThat(Arrays.stream(picture.argb()).filter(p -> (p & 0xFF) < 0x80).count()).isGreaterThan(200);
        assertThat(Arrays.stream(picture.argb()).allMatch(p -> p >>> 24 == 0xFF)).isTrue();
        assertThat(paper.toString()).isEqualTo("ProvenPaper[•••]");
        paper.close();
        assertThat(held).containsOnly(0);
        assertThat(picture.argb()).containsOnly(0xFFFFFFFF);
        assertThatThrownBy(() -> paper.picture(0, 600)).isInstanceOf(IllegalStateException.class).hasMessage("the paper is closed");
    }

    /// Pages are counted from 0, and no sheet is drawn wider than 5000 points.
    @ParameterizedTest
    @CsvSource({"-1, 600", "2, 600", "0, 0", "0, -1", "1, 5001"})
    void noPictureOfAnotherPageOrSize(int page, int widthPx) {
        try (ProvenPaper paper = new ProvenPaper(new byte[] {1}, 2, "")) {
            assertThatThrownBy(() -> paper.picture(page, widthPx)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /// There is no page in this file, but there could be one of this size.
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 5000"})
    void aPictureOfAnyOtherMayBeAskedFor(int page, int widthPx) {
        try (ProvenPaper paper = new ProvenPaper(new byte[] {1}, 2, "")) {
            assertThatThrownBy(() -> paper.picture(page, widthPx)).isInstanceOf(IllegalStateException.class);
        }
    }

    /// Nothing of it is looked for in what is no document.
    @Test
    void noDocument() {
        refused("%PDF-1.6".getBytes(StandardCharsets.US_ASCII), PaperFaultCode.DAMAGED);
        refused("a letter to nobody ".repeat(99).getBytes(StandardCharsets.US_ASCII), PaperFaultCode.DAMAGED);
        refused(new byte[8 << 20], PaperFaultCode.DAMAGED);
    }

    @ParameterizedTest
    @CsvSource({"16384, true", "16385, false"})
    void aSubjectOfAsManyBytes(int bytes, boolean read) {
        String json = Maker.json(Map.of());
        byte[] file = maker().with(m -> m.json = json + " ".repeat(bytes - json.getBytes(StandardCharsets.UTF_8).length)).sealed();
        if (read) {
            proven(file, expected());
        } else {
            refused(file, PaperFaultCode.NO_SUBJECT);
        }
    }

    @Test
    void packedOrNotOnePageOrTwenty() {
        proven(maker().with(m -> m.packing = CompressParameters.NO_COMPRESSION).sealed(), expected());
        proven(maker().with(m -> {
            m.pages = 20;
            m.json = Maker.json(Map.of("pages", "20"));
        }).sealed(), expected(Maker.NAME, Masking.WHOLE, 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC secp256r1/SHA256withECDSA", "EC secp384r1/SHA384withECDSA", "RSA 2048/SHA256withRSA", "RSA 3072/SHA512withRSA"})
    void everyAgreedAlgorithm(String words) {
        String[] pair = words.split("/", -1);
        Seal seal = Seal.of(Seal.Kind.usual().key(pair[0]));
        byte[] file = new Maker(seal).with(m -> m.cms = m.cms.with(pair[1])).sealed();
        assertThat(Checked.trusting(seal).check(file, expected())).isInstanceOf(CheckOutcome.Proven.class);
    }

    @Test
    void aBlockInEitherEncoding() {
        proven(maker().with(m -> m.cms = m.cms.wrong(Cms.Wrong.BER)).sealed(), expected());
    }

    @Test
    void pagesAreAsManyAsSaidOnEverySide() {
        byte[] two = maker().with(m -> m.pages = 2).sealed();
        refused(two, PaperFaultCode.OTHER_PAGES);
        assertThat(Checked.CHECK.check(two, expected(Maker.NAME, Masking.WHOLE, 2)))
                .as("subject.json says one").isEqualTo(new CheckOutcome.Refused(new PaperFault(PaperFaultCode.OTHER_PAGES)));
        refused(maker().with(m -> m.json = Maker.json(Map.of("pages", "2"))).sealed(), PaperFaultCode.OTHER_PAGES);
        byte[] many = maker().with(m -> m.pages = 21).sealed();
        assertThat(Checked.CHECK.check(many, expected(Maker.NAME, Masking.WHOLE, 21)))
                .isEqualTo(new CheckOutcome.Refused(new PaperFault(PaperFaultCode.OTHER_PAGES)));
    }

    @Test
    void anotherPersonInTheSubject() {
        refused(maker().with(m -> m.json = Maker.json(Map.of("name", "王秀"))).sealed(), PaperFaultCode.OTHER_PERSON);
        refused(maker().with(m -> m.json = Maker.json(Map.of("number", "37999919700312004X"))).sealed(), PaperFaultCode.OTHER_PERSON);
    }

    @Test
    void anotherCertificate() {
        for (String part : List.of("3f0c-0001", "SN-2026-00001234", "insured-proof")) {
            refused(maker().with(m -> m.json = m.json.replace(part, "another")).sealed(), PaperFaultCode.OTHER_CERTIFICATE);
        }
    }

    static Stream<String> unreadable() {
        String good = Maker.json(Map.of());
        return Stream.of(
                "", "{", "[]", "null", good + "{}", good.replace("\"profile\": 1", "\"profile\": 2"), good.replace("\"profile\": 1", "\"profile\": \"1\""),
                good.replace("\"kind\"", "\"issueId\""), good.replace("\"later\": {\"x\": [1]}", "\"later\": {\"x\": 1, \"x\": 2}"),
                good.replace("\"pages\": 1", "\"pages\": 1.0"), good.replace("https:", "http:"), good.replace("https:", "javascript:"),
                good.replace("2026-11-24T", "soon"), good.replace("\"subject\": {", "\"subject\": [{").replace("\"}, \"pages\"", "\"}], \"pages\""),
                good.replace("[1]", "[".repeat(50) + "]".repeat(50)), good.replace("[1]", "\"" + "x".repeat(20_000) + "\""), "\uFEFF" + good);
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void aSubjectThatDoesNotRead(String json) {
        refused(maker().with(m -> m.json = json).sealed(), PaperFaultCode.NO_SUBJECT);
    }

    @Test
    void aSubjectUnderAnotherName() {
        refused(maker().with(m -> m.attachment = "Subject.json").sealed(), PaperFaultCode.NO_SUBJECT);
    }

    @Test
    void noAnchorNoCheck() {
        InstantSource clock = InstantSource.fixed(Seal.NOW);
        assertThatThrownBy(() -> new PaperCheck(List.of(), clock)).isInstanceOf(IllegalArgumentException.class);
        for (String pem : List.of("", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")) {
            InputStream broken = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
            assertThatThrownBy(() -> SealAnchors.of(broken)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void nothingOfAPersonInWhatPrints() {
        assertThat(expected().toString()).isEqualTo("Expected[3f0c-0001 •••]");
        for (String name : List.of("", Maker.NAME)) {
            Secret number = new Secret(name.isEmpty() ? Maker.NUMBER : "");
            assertThatThrownBy(() -> new Expected(new Secret(name), number, Masking.WHOLE, "", "", "", 1))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
