package org.doorstep.device.port;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which printer is trusted over TLS (docs/decisions/0012): the one whose own certificate has the fingerprint that the channel names,
/// whatever name and time stand in it; without a fingerprint, whom the authorities of the system stand for.
final class PrinterTrust extends X509ExtendedTrustManager {
    private static final Logger LOG = LoggerFactory.getLogger(PrinterTrust.class);

    private final Optional<String> pin;
    private final X509ExtendedTrustManager system;
    private volatile String said = "";

    private PrinterTrust(Optional<String> pin, X509ExtendedTrustManager system) {
        this.pin = pin;
        this.system = system;
    }

    /// @param pin SHA-256 of the certificate in hexadecimal
    static SSLContext context(Optional<String> pin) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            X509ExtendedTrustManager system = Stream.of(factory.getTrustManagers()).filter(X509ExtendedTrustManager.class::isInstance)
                    .map(X509ExtendedTrustManager.class::cast).findFirst().orElseThrow();
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new PrinterTrust(pin, system)}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String fingerprint(X509Certificate[] chain) throws CertificateException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(chain[0].getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new CertificateException(e);
        }
    }

    /// The system's way of judging a chain.
    private interface Judge {
        void check() throws CertificateException;
    }

    private void judged(X509Certificate[] chain, Judge judge) throws CertificateException {
        String shown = fingerprint(chain);
        try {
            if (pin.isEmpty()) {
                judge.check();
            } else if (!pin.get().toLowerCase(Locale.ROOT).equals(shown)) {
                throw new CertificateException("another certificate than the channel names");
            }
        } catch (CertificateException e) {
            if (!said.equals(shown)) {
                LOG.warn("a printer's certificate is not trusted; its SHA-256 is {}", shown);
                said = shown;
            }
            throw e;
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, @Nullable SSLEngine engine) throws CertificateException {
        judged(chain, () -> system.checkServerTrusted(chain, kind, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, @Nullable Socket socket) throws CertificateException {
        judged(chain, () -> system.checkServerTrusted(chain, kind, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        judged(chain, () -> system.checkServerTrusted(chain, kind));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, @Nullable SSLEngine engine) throws CertificateException {
        throw new CertificateException("nobody connects to us");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, @Nullable Socket socket) throws CertificateException {
        throw new CertificateException("nobody connects to us");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        throw new CertificateException("nobody connects to us");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return system.getAcceptedIssuers();
    }
}
