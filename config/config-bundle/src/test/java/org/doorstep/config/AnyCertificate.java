package org.doorstep.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/// A certificate of nobody, as a bundle would hold one: `CN=anchor`, good until 2126.
final class AnyCertificate {
    static final String PEM = pem();

    private AnyCertificate() {}

    private static String pem() {
        try {
            return Files.readString(Path.of("src/test/resources/anchor.pem"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static X509Certificate parsed() {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(PEM.getBytes(StandardCharsets.US_ASCII)));
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }
}
