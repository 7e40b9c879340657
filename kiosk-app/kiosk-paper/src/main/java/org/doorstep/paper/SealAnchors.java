package org.doorstep.paper;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Whom this terminal believes a seal: the certificates of the bundle's `trust/seals`, and nobody whom the machine or the TLS anchors know. Immutable.
final class SealAnchors {
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;
    private static final Set<String> HASHES = Set.of(
            "SHA256WITHRSA", "SHA384WITHRSA", "SHA512WITHRSA", "SHA256WITHECDSA", "SHA384WITHECDSA", "SHA512WITHECDSA");

    private final Set<TrustAnchor> anchors;

    private SealAnchors(Set<TrustAnchor> anchors) {
        this.anchors = anchors;
    }

    /// @throws IllegalArgumentException where there is none: such a terminal could prove nothing
    static SealAnchors of(List<X509Certificate> certificates) {
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("no seal anchor");
        }
        return new SealAnchors(certificates.stream().map(anchor -> new TrustAnchor(anchor, null)).collect(Collectors.toUnmodifiableSet()));
    }

    /// @throws IllegalArgumentException where it holds no certificate
    static SealAnchors of(InputStream pem) {
        try {
            return of(CertificateFactory.getInstance("X.509").generateCertificates(pem).stream().map(X509Certificate.class::cast).toList());
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("no seal anchor", unreadable);
        }
    }

    /// RFC 5280 §6 at the time of sealing. Revocation is not asked: a file speaks for itself, and a district that lost its key takes the
    /// anchor out of the bundle.
    void trust(X509Certificate signer, SealBlock block, Instant at) throws Refusal {
        try {
            List<X509Certificate> chain = chain(signer, block, at);
            for (X509Certificate certificate : chain) {
                certificate.checkValidity(Date.from(at));
                boolean strong = Keys.strong(certificate.getPublicKey()) && HASHES.contains(certificate.getSigAlgName().toUpperCase(Locale.ROOT));
                Refusal.when(!strong, PaperFaultCode.SEAL_UNTRUSTED);
            }
            boolean[] usage = signer.getKeyUsage();
            Refusal.when(usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION], PaperFaultCode.SEAL_UNTRUSTED);
            nothingElse(block, chain);
        } catch (GeneralSecurityException | IOException _) {
            throw new Refusal(PaperFaultCode.SEAL_UNTRUSTED);
        }
    }

    /// From the signer to the anchor, both in it.
    private List<X509Certificate> chain(X509Certificate signer, SealBlock block, Instant at) throws GeneralSecurityException, IOException {
        List<X509Certificate> known = new ArrayList<>(List.of(signer));
        for (org.bouncycastle.asn1.x509.Certificate other : block.others()) {
            known.add(SealProof.certificate(other.getEncoded()));
        }
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(signer);
        PKIXBuilderParameters rules = new PKIXBuilderParameters(anchors, target);
        rules.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
        rules.setRevocationEnabled(false);
        rules.setDate(Date.from(at));
        PKIXCertPathBuilderResult found = (PKIXCertPathBuilderResult) CertPathBuilder.getInstance("PKIX").build(rules);
        List<X509Certificate> chain = new ArrayList<>();
        for (Certificate certificate : found.getCertPath().getCertificates()) {
            chain.add((X509Certificate) certificate);
        }
        chain.add(found.getTrustAnchor().getTrustedCert());
        return chain;
    }

    /// A certificate that has no part in the chain could be anything.
    private static void nothingElse(SealBlock block, List<X509Certificate> chain) throws Refusal, GeneralSecurityException, IOException {
        for (org.bouncycastle.asn1.x509.Certificate other : block.others()) {
            Refusal.when(!chain.contains(SealProof.certificate(other.getEncoded())), PaperFaultCode.SEAL_FORM);
        }
    }
}
