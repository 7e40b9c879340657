package org.doorstep.sandbox.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.doorstep.sandbox.keys.KeyFile;

/// The office's seal, and a stranger's. Seals as PAdES baseline B-B (ETSI EN 319 142-1) over the whole file.
final class Seals {
    private static final String OURS = "seal-ca";
    private static final COSName ETSI_CADES_DETACHED = COSName.getPDFName("ETSI.CAdES.detached");

    private final Path anchor;
    private final KeyStore ours;
    private final KeyStore strangers;

    private Seals(Path anchor, KeyStore ours, KeyStore strangers) {
        this.anchor = anchor;
        this.ours = ours;
        this.strangers = strangers;
    }

    static Seals in(Path state) throws IOException, GeneralSecurityException {
        return new Seals(state.resolve(OURS + ".pem"), keys(state, OURS), keys(state, "stranger-seal-ca"));
    }

    private static KeyStore keys(Path state, String name) throws IOException, GeneralSecurityException {
        return KeyFile.in(state, name, new X500Name("CN=Office under " + name + ", O=Doorstep sandbox"), builder ->
                builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation)));
    }

    /// PEM of the authority that our seal leads to.
    Path anchor() {
        return anchor;
    }

    byte[] ours(byte[] plain) throws IOException, GeneralSecurityException {
        return seal(plain, ours);
    }

    byte[] strangers(byte[] plain) throws IOException, GeneralSecurityException {
        return seal(plain, strangers);
    }

    private static byte[] seal(byte[] plain, KeyStore keys) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(plain)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(ETSI_CADES_DETACHED);
            signature.setSignDate(Calendar.getInstance(TimeZone.getTimeZone("Asia/Shanghai"), Locale.ROOT));
            document.addSignature(signature);
            ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(sealed);
            X509Certificate signer = (X509Certificate) keys.getCertificate(KeyFile.ALIAS);
            signing.setSignature(Cms.over(signing.getContent().readAllBytes(), signer, (PrivateKey) keys.getKey(KeyFile.ALIAS, KeyFile.password())));
        }
        return sealed.toByteArray();
    }
}
