package org.doorstep.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;

/// The CMS block of the seal (RFC 5652 §5), taken apart: one signer, no content, nothing in it that has no part in the proof. The block
/// lies in the gap, which the seal does not cover, so whatever is not checked here could be changed unseen.
///
/// @param others the certificates beside the signer's
record SealBlock(SignerInfo signer, Certificate certificate, List<Certificate> others) {
    /// @param gap the block and zeros behind it up to the end of the gap
    static SealBlock of(byte[] gap) throws Refusal {
        try (ASN1InputStream in = new ASN1InputStream(gap)) {
            ASN1Primitive whole = in.readObject();
            Refusal.when(whole == null, PaperFaultCode.SEAL_FORM);
            byte[] written = whole.getEncoded();
            // The same bytes come out as went in: no length or tag is written in a second way.
            Refusal.when(written.length > gap.length || !Arrays.equals(gap, 0, written.length, written, 0, written.length), PaperFaultCode.SEAL_FORM);
            for (int i = written.length; i < gap.length; i++) {
                Refusal.when(gap[i] != 0, PaperFaultCode.SEAL_FORM);
            }
            return of(ContentInfo.getInstance(whole));
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException | ArithmeticException _) {
            throw new Refusal(PaperFaultCode.SEAL_FORM);
        }
    }

    private static SealBlock of(ContentInfo block) throws Refusal, IOException {
        Refusal.when(!block.getContentType().equals(PKCSObjectIdentifiers.signedData), PaperFaultCode.SEAL_FORM);
        SignedData data = SignedData.getInstance(block.getContent());
        ContentInfo content = data.getEncapContentInfo();
        boolean detached = content.getContentType().equals(PKCSObjectIdentifiers.data) && content.getContent() == null;
        boolean one = data.getVersion().equals(ASN1Integer.ONE) && data.getSignerInfos().size() == 1 && data.getDigestAlgorithms().size() == 1;
        Refusal.when(!detached || !one || data.getCRLs() != null || data.getCertificates() == null, PaperFaultCode.SEAL_FORM);
        SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
        // ASN1Integer 1 says that the signer is named by issuer and serial number (§5.3).
        boolean form = signer.getVersion().equals(ASN1Integer.ONE) && signer.getUnauthenticatedAttributes() == null && signer.getAuthenticatedAttributes() != null;
        Refusal.when(!form, PaperFaultCode.SEAL_FORM);
        AlgorithmIdentifier named = AlgorithmIdentifier.getInstance(data.getDigestAlgorithms().getObjectAt(0));
        Refusal.when(!named.equals(signer.getDigestAlgorithm()), PaperFaultCode.SEAL_FORM);
        return chosen(signer, certificates(data.getCertificates().getObjects()));
    }

    private static List<Certificate> certificates(Enumeration<?> bag) {
        List<Certificate> certificates = new ArrayList<>();
        while (bag.hasMoreElements()) {
            certificates.add(Certificate.getInstance((ASN1Encodable) bag.nextElement()));
        }
        return certificates;
    }

    /// The signer's name is compared byte by byte: two that differ in upper and lower case are equal to the library (X.501), and one of them was written
    /// by somebody else than the sealer.
    private static SealBlock chosen(SignerInfo signer, List<Certificate> certificates) throws Refusal, IOException {
        IssuerAndSerialNumber name = IssuerAndSerialNumber.getInstance(signer.getSID().getId());
        List<Certificate> own = new ArrayList<>();
        for (Certificate certificate : certificates) {
            boolean issued = Arrays.equals(certificate.getIssuer().getEncoded(), name.getName().getEncoded());
            if (issued && certificate.getSerialNumber().equals(name.getSerialNumber())) {
                own.add(certificate);
            }
        }
        Refusal.when(own.size() != 1, PaperFaultCode.SEAL_FORM);
        return new SealBlock(signer, own.getFirst(), certificates.stream().filter(c -> !c.equals(own.getFirst())).toList());
    }
}
