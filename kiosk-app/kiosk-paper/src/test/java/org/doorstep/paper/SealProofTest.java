package org.doorstep.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.paper.PaperFaultCode.SEAL_BROKEN;
import static org.doorstep.paper.PaperFaultCode.SEAL_FORM;

import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a signer says of how it sealed, and what it sealed with: the one must be the other.
class SealProofTest {
    private static final AlgorithmIdentifier SHA256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
    private static final AlgorithmIdentifier ECDSA = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);

    /// A sealed file with its seal found in it.
    private record Found(byte[] file, SealText text, SealBlock block) {
        static Found in(byte[] file) throws Refusal {
            SealText text = SealText.of(file, RawScan.of(file));
            return new Found(file, text, SealBlock.of(text.cms()));
        }

        /// The same but for what its signer says of the algorithms.
        Found saying(AlgorithmIdentifier digest, AlgorithmIdentifier signature) {
            SignerInfo old = block.signer();
            SignerInfo other = new SignerInfo(
                    old.getSID(), digest, old.getAuthenticatedAttributes(), signature, old.getEncryptedDigest(), null);
            return new Found(file, text, new SealBlock(other, block.certificate(), block.others()));
        }

        void proven() throws Refusal {
            assertThat(SealProof.of(file, text, block).getSerialNumber()).isEqualTo(block.certificate().getSerialNumber().getValue());
        }

        void refused(PaperFaultCode code) {
            assertThatThrownBy(() -> SealProof.of(file, text, block)).isInstanceOfSatisfying(Refusal.class,
                    refusal -> assertThat(refusal.code()).isEqualTo(code));
        }
    }

    private static AlgorithmIdentifier named(ASN1ObjectIdentifier algorithm) {
        return new AlgorithmIdentifier(algorithm);
    }

    static Stream<Arguments> otherAlgorithms() {
        return Stream.of(
                Arguments.of("a digest that nobody agreed to", named(OIWObjectIdentifiers.idSHA1), ECDSA),
                Arguments.of("a signature that nobody agreed to", SHA256, named(X9ObjectIdentifiers.ecdsa_with_SHA224)),
                Arguments.of("the digest of another signature", named(NISTObjectIdentifiers.id_sha384), ECDSA),
                Arguments.of("a signature of another key", SHA256, named(PKCSObjectIdentifiers.sha256WithRSAEncryption)),
                Arguments.of("words beside the digest",
                        new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, new DERUTF8String("x")), ECDSA),
                Arguments.of("words beside the signature", SHA256,
                        new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256, new DERUTF8String("x"))));
    }

    @ParameterizedTest
    @MethodSource
    void otherAlgorithms(String what, AlgorithmIdentifier digest, AlgorithmIdentifier signature) throws Refusal {
        Found.in(Checked.maker().sealed()).saying(digest, signature).refused(SEAL_FORM);
    }

    /// RFC 5754 §2 leaves the parameters out or says NULL.
    @Test
    void theSameAlgorithmsInOtherWords() throws Refusal {
        Found found = Found.in(Checked.maker().sealed());
        found.proven();
        found.saying(SHA256, ECDSA).proven();
        found.saying(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE), ECDSA).proven();
    }

    /// `rsaEncryption` leaves the hash to the digest beside it.
    @Test
    void rsaWithAndWithoutItsHash() throws Refusal {
        Seal seal = Seal.of(Seal.Kind.usual().key("RSA 2048"));
        Found found = Found.in(new Maker(seal).sealed());
        found.saying(SHA256, named(PKCSObjectIdentifiers.rsaEncryption)).proven();
        found.saying(SHA256, named(PKCSObjectIdentifiers.sha256WithRSAEncryption)).proven();
        found.saying(named(NISTObjectIdentifiers.id_sha384), named(PKCSObjectIdentifiers.rsaEncryption)).refused(SEAL_BROKEN);
        found.saying(named(OIWObjectIdentifiers.idSHA1), named(PKCSObjectIdentifiers.rsaEncryption)).refused(SEAL_FORM);
    }

    /// The digest is that of the file and the signature is the key's own, but of another file.
    @Test
    void aSignatureOfAnotherFile() throws Refusal {
        Found found = Found.in(Checked.maker().sealed());
        SignerInfo one = found.block().signer();
        SignerInfo other = Found.in(Checked.maker().with(m -> m.at = Seal.NOW.minusSeconds(1)).sealed()).block().signer();
        SignerInfo mixed = new SignerInfo(one.getSID(), one.getDigestAlgorithm(), one.getAuthenticatedAttributes(),
                one.getDigestEncryptionAlgorithm(), other.getEncryptedDigest(), null);
        SealBlock block = new SealBlock(mixed, found.block().certificate(), found.block().others());
        new Found(found.file(), found.text(), block).refused(SEAL_BROKEN);
    }

    /// What the signer signed beside the digest, one thing in another way each time.
    @ParameterizedTest
    @EnumSource(Cms.Signed.class)
    void attributes(Cms.Signed signed) throws Refusal {
        Found found = Found.in(Checked.maker().with(m -> m.cms = m.cms.signed(signed)).sealed());
        if (signed.good()) {
            found.proven();
        } else {
            found.refused(SEAL_FORM);
        }
    }
}
