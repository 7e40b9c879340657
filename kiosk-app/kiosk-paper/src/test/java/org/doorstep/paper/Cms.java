package org.doorstep.paper;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
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
record Cms(Seal seal, String algorithm, Set<Wrong> wrongs) {
    enum Wrong { NO_CERTIFICATE_NAMED, OTHER_CERTIFICATE_NAMED, SIGNING_TIME, WITH_CONTENT, TWO_SIGNERS, UNSIGNED_ATTRIBUTE, STRANGE_CERTIFICATE, NO_CHAIN, BER }

    static Cms usual(Seal seal) {
        return new Cms(seal, "SHA256with" + seal.key().getAlgorithm().replace("EC", "ECDSA"), Set.of());
    }

    Cms with(String other) {
        return new Cms(seal, other, wrongs);
    }

    Cms wrong(Wrong... other) {
        return new Cms(seal, algorithm, Set.of(other));
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
            builder.setUnsignedAttributeGenerator(_ -> new AttributeTable(new Attribute(new ASN1ObjectIdentifier("1.2.3.4"), new DERSet(new DEROctetString(new byte[3])))));
        }
        generator.addSignerInfoGenerator(builder.build(new JcaContentSignerBuilder(algorithm).build(seal.key()), seal.signer()));
    }

    private AttributeTable attributes(Map<?, ?> given) {
        ASN1EncodableVector all = new ASN1EncodableVector();
        all.add(new Attribute(CMSAttributes.contentType, new DERSet(PKCSObjectIdentifiers.data)));
        byte[] digest = (byte[]) given.get(CMSAttributeTableGenerator.DIGEST);
        all.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(digest))));
        if (wrongs.contains(Wrong.SIGNING_TIME)) {
            all.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(Instant.EPOCH)))));
        }
        if (!wrongs.contains(Wrong.NO_CERTIFICATE_NAMED)) {
            X509Certificate named = wrongs.contains(Wrong.OTHER_CERTIFICATE_NAMED) ? seal.chain().getLast() : seal.signer();
            SigningCertificateV2 ids = new SigningCertificateV2(new ESSCertIDv2(hash(named)));
            all.add(new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(ids)));
        }
        return new AttributeTable(all);
    }

    private static byte[] hash(X509Certificate certificate) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
