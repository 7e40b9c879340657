package org.doorstep.config;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
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

    List<X509Certificate> anchors() {
        return certificates(FileKind.ANCHOR);
    }

    List<X509Certificate> seals() {
        return certificates(FileKind.SEAL);
    }

    private List<X509Certificate> certificates(FileKind kind) {
        return kind.names(folder).stream().flatMap(name -> certificates(name).stream()).toList();
    }

    /// A file may hold several. None only after a complaint.
    private List<X509Certificate> certificates(String name) {
        return folder.bytes(name).map(bytes -> {
            List<X509Certificate> certificates = parsed(bytes);
            if (certificates.isEmpty()) {
                folder.complain(new Complaint(
                        folder.at(name), 0, "no X.509 certificate that can be parsed", "export the certificate of the district's authority as PEM"));
            }
            return certificates;
        }).orElse(List.of());
    }

    private List<X509Certificate> parsed(byte[] bytes) {
        try {
            return factory.generateCertificates(new ByteArrayInputStream(bytes)).stream().map(X509Certificate.class::cast).toList();
        } catch (CertificateException _) {
            return List.of();
        }
    }
}
