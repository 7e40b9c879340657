package org.doorstep.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.paper.Checked.expected;
import static org.doorstep.paper.Checked.maker;
import static org.doorstep.paper.Checked.refused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every way in which a seal is no proof.
class SealTest {
    private static final byte[] GOOD = maker().sealed();
    private static final Duration DAY = Duration.ofDays(1);

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] replaced(String old, String fresh) {
        assertThat(text(GOOD).contains(old)).as(old).isTrue();
        assertThat(fresh).hasSameSizeAs(old);
        return bytes(text(GOOD).replace(old, fresh));
    }

    private static byte[] sealedAnew(String old, String fresh) {
        return maker().anew(replaced(old, fresh));
    }

    @Test
    void noneAtAll() throws IOException {
        refused(maker().plain(), PaperFaultCode.NOT_SEALED);
    }

    @Test
    void twoOfThem() throws IOException {
        refused(maker().sealing(GOOD), PaperFaultCode.SEALED_TWICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sig", "DocTimeStamp"})
    void aSecondThatIsOnlyCalledOne(String type) {
        byte[] file = maker().with(m -> m.document = d -> {
            var other = new COSDictionary();
            other.setItem(COSName.TYPE, COSName.getPDFName(type));
            d.getDocumentCatalog().getCOSObject().setItem(COSName.PIECE_INFO, other);
        }).sealed();
        refused(file, PaperFaultCode.SEALED_TWICE);
    }

    @Test
    void appendedBytesAndAppendedRevisions() throws IOException {
        refused(bytes(text(GOOD) + "\n"), PaperFaultCode.SEAL_PARTIAL);
        refused(bytes(text(GOOD) + "%%EOF\n"), PaperFaultCode.SEAL_PARTIAL);
        try (PDDocument loaded = Loader.loadPDF(GOOD)) {
            loaded.getPage(0).setRotation(180);
            loaded.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            loaded.saveIncremental(out);
            refused(out.toByteArray(), PaperFaultCode.SEAL_PARTIAL);
        }
    }

    @Test
    void oneByteOfThePageChanged() {
        refused(replaced("%PDF-1.6", "%PDF-1.7"), PaperFaultCode.SEAL_BROKEN);
    }

    /// The name of the signer beside the signature is not signed. In other letters it is the same name to X.501, and yet somebody changed the file.
    @Test
    void theSignersNameInOtherLetters() {
        String seals = "5365616C73";
        int at = text(GOOD).lastIndexOf(seals);
        assertThat(at).isPositive();
        refused(bytes(text(GOOD).substring(0, at) + "5345616C73" + text(GOOD).substring(at + seals.length())), PaperFaultCode.SEAL_FORM);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 63, 64, 65, 200, 1_000, 5_000, 10_000, -9_000, -4_000, -1_000, -300, -100, -20, -7, -6, -2, -1})
    void cutOff(int length) {
        byte[] file = Arrays.copyOf(GOOD, length < 0 ? GOOD.length + length : length);
        assertThat(Checked.CHECK.check(file, expected())).isInstanceOf(CheckOutcome.Refused.class);
    }

    @Test
    void byAnotherDistrict() {
        refused(new Maker(Seal.usual()).sealed(), PaperFaultCode.SEAL_UNTRUSTED);
    }

    @Test
    void theChainIsNotThere() {
        refused(maker().with(m -> m.cms = m.cms.wrong(Cms.Wrong.NO_CHAIN)).sealed(), PaperFaultCode.SEAL_UNTRUSTED);
    }

    static Stream<Arguments> untrusted() {
        Seal.Kind usual = Seal.Kind.usual();
        return Stream.of(
                Arguments.of("expired when it sealed", usual.inForce(Seal.NOW.minus(DAY.multipliedBy(9)), Seal.NOW.minus(DAY))),
                Arguments.of("not yet in force", usual.inForce(Seal.NOW.plusSeconds(60), Seal.NOW.plus(DAY))),
                Arguments.of("may only encrypt", usual.usage(KeyUsage.keyEncipherment)),
                Arguments.of("certified with SHA-1", usual.signed("SHA1with")));
    }

    @ParameterizedTest
    @MethodSource
    void untrusted(String why, Seal.Kind kind) {
        Seal seal = Seal.of(kind);
        assertThat(Checked.trusting(seal).check(new Maker(seal).sealed(), expected())).as(why)
                .isEqualTo(new CheckOutcome.Refused(new PaperFault(PaperFaultCode.SEAL_UNTRUSTED)));
    }

    @ParameterizedTest
    @CsvSource({"-9, -1", "1, 9"})
    void underAnAnchorThatIsNotInForce(int from, int until) {
        Seal seal = Seal.of(Seal.Kind.usual(), Seal.Kind.usual().inForce(
                Seal.NOW.plus(DAY.multipliedBy(from)), Seal.NOW.plus(DAY.multipliedBy(until))));
        assertThat(Checked.trusting(seal).check(new Maker(seal).sealed(), expected()))
                .isEqualTo(new CheckOutcome.Refused(new PaperFault(PaperFaultCode.SEAL_UNTRUSTED)));
    }

    /// What counts is the moment of sealing: who sealed it has a fresh certificate by now.
    @Test
    void aCertificateThatHasEndedSinceThenMay() {
        Seal seal = Seal.of(Seal.Kind.usual().inForce(Seal.NOW.minus(DAY), Seal.NOW.plus(DAY)));
        assertThat(Checked.trusting(seal).check(new Maker(seal).sealed(), expected())).isInstanceOf(CheckOutcome.Proven.class);
    }

    @Test
    void aCertificateWithoutKeyUsageOrWithDigitalSignatureMay() {
        for (int usage : new int[] {0, KeyUsage.digitalSignature}) {
            Seal seal = Seal.of(Seal.Kind.usual().usage(usage));
            assertThat(Checked.trusting(seal).check(new Maker(seal).sealed(), expected())).isInstanceOf(CheckOutcome.Proven.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA 1024/SHA256withRSA", "EC secp521r1/SHA256withECDSA", "EC secp256r1/SHA1withECDSA", "EC secp256r1/SHA224withECDSA", "RSA 2048/SHA1withRSA"})
    void aWeakKeyOrAnOldHash(String words) {
        String[] pair = words.split("/", -1);
        Seal seal = Seal.of(Seal.Kind.usual().key(pair[0]));
        byte[] file = new Maker(seal).with(m -> m.cms = m.cms.with(pair[1])).sealed();
        assertThat(Checked.trusting(seal).check(file, expected())).isEqualTo(new CheckOutcome.Refused(new PaperFault(PaperFaultCode.SEAL_FORM)));
    }

    @Test
    void theTimeOfSealing() {
        Instant ahead = Seal.NOW.plus(Duration.ofMinutes(10));
        Checked.proven(maker().with(m -> m.at = ahead).sealed(), expected());
        refused(maker().with(m -> m.at = ahead.plusSeconds(1)).sealed(), PaperFaultCode.SEAL_AHEAD);
        refused(sealedAnew("(D:20261124090003", "(D:20261324090003"), PaperFaultCode.SEAL_FORM);
        refused(sealedAnew("(D:20261124090003", "(X:20261124090003"), PaperFaultCode.SEAL_FORM);
        refused(maker().with(m -> m.signature = s -> s.getCOSObject().removeItem(COSName.M)).sealed(), PaperFaultCode.SEAL_FORM);
    }

    @ParameterizedTest
    @EnumSource(value = Cms.Wrong.class, names = {"NO_CHAIN", "BER"}, mode = EnumSource.Mode.EXCLUDE)
    void aBlockOfAnotherForm(Cms.Wrong wrong) {
        refused(maker().with(m -> m.cms = m.cms.wrong(wrong)).sealed(), PaperFaultCode.SEAL_FORM);
    }

    @Test
    void aDictionaryOfAnotherForm() {
        refused(maker().with(m -> m.signature = s -> s.setSubFilter(COSName.getPDFName("adbe.pkcs7.detached"))).sealed(), PaperFaultCode.SEAL_FORM);
        refused(maker().with(m -> m.signature = s -> s.setFilter(COSName.getPDFName("Other"))).sealed(), PaperFaultCode.SEAL_FORM);
        refused(maker().with(m -> m.signature = s -> s.setType(COSName.DOC_TIME_STAMP)).sealed(), PaperFaultCode.SEAL_FORM);
        refused(maker().anew(replaced("/ByteRange", "/Byte#52ng")), PaperFaultCode.NOT_SEALED);
    }

    /// The gap holds the block, zeros, and nothing that could be anything.
    @Test
    void theGap() {
        String text = text(GOOD);
        int start = text.lastIndexOf("/Contents <") + "/Contents <".length();
        int end = text.indexOf("0>", start);
        refused(bytes(text.substring(0, end) + "1>" + text.substring(end + 2)), PaperFaultCode.SEAL_FORM);
        refused(bytes(text.substring(0, end) + " >" + text.substring(end + 2)), PaperFaultCode.SEAL_FORM);
        String hex = text.substring(start, end);
        int letter = 0;
        while (!Character.isLetter(hex.charAt(letter))) {
            letter++;
        }
        String other = hex.substring(0, letter) + hex.substring(letter, letter + 1).toLowerCase(Locale.ROOT) + hex.substring(letter + 1);
        refused(bytes(text.substring(0, start) + other + text.substring(end)), PaperFaultCode.SEAL_FORM);
    }

    /// One byte more than the gap left out: whoever may choose that byte may choose more.
    @Test
    void aRangeThatLeavesOutMore() {
        String text = text(GOOD);
        int at = text.indexOf("/ByteRange [0 ") + "/ByteRange [0 ".length();
        int stop = text.indexOf(' ', at);
        int first = Integer.parseInt(text, at, stop, 10);
        String less = Integer.toString(first - 1);
        refused(maker().anew(bytes(text.substring(0, at) + less + " ".repeat(stop - at - less.length()) + text.substring(stop))), PaperFaultCode.SEAL_PARTIAL);
    }
}
