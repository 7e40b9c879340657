package org.doorstep.device.port;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.doorstep.device.channel.Declined;
import org.doorstep.device.channel.Exchange;
import org.jspecify.annotations.Nullable;

/// IPP over the JDK's own HTTP client (docs/decisions/0006): it never repeats a POST by itself and follows no redirect. Patience covers the
/// whole exchange, body and all. Owned by the device's thread; `close` from any, and its monitor guards which client is the present one.
public final class HttpExchange implements Exchange {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final int OK = 200;
    private static final int REDIRECTS = 3;
    private static final int HUNDRED = 100;
    private static final int UPGRADE_REQUIRED = 426;
    /// The largest answer known has some hundred kilobytes (all attributes of an office printer).
    private static final int LARGEST = 4 << 20;

    /// One thread a question: what the whole process shares (the common pool, through which `sendAsync` answers, or the carriers of virtual
    /// threads) may be held up by anybody's computing.
    private static final Thread.Builder.OfPlatform ANSWERS = Thread.ofPlatform().name("printer-answer").daemon();

    private final SSLContext tls;
    private HttpClient client;
    private boolean closed;

    /// @param pin SHA-256 of the certificate that is trusted over TLS, in hexadecimal; empty = whom the system trusts
    public HttpExchange(Optional<String> pin) {
        this.tls = PrinterTrust.context(pin);
        this.client = client(tls);
    }

    private static HttpClient client(SSLContext tls) {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(tls).connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER).build();
    }

    @Override
    public byte[] post(URI uri, byte[] request, byte[] document, Duration patience) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(request.length + document.length);
        body.writeBytes(request);
        body.writeBytes(document);
        HttpRequest post = HttpRequest.newBuilder(http(uri))
                .timeout(patience)
                .header("Content-Type", "application/ipp")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        HttpClient present = present();
        FutureTask<byte[]> answer = new FutureTask<>(() -> bounded(present.send(post, HttpResponse.BodyHandlers.ofInputStream())));
        Thread _ = ANSWERS.start(answer);
        return awaited(answer, patience);
    }

    private synchronized HttpClient present() {
        return client;
    }

    /// ipp://host/path is http://host:631/path (RFC 8010), ipps://host/path is https://host:631/path (RFC 7472).
    private static URI http(URI ipp) {
        int port = ipp.getPort() < 0 ? 631 : ipp.getPort();
        return URI.create((ipp.getScheme().equals("ipps") ? "https://" : "http://") + ipp.getHost() + ":" + port + ipp.getRawPath());
    }

    private static byte[] awaited(FutureTask<byte[]> answer, Duration patience) throws IOException {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            boolean _ = answer.cancel(true);
            throw new SocketTimeoutException("no answer in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw said(e.getCause());
        }
    }

    private static IOException said(@Nullable Throwable cause) {
        if (cause instanceof HttpTimeoutException) {
            return new SocketTimeoutException("no answer in time");
        }
        return cause instanceof IOException io ? io : new IOException("the exchange failed", cause);
    }

    private static byte[] bounded(HttpResponse<InputStream> response) throws IOException {
        try (InputStream in = response.body()) {
            if (response.statusCode() != OK) {
                throw new Declined(wantsTls(response) ? UPGRADE_REQUIRED : response.statusCode());
            }
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new ProtocolException("an answer without an end");
            }
            return bytes;
        }
    }

    /// Some answer 426, some send on to the same place with TLS.
    private static boolean wantsTls(HttpResponse<InputStream> response) {
        boolean sentOn = response.statusCode() / HUNDRED == REDIRECTS;
        return sentOn && response.headers().firstValue("Location").filter(place -> place.startsWith("https:") || place.startsWith("ipps:"))
                .isPresent();
    }

    @Override
    public synchronized void renew() {
        if (!closed) {
            client.shutdownNow();
            client = client(tls);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        client.shutdownNow();
    }
}
