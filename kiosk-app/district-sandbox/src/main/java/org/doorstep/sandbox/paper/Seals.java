package org.doorstep.sandbox.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// The office's seal: a certification authority and a signing key, made at the first start in the state folder, and the same of a stranger. No key is
/// ever in git. Seals as PAdES baseline B-B (ETSI EN 319 142-1) over the whole file.
final class Seals {
    static final String OURS = "seal";
    static final String STRANGER = "stranger-seal";
    private static final char[] STORE_PASSWORD = "sandbox".toCharArray();
    private static final Duration LIFE = Duration.ofDays(365);
    private static final String STORE = "seals.p12";
    private static final COSName ETSI_CADES_DETACHED = COSName.getPDFName("ETSI.CAdES.detached");

    private final Path state;
    private final KeyStore keys;

    private Seals(Path state, KeyStore keys) {
        this.state = state;
        this.keys = keys;
    }

    static Seals in(Path state) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        Path store = state.resolve(STORE);
        if (Files.exists(store)) {
            try (InputStream in = Files.newInputStream(store)) {
                keys.load(in, STORE_PASSWORD);
            }
            return new Seals(state, keys);
        }
        keys.load(null, null);
        for (String name : List.of(OURS, STRANGER)) {
            make(state, keys, name);
        }
        Path fresh = state.resolve(STORE + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(fresh)) {
            keys.store(out, STORE_PASSWORD);
        }
        Files.move(fresh, store, StandardCopyOption.ATOMIC_MOVE);
        return new Seals(state, keys);
    }

    private static void make(Path state, KeyStore keys, String name) throws IOException, GeneralSecurityException {
        KeyPair root = pair();
        X500Name authority = new X500Name("CN=Doorstep sandbox " + name + " CA");
        X509Certificate anchor = certificate(authority, root.getPublic(), authority, root.getPrivate());
        KeyPair office = pair();
        X509Certificate leaf = certificate(new X500Name("CN=Doorstep sandbox office (" + name + "), O=Doorstep sandbox"), office.getPublic(), authority, root.getPrivate());
        keys.setKeyEntry(name, office.getPrivate(), STORE_PASSWORD, new Certificate[] {leaf, anchor});
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(anchor.getEncoded());
        Files.writeString(state.resolve(name + "-ca.pem"), "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(X500Name subject, PublicKey key, X500Name issuer, PrivateKey issuerKey) throws IOException, GeneralSecurityException {
        boolean authority = subject.equals(issuer);
        Instant now = Instant.now();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer, new BigInteger(64, new SecureRandom()), Date.from(now.minus(Duration.ofDays(1))), Date.from(now.plus(LIFE)), subject, key);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        try {
            return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKey)));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    Path anchor() {
        return state.resolve(OURS + "-ca.pem");
    }

    /// @param name whose seal
    byte[] seal(byte[] plain, String name) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(plain)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(ETSI_CADES_DETACHED);
            signature.setName(name);
            signature.setSignDate(Calendar.getInstance(TimeZone.getTimeZone("Asia/Shanghai"), Locale.ROOT));
            document.addSignature(signature);
            ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(sealed);
            signing.setSignature(Cms.over(signing.getContent().readAllBytes(), (X509Certificate) keys.getCertificate(name), (PrivateKey) keys.getKey(name, STORE_PASSWORD)));
        }
        return sealed.toByteArray();
    }
}
