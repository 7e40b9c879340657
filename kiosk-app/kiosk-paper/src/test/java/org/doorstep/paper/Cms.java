package org.doorstep.paper;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/// The block of a seal, with every way of making it wrong.
record Cms(Seal seal, String algorithm, Set<Wrong> wrongs, Signed signed) {
    enum Wrong {
        NO_CERTIFICATE_NAMED, OTHER_CERTIFICATE_NAMED, SIGNING_TIME, WITH_CONTENT, TWO_SIGNERS, UNSIGNED_ATTRIBUTE, STRANGE_CERTIFICATE,
        NO_CHAIN, BER
    }

    /// What is signed beside the digest. `PROTECTED`: the algorithms (RFC 6211); `SERIAL`: the certificate's own number beside its hash.
    enum Signed {
        USUAL, PROTECTED, SERIAL, OTHER_CONTENT, DIGEST_TWICE, TWO_DIGESTS, STRANGE, OTHER_DIGEST_PROTECTED, OTHER_SIGNATURE_PROTECTED,
        PROTECTED_AS_A_MAC, TWO_CERTIFICATES, HASHED_OTHERWISE, OTHER_SERIAL;

        boolean good() {
            return this == USUAL || this == PROTECTED || this == SERIAL;
        }
    }

    static Cms usual(Seal seal) {
        return new Cms(seal, "SHA256with" + seal.key().getAlgorithm().replace("EC", "ECDSA"), Set.of(), Signed.USUAL);
    }

    Cms with(String other) {
        return new Cms(seal, other, wrongs, signed);
    }

    Cms wrong(Wrong... other) {
        return new Cms(seal, algorithm, Set.of(other), signed);
    }

    Cms signed(Signed other) {
        return new Cms(seal, algorithm, wrongs, other);
    }

    byte[] over(byte[] content) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            List<X509Certificate> bag = new ArrayList<>(seal.chain().subList(0, wrongs.contains(Wrong.NO_CHAIN) ? 1 : 2));
            for (int i = 0; i < (wrongs.contains(Wrong.TWO_SIGNERS) ? 2 : 1); i++) {
                signer(generator);
            }
            if (wrongs.contains(Wrong.STRANGE_CERTIFICATE)) {
                bag.add(Seal.usual().signer());
            }
            generator.addCertificates(new JcaCertStore(bag));
            var made = generator.generate(new CMSProcessableByteArray(content), wrongs.contains(Wrong.WITH_CONTENT));
            return wrongs.contains(Wrong.BER) ? made.getEncoded() : made.toASN1Structure().getEncoded(ASN1Encoding.DER);
        } catch (GeneralSecurityException | IOException | CMSException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void signer(CMSSignedDataGenerator generator) throws GeneralSecurityException, OperatorCreationException {
        JcaSignerInfoGeneratorBuilder builder = new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
        builder.setSignedAttributeGenerator((CMSAttributeTableGenerator) this::attributes);
        if (wrongs.contains(Wrong.UNSIGNED_ATTRIBUTE)) {
            Attribute strange = attribute(new ASN1ObjectIdentifier("1.2.3.4"), new DEROctetString(new byte[3]));
            builder.setUnsignedAttributeGenerator(_ -> new AttributeTable(strange));
        }
        generator.addSignerInfoGenerator(builder.build(new JcaContentSignerBuilder(algorithm).build(seal.key()), seal.signer()));
    }

    private AttributeTable attributes(Map<?, ?> given) {
        ASN1EncodableVector all = new ASN1EncodableVector();
        boolean other = signed == Signed.OTHER_CONTENT;
        all.add(attribute(CMSAttributes.contentType, other ? PKCSObjectIdentifiers.signedData : PKCSObjectIdentifiers.data));
        ASN1Encodable digest = new DEROctetString((byte[]) given.get(CMSAttributeTableGenerator.DIGEST));
        ASN1Encodable[] two = {digest, new DEROctetString(new byte[3])};
        all.add(attribute(CMSAttributes.messageDigest, signed == Signed.TWO_DIGESTS ? two : new ASN1Encodable[] {digest}));
        if (signed == Signed.DIGEST_TWICE) {
            all.add(attribute(CMSAttributes.messageDigest, digest));
        }
        if (signed == Signed.STRANGE) {
            all.add(attribute(new ASN1ObjectIdentifier("1.2.3.4"), digest));
        }
        if (wrongs.contains(Wrong.SIGNING_TIME)) {
            all.add(attribute(CMSAttributes.signingTime, new Time(Date.from(Instant.EPOCH))));
        }
        if (!wrongs.contains(Wrong.NO_CERTIFICATE_NAMED)) {
            all.add(attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, named()));
        }
        algorithms(algorithm(given, CMSAttributeTableGenerator.DIGEST_ALGORITHM_IDENTIFIER),
                algorithm(given, CMSAttributeTableGenerator.SIGNATURE_ALGORITHM_IDENTIFIER))
                .ifPresent(said -> all.add(attribute(CMSAttributes.cmsAlgorithmProtect, said)));
        return new AttributeTable(all);
    }

    private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable... values) {
        return new Attribute(type, new DERSet(values));
    }

    private static AlgorithmIdentifier algorithm(Map<?, ?> given, String which) {
        return (AlgorithmIdentifier) Objects.requireNonNull(given.get(which));
    }

    private Optional<CMSAlgorithmProtection> algorithms(AlgorithmIdentifier digest, AlgorithmIdentifier signature) {
        AlgorithmIdentifier sha384 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha384);
        AlgorithmIdentifier ecdsa384 = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA384);
        return switch (signed) {
            case PROTECTED -> Optional.of(new CMSAlgorithmProtection(digest, CMSAlgorithmProtection.SIGNATURE, signature));
            case OTHER_DIGEST_PROTECTED -> Optional.of(new CMSAlgorithmProtection(sha384, CMSAlgorithmProtection.SIGNATURE, signature));
            case OTHER_SIGNATURE_PROTECTED -> Optional.of(new CMSAlgorithmProtection(digest, CMSAlgorithmProtection.SIGNATURE, ecdsa384));
            case PROTECTED_AS_A_MAC -> Optional.of(new CMSAlgorithmProtection(digest, CMSAlgorithmProtection.MAC, signature));
            default -> Optional.empty();
        };
    }

    /// The certificate that the signer says is its own.
    private SigningCertificateV2 named() {
        X509Certificate which = wrongs.contains(Wrong.OTHER_CERTIFICATE_NAMED) ? seal.chain().getLast() : seal.signer();
        ESSCertIDv2 usual = new ESSCertIDv2(hash(which));
        GeneralNames issuer = new GeneralNames(new GeneralName(X500Name.getInstance(which.getIssuerX500Principal().getEncoded())));
        return switch (signed) {
            case TWO_CERTIFICATES -> new SigningCertificateV2(new ESSCertIDv2[] {usual, usual});
            case HASHED_OTHERWISE -> new SigningCertificateV2(
                    new ESSCertIDv2(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha512), hash(which)));
            case SERIAL -> new SigningCertificateV2(new ESSCertIDv2(null, hash(which), new IssuerSerial(issuer, which.getSerialNumber())));
            case OTHER_SERIAL -> new SigningCertificateV2(
                    new ESSCertIDv2(null, hash(which), new IssuerSerial(issuer, which.getSerialNumber().add(BigInteger.ONE))));
            default -> new SigningCertificateV2(usual);
        };
    }

    private static byte[] hash(X509Certificate certificate) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
