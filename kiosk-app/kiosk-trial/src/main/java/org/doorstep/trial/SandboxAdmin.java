package org.doorstep.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// Asks the sandbox, at its admin call, whether a trouble really struck.
final class SandboxAdmin {
    private SandboxAdmin() {}

    /// @param state the sandbox's state folder
    /// @return empty where the trouble struck at least once, else what is missing
    static String injected(Path state, String trouble) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().sslContext(trusting(state)).build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + Files.readString(state.resolve("sandbox.port")) + "/admin/troubles"))
                    .header("Admin-Token", Files.readString(state.resolve("admin-token"))).build();
            String counts = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return counts.contains("\"" + trouble + "\":") ? "" : "the trouble " + trouble + " never struck: " + counts;
        }
    }

    private static SSLContext trusting(Path state) throws IOException {
        Path wrong = state.resolve("wrong-ca.pem");
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            try (var in = Files.newInputStream(Files.exists(wrong) ? wrong : state.resolve("district-ca.pem"))) {
                store.setCertificateEntry("sandbox", CertificateFactory.getInstance("X.509").generateCertificate(in));
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("the sandbox's certificate cannot be used", e);
        }
    }
}
