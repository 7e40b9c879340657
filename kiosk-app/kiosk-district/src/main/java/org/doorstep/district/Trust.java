package org.doorstep.district;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/// TLS trust from the bundle's anchors and nowhere else: the system's own certificates do not count.
record Trust(SSLContext context, X509TrustManager manager) {
    /// @throws IllegalStateException where an anchor is no certificate; the bundle check has said so before
    static Trust in(List<Path> anchors) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (Path anchor : anchors) {
                try (InputStream in = Files.newInputStream(anchor)) {
                    for (Certificate certificate : factory.generateCertificates(in)) {
                        store.setCertificateEntry("anchor-" + store.size(), certificate);
                    }
                }
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            X509TrustManager manager = x509(trust.getTrustManagers());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {manager}, null);
            return new Trust(context, manager);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the trust anchors of the bundle cannot be used", e);
        }
    }

    private static X509TrustManager x509(TrustManager[] managers) {
        for (TrustManager manager : managers) {
            if (manager instanceof X509TrustManager x509) {
                return x509;
            }
        }
        throw new IllegalStateException("this JDK has no X.509 trust manager");
    }
}
