package org.doorstep.config;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.List;

/// What a district's word is believed by: `trust/*.pem` for its TLS chain, `trust/seals/*.pem` for the seals of its certificates. One that cannot be
/// parsed is said here, not when the terminal calls.
final class TrustFolder {
    private final BundleFolder folder;
    private final CertificateFactory factory;

    TrustFolder(BundleFolder folder) {
        this.folder = folder;
        try {
            factory = CertificateFactory.getInstance("X.509");
        } catch (CertificateException e) {
            throw new IllegalStateException("every JDK knows X.509", e);
        }
    }

    List<Path> anchors() {
        return certificates("trust");
    }

    List<Path> seals() {
        return certificates("trust/seals");
    }

    private List<Path> certificates(String place) {
        List<Path> files = folder.list(place).stream().filter(file -> file.toString().endsWith(".pem")).toList();
        files.forEach(file -> folder.bytes(file).filter(bytes -> !holdsCertificates(bytes)).ifPresent(_ -> folder.complain(
                new Complaint(file, 0, "no X.509 certificate that can be parsed", "export the certificate of the district's authority as PEM"))));
        return files;
    }

    private boolean holdsCertificates(byte[] bytes) {
        try {
            return !factory.generateCertificates(new ByteArrayInputStream(bytes)).isEmpty();
        } catch (CertificateException _) {
            return false;
        }
    }
}
