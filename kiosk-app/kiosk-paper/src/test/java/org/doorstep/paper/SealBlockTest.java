package org.doorstep.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The block of a seal, one part of it put in another way each time.
class SealBlockTest {
    private static final byte[] GOOD = Cms.usual(Checked.SEAL).over("whatever is sealed".getBytes(StandardCharsets.US_ASCII));

    /// What a block holds, to be put together in another way.
    record Parts(ASN1ObjectIdentifier kind, ASN1Set digests, ContentInfo content, @Nullable ASN1Set certificates,
            @Nullable ASN1Set revoked, SignerInfo signer) {
        static Parts good() {
            ContentInfo block = ContentInfo.getInstance(GOOD);
            SignedData data = SignedData.getInstance(block.getContent());
            return new Parts(block.getContentType(), data.getDigestAlgorithms(), data.getEncapContentInfo(), data.getCertificates(),
                    data.getCRLs(), SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0)));
        }

        Parts kind(ASN1ObjectIdentifier other) {
            return new Parts(other, digests, content, certificates, revoked, signer);
        }

        Parts digested(AlgorithmIdentifier... others) {
            return new Parts(kind, new DERSet(others), content, certificates, revoked, signer);
        }

        Parts content(ContentInfo other) {
            return new Parts(kind, digests, other, certificates, revoked, signer);
        }

        Parts noCertificates() {
            return new Parts(kind, digests, content, null, revoked, signer);
        }

        /// Places in the signer's chain.
        Parts certificates(Integer... places) {
            ASN1Encodable[] bag = Stream.of(places).map(Checked.SEAL.chain()::get).map(SealBlockTest::read)
                    .toArray(ASN1Encodable[]::new);
            return new Parts(kind, digests, content, new DERSet(bag), revoked, signer);
        }

        Parts revoked(ASN1Set some) {
            return new Parts(kind, digests, content, certificates, some, signer);
        }

        Parts signed(byte[] signature) {
            SignerInfo other = new SignerInfo(signer.getSID(), signer.getDigestAlgorithm(), signer.getAuthenticatedAttributes(),
                    signer.getDigestEncryptionAlgorithm(), new DEROctetString(signature), null);
            return new Parts(kind, digests, content, certificates, revoked, other);
        }

        byte[] block() {
            return encoded(new ContentInfo(kind, new SignedData(digests, content, certificates, revoked, new DERSet(signer))));
        }
    }

    private static byte[] encoded(ASN1Encodable value) {
        try {
            return value.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Certificate read(X509Certificate certificate) {
        try {
            return Certificate.getInstance(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AlgorithmIdentifier digest(ASN1ObjectIdentifier which) {
        return new AlgorithmIdentifier(which);
    }

    private static void refused(byte[] gap) {
        assertThatThrownBy(() -> SealBlock.of(gap)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(PaperFaultCode.SEAL_FORM));
    }

    /// In a gap of its own length, and in a longer one that is filled with zeros.
    @Test
    void oneSignerAndItsChain() throws Refusal {
        assertThat(Parts.good().block()).as("put together as it was").isEqualTo(GOOD);
        for (int more : new int[] {0, 1, 500}) {
            SealBlock block = SealBlock.of(Arrays.copyOf(GOOD, GOOD.length + more));
            assertThat(block.certificate()).isEqualTo(read(Checked.SEAL.signer()));
            assertThat(block.others()).containsExactly(read(Checked.SEAL.chain().get(1)));
        }
    }

    static Stream<Arguments> inAnotherWay() {
        return Stream.of(
                of("another kind of block", parts -> parts.kind(PKCSObjectIdentifiers.envelopedData)),
                of("another kind of content", parts -> parts.content(new ContentInfo(PKCSObjectIdentifiers.signedData, null))),
                of("with its content", parts -> parts.content(
                        new ContentInfo(PKCSObjectIdentifiers.data, new DEROctetString(new byte[3])))),
                of("a list of revoked certificates", parts -> parts.revoked(new DERSet())),
                of("no certificates", Parts::noCertificates),
                of("the signer's certificate is missing", parts -> parts.certificates(1)),
                of("the signer's certificate twice", parts -> parts.certificates(0, 0, 1)),
                of("a digest that the signer did not take", parts -> parts.digested(digest(NISTObjectIdentifiers.id_sha384))),
                of("two digests", parts -> parts.digested(
                        digest(NISTObjectIdentifiers.id_sha256), digest(NISTObjectIdentifiers.id_sha384))),
                of("no digest", parts -> parts.digested()));
    }

    private static Arguments of(String what, UnaryOperator<Parts> change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest
    @MethodSource
    void inAnotherWay(String what, UnaryOperator<Parts> change) {
        refused(change.apply(Parts.good()).block());
    }

    @Test
    void noBlockAtAll() {
        refused(new byte[0]);
        refused(new byte[500]);
        refused(encoded(new DERSequence()));
    }

    /// Behind the block stand zeros: a length that is written with one more byte pushes a last byte there, and that byte may be a zero too.
    @Test
    void aLengthThatIsWrittenInASecondWay() throws Refusal {
        byte[] block = Parts.good().signed(new byte[70]).block();
        SealBlock.of(block);
        assertThat(block).as("a length of two bytes").startsWith(0x30, 0x82);
        byte[] longer = new byte[block.length + 1];
        System.arraycopy(new byte[] {0x30, (byte) 0x83, 0}, 0, longer, 0, 3);
        System.arraycopy(block, 2, longer, 3, block.length - 2);
        refused(longer);
    }
}
