package org.doorstep.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.Attributes;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/// That the bytes are those the signer sealed: its signed attributes (RFC 5652 §5.4, RFC 5035, ETSI EN 319 142-1 §6.3) and its signature.
/// Bouncy Castle reads, the JDK's own providers reckon: registering Bouncy Castle's costs a cold terminal a third of a second.
final class SealProof {
    /// @param digest    as the JDK calls it
    /// @param signature as the JDK calls it
    /// @param rsa       the key it needs
    private record Algorithm(String digest, String signature, boolean rsa) {}

    private static final Map<ASN1ObjectIdentifier, String> DIGESTS =
            Map.of(NISTObjectIdentifiers.id_sha256, "SHA256", NISTObjectIdentifiers.id_sha384, "SHA384", NISTObjectIdentifiers.id_sha512, "SHA512");
    private static final Map<ASN1ObjectIdentifier, String> SIGNATURES = Map.of(
            X9ObjectIdentifiers.ecdsa_with_SHA256, "SHA256withECDSA",
            X9ObjectIdentifiers.ecdsa_with_SHA384, "SHA384withECDSA",
            X9ObjectIdentifiers.ecdsa_with_SHA512, "SHA512withECDSA",
            PKCSObjectIdentifiers.sha256WithRSAEncryption, "SHA256withRSA",
            PKCSObjectIdentifiers.sha384WithRSAEncryption, "SHA384withRSA",
            PKCSObjectIdentifiers.sha512WithRSAEncryption, "SHA512withRSA");
    private static final Set<ASN1ObjectIdentifier> NEEDED =
            Set.of(CMSAttributes.contentType, CMSAttributes.messageDigest, PKCSObjectIdentifiers.id_aa_signingCertificateV2);

    private final byte[] file;
    private final SealText text;
    private final SealBlock block;

    private SealProof(byte[] file, SealText text, SealBlock block) {
        this.file = file;
        this.text = text;
        this.block = block;
    }

    /// @return the certificate of whoever sealed it; whether that one is trusted is not asked here
    static X509Certificate of(byte[] file, SealText text, SealBlock block) throws Refusal {
        try {
            return new SealProof(file, text, block).signer();
        } catch (IOException | IllegalArgumentException | ClassCastException _) {
            throw new Refusal(PaperFaultCode.SEAL_FORM);
        } catch (GeneralSecurityException _) {
            throw new Refusal(PaperFaultCode.SEAL_BROKEN);
        }
    }

    private X509Certificate signer() throws Refusal, IOException, GeneralSecurityException {
        Algorithm algorithm = algorithm();
        byte[] encoded = block.certificate().getEncoded();
        X509Certificate certificate = certificate(encoded);
        Refusal.when(!Keys.fit(certificate.getPublicKey(), algorithm.rsa()), PaperFaultCode.SEAL_FORM);
        Attributes attributes = Attributes.getInstance(block.signer().getAuthenticatedAttributes());
        attributes(attributes, encoded);
        MessageDigest digest = MessageDigest.getInstance(algorithm.digest());
        digest.update(file, 0, text.gapStart());
        digest.update(file, text.gapEnd(), file.length - text.gapEnd());
        byte[] said = ASN1OctetString.getInstance(value(attributes, CMSAttributes.messageDigest)).getOctets();
        Refusal.when(!MessageDigest.isEqual(said, digest.digest()), PaperFaultCode.SEAL_BROKEN);
        Signature signature = Signature.getInstance(algorithm.signature());
        signature.initVerify(certificate.getPublicKey());
        signature.update(attributes.getEncoded(ASN1Encoding.DER));
        Refusal.when(!signature.verify(block.signer().getEncryptedDigest().getOctets()), PaperFaultCode.SEAL_BROKEN);
        return certificate;
    }

    static X509Certificate certificate(byte[] encoded) throws GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }

    /// `rsaEncryption` says the hash beside it (RFC 3370 §3.2); the others say it themselves, and must say the same.
    private Algorithm algorithm() throws Refusal {
        SignerInfo signer = block.signer();
        String digest = DIGESTS.get(signer.getDigestAlgorithm().getAlgorithm());
        ASN1ObjectIdentifier said = signer.getDigestEncryptionAlgorithm().getAlgorithm();
        String signature = said.equals(PKCSObjectIdentifiers.rsaEncryption) ? digest + "withRSA" : SIGNATURES.get(said);
        if (digest == null || signature == null || !signature.startsWith(digest)) {
            throw new Refusal(PaperFaultCode.SEAL_FORM);
        }
        plain(signer.getDigestAlgorithm());
        plain(signer.getDigestEncryptionAlgorithm());
        return new Algorithm(digest.replace("SHA", "SHA-"), signature, signature.endsWith("RSA"));
    }

    private static void plain(AlgorithmIdentifier algorithm) throws Refusal {
        ASN1Encodable parameters = algorithm.getParameters();
        Refusal.when(parameters != null && !parameters.equals(DERNull.INSTANCE), PaperFaultCode.SEAL_FORM);
    }

    private void attributes(Attributes all, byte[] certificate) throws Refusal, IOException, GeneralSecurityException {
        Set<ASN1ObjectIdentifier> seen = new HashSet<>();
        for (Attribute attribute : all.getAttributes()) {
            ASN1ObjectIdentifier type = attribute.getAttrType();
            boolean known = NEEDED.contains(type) || type.equals(CMSAttributes.cmsAlgorithmProtect);
            Refusal.when(!known || !seen.add(type) || attribute.getAttrValues().size() != 1, PaperFaultCode.SEAL_FORM);
        }
        Refusal.when(!seen.containsAll(NEEDED), PaperFaultCode.SEAL_FORM);
        Refusal.when(!value(all, CMSAttributes.contentType).equals(PKCSObjectIdentifiers.data), PaperFaultCode.SEAL_FORM);
        if (seen.contains(CMSAttributes.cmsAlgorithmProtect)) {
            protectedAlgorithm(CMSAlgorithmProtection.getInstance(value(all, CMSAttributes.cmsAlgorithmProtect)));
        }
        SigningCertificateV2 named = SigningCertificateV2.getInstance(value(all, PKCSObjectIdentifiers.id_aa_signingCertificateV2));
        ESSCertIDv2[] ids = named.getCerts();
        Refusal.when(ids.length != 1 || !ids[0].getHashAlgorithm().getAlgorithm().equals(NISTObjectIdentifiers.id_sha256), PaperFaultCode.SEAL_FORM);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate);
        Refusal.when(!MessageDigest.isEqual(hash, ids[0].getCertHash()), PaperFaultCode.SEAL_FORM);
        var serial = ids[0].getIssuerSerial();
        Refusal.when(serial != null && !serial.getSerial().equals(block.certificate().getSerialNumber()), PaperFaultCode.SEAL_FORM);
    }

    /// RFC 6211 §2: not asked for, but where it stands it must say what was used.
    private void protectedAlgorithm(CMSAlgorithmProtection said) throws Refusal {
        boolean same = said.getDigestAlgorithm().equals(block.signer().getDigestAlgorithm())
                && block.signer().getDigestEncryptionAlgorithm().equals(said.getSignatureAlgorithm());
        Refusal.when(!same, PaperFaultCode.SEAL_FORM);
    }

    private static ASN1Encodable value(Attributes all, ASN1ObjectIdentifier type) throws Refusal {
        for (Attribute attribute : all.getAttributes()) {
            if (attribute.getAttrType().equals(type)) {
                return attribute.getAttrValues().getObjectAt(0);
            }
        }
        throw new Refusal(PaperFaultCode.SEAL_FORM);
    }
}
