package org.doorstep.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A district's key to seal with, and the chain to its anchor.
///
/// @param chain the signer's certificate first, the anchor last
record Seal(PrivateKey key, List<X509Certificate> chain) {
    static final Instant NOW = Instant.parse("2026-11-24T09:00:03Z");
    private static final String CURVE = "secp256r1";
    private static final Duration YEAR = Duration.ofDays(365);

    /// What a signer's certificate is made of.
    ///
    /// @param kind  `EC secp256r1`, `RSA 2048`
    /// @param usage bits of the key usage, 0 for none at all
    record Kind(String kind, int usage, Instant from, Instant until, String signedWith) {
        static Kind usual() {
            return new Kind("EC " + CURVE, KeyUsage.nonRepudiation, NOW.minus(YEAR), NOW.plus(YEAR), "SHA256with");
        }

        Kind key(String other) {
            return new Kind(other, usage, from, until, signedWith);
        }

        Kind usage(int other) {
            return new Kind(kind, other, from, until, signedWith);
        }

        Kind inForce(Instant since, Instant to) {
            return new Kind(kind, usage, since, to, signedWith);
        }

        Kind signed(String hash) {
            return new Kind(kind, usage, from, until, hash);
        }
    }

    static Seal usual() {
        return of(Kind.usual());
    }

    static Seal of(Kind kind) {
        return of(kind, Kind.usual());
    }

    /// Anchor, a CA between, signer.
    ///
    /// @param root what the anchor is like
    static Seal of(Kind kind, Kind root) {
        try {
            KeyPair top = pair(root.kind());
            KeyPair middle = pair("EC secp384r1");
            KeyPair own = pair(kind.kind());
            Kind authority = Kind.usual().usage(KeyUsage.keyCertSign);
            X500Name rootName = new X500Name("CN=Seal anchor");
            X500Name middleName = new X500Name("CN=Seals of the district");
            X509Certificate anchor = certificate(root.usage(KeyUsage.keyCertSign), new Names(rootName, rootName), top, top);
            X509Certificate between = certificate(authority, new Names(middleName, rootName), middle, top);
            X509Certificate signer = certificate(kind, new Names(new X500Name("CN=Certificates"), middleName), own, middle);
            return new Seal(own.getPrivate(), List.of(signer, between, anchor));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Names(X500Name subject, X500Name issuer) {}

    static KeyPair pair(String kind) {
        String[] words = kind.split(" ", -1);
        try {
            if (words[0].equals("RSA")) {
                return kept(words[1]);
            }
            KeyPairGenerator generator = KeyPairGenerator.getInstance(words[0]);
            generator.initialize(new ECGenParameterSpec(words[1]));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Keys of RSA are kept beside the tests, where nobody trusts them: to look for their primes takes ten seconds.
    private static KeyPair kept(String bits) throws IOException {
        try (InputStream in = Seal.class.getResourceAsStream("rsa-" + bits + ".pem");
                PEMParser pem = new PEMParser(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            PrivateKeyInfo whole = (PrivateKeyInfo) pem.readObject();
            RSAPrivateKey numbers = RSAPrivateKey.getInstance(whole.parsePrivateKey());
            SubjectPublicKeyInfo half = new SubjectPublicKeyInfo(
                    whole.getPrivateKeyAlgorithm(), new RSAPublicKey(numbers.getModulus(), numbers.getPublicExponent()));
            JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
            return new KeyPair(converter.getPublicKey(half), converter.getPrivateKey(whole));
        }
    }

    private static X509Certificate certificate(Kind kind, Names names, KeyPair own, KeyPair by)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                names.issuer(), BigInteger.valueOf(System.nanoTime()), Date.from(kind.from()), Date.from(kind.until()), names.subject(), own.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(kind.usage() == KeyUsage.keyCertSign));
        if (kind.usage() != 0) {
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(kind.usage()));
        }
        return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder(kind.signedWith() + "ECDSA").build(by.getPrivate())));
    }

    X509Certificate signer() {
        return chain.getFirst();
    }

    Path anchor(Path folder) throws IOException {
        return pem(folder, chain.getLast());
    }

    static Path pem(Path folder, X509Certificate certificate) throws IOException {
        try {
            String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            Path file = folder.resolve("seal-" + certificate.getSerialNumber() + ".pem");
            return Files.writeString(file, "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
