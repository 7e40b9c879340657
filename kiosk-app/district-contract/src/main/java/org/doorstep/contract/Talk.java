package org.doorstep.contract;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Speaks to a district as a terminal would, but says everything that comes back.
final class Talk implements AutoCloseable {
    static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TRACE_BYTES = 24;
    private static final int TRACE_ID_DIGITS = 32;

    /// @param body missing where there is none or it is not JSON
    record Answer(int status, JsonNode body, HttpHeaders headers, byte[] bytes) {
        String code() {
            return body.path("code").asString("");
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    private final HttpClient client;
    private final SecureRandom random = new SecureRandom();

    Talk(Optional<Path> anchor) throws IOException {
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(PATIENCE).version(HttpClient.Version.HTTP_1_1);
        if (anchor.isPresent()) {
            builder.sslContext(trusting(anchor.get()));
        }
        client = builder.build();
    }

    private static SSLContext trusting(Path pem) throws IOException {
        try (InputStream in = Files.newInputStream(pem)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry("anchor", CertificateFactory.getInstance("X.509").generateCertificate(in));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(pem + " is no certificate", e);
        }
    }

    Answer get(URI at, Map<String, String> headers) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at).GET(), headers);
    }

    Answer post(URI at, Map<String, String> headers, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)), headers);
    }

    private Answer send(HttpRequest.Builder request, Map<String, String> headers) throws IOException, InterruptedException {
        headers.forEach(request::header);
        String trace = fresh(TRACE_BYTES);
        request.header("traceparent", "00-" + trace.substring(0, TRACE_ID_DIGITS) + "-" + trace.substring(TRACE_ID_DIGITS) + "-01");
        request.header("Accept-Language", "zh-CN").timeout(PATIENCE);
        HttpResponse<byte[]> response = answered(request.build());
        return new Answer(response.statusCode(), json(response.body()), response.headers(), response.body());
    }

    private HttpResponse<byte[]> answered(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IOException("no answer from " + request.uri() + " (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return MAPPER.readTree(new String(bytes, StandardCharsets.UTF_8));
        } catch (JacksonException _) {
            return MAPPER.missingNode();
        }
    }

    String fresh(int bytes) {
        byte[] made = new byte[bytes];
        random.nextBytes(made);
        return HexFormat.of().formatHex(made);
    }

    @Override
    public void close() {
        client.close();
    }
}
