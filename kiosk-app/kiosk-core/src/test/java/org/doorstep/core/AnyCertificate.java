package org.doorstep.core;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/// The certificate of nobody that the tests of the bundle have.
final class AnyCertificate {
    private AnyCertificate() {}

    static X509Certificate parsed() {
        try (InputStream pem = Files.newInputStream(Path.of("../../config/config-bundle/src/test/resources/anchor.pem"))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
        } catch (IOException | CertificateException e) {
            throw new IllegalStateException(e);
        }
    }
}
