package org.doorstep.sandbox.keys;

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
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A certification authority of its own and one key under it: `NAME.jks` holds the key, `NAME.pem` the authority's certificate.
public final class KeyFile {
    /// Of the one entry of the store.
    public static final String ALIAS = "key";
    /// The password is no secret, so the ten thousand rounds of PKCS12 would protect nothing and cost each start half a second.
    private static final String TYPE = "JKS";
    private static final char[] PASSWORD = "sandbox".toCharArray();
    private static final Duration LIFE = Duration.ofDays(365);

    private KeyFile() {}

    /// What the certificate of the key says beside its name.
    public interface Leaf {
        void extend(X509v3CertificateBuilder builder) throws IOException;
    }

    public static char[] password() {
        return PASSWORD.clone();
    }

    /// The store of this name, made where there is none yet.
    ///
    /// @param subject of the key's certificate
    public static KeyStore in(Path folder, String name, X500Name subject, Leaf leaf) throws IOException, GeneralSecurityException {
        Path store = folder.resolve(name + ".jks");
        if (!Files.exists(store)) {
            make(folder, name, subject, leaf);
        }
        KeyStore keys = KeyStore.getInstance(TYPE);
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }

    private static void make(Path folder, String name, X500Name subject, Leaf leaf) throws IOException, GeneralSecurityException {
        KeyPair root = pair();
        X500Name authority = new X500Name("CN=Doorstep sandbox " + name);
        X509Certificate anchor = certificate(new Naming(authority, authority), root.getPublic(), root.getPrivate(), builder -> {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        });
        KeyPair own = pair();
        X509Certificate certificate = certificate(new Naming(subject, authority), own.getPublic(), root.getPrivate(), builder -> {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            leaf.extend(builder);
        });
        KeyStore keys = KeyStore.getInstance(TYPE);
        keys.load(null, null);
        keys.setKeyEntry(ALIAS, own.getPrivate(), PASSWORD, new Certificate[] {certificate, anchor});
        Files.writeString(folder.resolve(name + ".pem"), pem(anchor));
        Path fresh = folder.resolve(name + ".jks.new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(fresh)) {
            keys.store(out, PASSWORD);
        }
        Files.move(fresh, folder.resolve(name + ".jks"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    /// Who is certified, by whom.
    private record Naming(X500Name subject, X500Name issuer) {}

    private static X509Certificate certificate(Naming names, PublicKey key, PrivateKey issuerKey, Leaf leaf) throws IOException, GeneralSecurityException {
        Instant now = Instant.now();
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                names.issuer(), new BigInteger(64, new SecureRandom()), Date.from(now.minus(Duration.ofDays(1))), Date.from(now.plus(LIFE)), names.subject(), key);
        leaf.extend(builder);
        try {
            return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKey)));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static String pem(X509Certificate certificate) throws GeneralSecurityException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
    }
}
