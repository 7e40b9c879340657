package org.doorstep.district;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.doorstep.config.DistrictAddress;
import org.doorstep.core.service.DistrictFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One exchange with the district over HTTPS: bounded in time and size, strict about what counts as an answer, silent about persons.
final class Wire implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
    private static final MediaType JSON = MediaType.get("application/json");
    /// A record of 45 years is some 100 KB; anything of this size is no answer of the contract.
    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final MediaType PDF = MediaType.get("application/pdf");
    /// As large as a file of the contract may be (certificate.md).
    private static final int MOST_FILE_BYTES = 8 * 1024 * 1024;
    private static final byte[] PDF_MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int OK = 200;
    private static final int TRACE_BYTES = 24;
    private static final int TRACE_ID_DIGITS = 32;
    private static final int UNCHANGED = 304;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int SERVER_ERROR = 500;

    private final Duration exchange;
    private final ComparedClock clock;
    private final OkHttpClient client;
    private final HttpUrl base;
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final SecureRandom random = new SecureRandom();

    /// @param exchange the longest that one request and its answer may take
    /// @throws IllegalArgumentException where the address is none of a district, in words
    Wire(URI address, List<X509Certificate> anchors, Duration exchange, ComparedClock clock) {
        Trust trust = Trust.in(anchors);
        this.exchange = exchange;
        this.clock = clock;
        base = switch (DistrictAddress.orLoopback(address.toString())) {
            case DistrictAddress.Fit fit -> HttpUrl.get(fit.base().toString());
            case DistrictAddress.Unfit unfit -> throw new IllegalArgumentException(unfit.toString());
        };
        client = new OkHttpClient.Builder()
                .sslSocketFactory(trust.context().getSocketFactory(), trust.manager())
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectTimeout(Duration.ofSeconds(4))
                .readTimeout(exchange)
                .followRedirects(false)
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(2, 30, TimeUnit.SECONDS))
                .build();
    }

    ComparedClock clock() {
        return clock;
    }

    JsonMapper mapper() {
        return mapper;
    }

    Request.Builder to(String path) {
        HttpUrl url = base.resolve(path.startsWith("/") ? path.substring(1) : path);
        if (url == null) {
            throw new IllegalArgumentException("not a path of the contract");
        }
        return new Request.Builder().url(url).header("Accept", "application/json, application/problem+json").header("traceparent", trace());
    }

    RequestBody body(JsonNode json) {
        return RequestBody.create(mapper.writeValueAsBytes(json), JSON);
    }

    RequestBody body(String json) {
        return RequestBody.create(json.getBytes(StandardCharsets.UTF_8), JSON);
    }

    /// Ends at the deadline of the operation or after one exchange's own, whichever is sooner.
    Reply send(Request request, Deadline deadline) {
        return send(request, deadline, this::read);
    }

    /// A PDF, whose bytes go into memory only.
    Reply file(Request request, Deadline deadline) {
        return send(request.newBuilder().header("Accept", PDF + ", application/problem+json").build(), deadline, response ->
                response.code() == OK && PDF.equals(response.body().contentType()) ? pdf(response) : read(response));
    }

    private static Reply pdf(Response response) throws IOException {
        try (InputStream in = response.body().byteStream()) {
            byte[] bytes = in.readNBytes(MOST_FILE_BYTES + 1);
            boolean pdf = bytes.length <= MOST_FILE_BYTES && Arrays.mismatch(bytes, PDF_MAGIC) >= PDF_MAGIC.length;
            return pdf ? new Reply.File(bytes) : new Reply.None(DistrictFailure.NONSENSE);
        }
    }

    private interface Reading {
        Reply of(Response response) throws IOException;
    }

    private Reply send(Request request, Deadline deadline, Reading reading) {
        Duration left = deadline.left();
        if (left.isZero()) {
            return new Reply.None(DistrictFailure.TOO_SLOW);
        }
        Call call = client.newCall(request);
        call.timeout().timeout(Math.min(left.toNanos(), exchange.toNanos()), TimeUnit.NANOSECONDS);
        try (Response response = call.execute()) {
            Reply reply = reading.of(response);
            clock.compare(reply, Optional.ofNullable(response.headers().getInstant("Date")), request.header("Authorization") != null);
            return noted(request, response, reply);
        } catch (SSLPeerUnverifiedException e) {
            return none(request, DistrictFailure.NOT_TRUSTED, e);
        } catch (SSLHandshakeException e) {
            return none(request, refused(e), e);
        } catch (InterruptedIOException e) {
            return none(request, DistrictFailure.TOO_SLOW, e);
        } catch (IOException e) {
            return none(request, DistrictFailure.LINE_DOWN, e);
        }
    }

    /// A handshake also fails where the line is cut in the middle of it. A certificate that is not valid yet, on a clock that cannot be right, is
    /// the clock's fault; on any other clock nobody can tell whose it is, so the log names both.
    private DistrictFailure refused(SSLHandshakeException e) {
        if (!has(e, CertificateException.class)) {
            return DistrictFailure.LINE_DOWN;
        }
        boolean early = has(e, CertificateNotYetValidException.class);
        if (early || has(e, CertificateExpiredException.class)) {
            LOG.warn("a certificate of the district is {} by this machine's clock, which shows {}", early ? "not valid yet" : "over", clock.instant());
        }
        return early && !clock.machine().canBeRight() ? DistrictFailure.CLOCK_WRONG : DistrictFailure.NOT_TRUSTED;
    }

    private static boolean has(Throwable e, Class<? extends CertificateException> cause) {
        return cause.isInstance(e) || (e.getCause() != null && has(e.getCause(), cause));
    }

    private static Reply none(Request request, DistrictFailure why, IOException e) {
        LOG.warn("{} {} -> {} ({})", request.method(), asked(request), why, e.getClass().getSimpleName());
        return new Reply.None(why);
    }

    /// An answer that is none of the contract is a failure too, and most of all one that a wrong address brings.
    private static Reply noted(Request request, Response response, Reply reply) {
        switch (reply) {
            case Reply.None none -> LOG.warn("{} {} -> {} (status {})", request.method(), asked(request), none.why(), response.code());
            case Reply.Json json when json.status() >= BAD_REQUEST -> LOG.info("{} {} -> status {}", request.method(), asked(request), json.status());
            case Reply.Json _, Reply.Unchanged _, Reply.File _ -> { }
        }
        return reply;
    }

    /// The address asked, without its query. Its path is one of the contract's and holds no person; an exception's text might, so only its type is named.
    private static String asked(Request request) {
        return request.url().newBuilder().query(null).build().toString();
    }

    private Reply read(Response response) throws IOException {
        int status = response.code();
        if (status == TOO_MANY || status == UNAVAILABLE) {
            return new Reply.None(unavailable(response), retryAfter(response));
        }
        if (status >= SERVER_ERROR) {
            return new Reply.None(DistrictFailure.DISTRICT_BROKEN);
        }
        if (status == UNCHANGED) {
            return new Reply.Unchanged();
        }
        return body(response);
    }

    /// Of a district that does not serve now, whether only one department of it is meant.
    private DistrictFailure unavailable(Response response) throws IOException {
        String code = response.code() == UNAVAILABLE && body(response) instanceof Reply.Json problem ? problem.code() : "";
        return switch (code) {
            case "DEPARTMENT_DOWN" -> DistrictFailure.DEPARTMENT_DOWN;
            case "DEPARTMENT_CLOSED" -> DistrictFailure.DEPARTMENT_CLOSED;
            default -> DistrictFailure.BUSY;
        };
    }

    private Reply body(Response response) throws IOException {
        if (!json(response)) {
            return new Reply.None(DistrictFailure.NONSENSE);
        }
        byte[] bytes;
        try (InputStream in = response.body().byteStream()) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        return bytes.length > MOST_BYTES ? new Reply.None(DistrictFailure.NONSENSE) : parse(response.code(), bytes, response);
    }

    private static boolean json(Response response) {
        MediaType type = response.body().contentType();
        return type != null && type.type().equals("application") && (type.subtype().equals("json") || type.subtype().equals("problem+json"));
    }

    private Reply parse(int status, byte[] bytes, Response response) {
        try {
            JsonNode body = mapper.readTree(bytes);
            String etag = Optional.ofNullable(response.header("ETag")).orElse("");
            return body.isObject() ? new Reply.Json(status, body, etag) : new Reply.None(DistrictFailure.NONSENSE);
        } catch (JacksonException _) {
            return new Reply.None(DistrictFailure.NONSENSE);
        }
    }

    private static Optional<Duration> retryAfter(Response response) {
        String value = Optional.ofNullable(response.header("Retry-After")).orElse("");
        OptionalLong seconds = value.matches("\\d{1,6}") ? OptionalLong.of(Long.parseLong(value)) : OptionalLong.empty();
        return seconds.isPresent() ? Optional.of(Duration.ofSeconds(seconds.getAsLong())) : Optional.empty();
    }

    /// W3C Trace Context, version 00.
    private String trace() {
        byte[] bytes = new byte[TRACE_BYTES];
        random.nextBytes(bytes);
        String digits = HexFormat.of().formatHex(bytes);
        return "00-" + digits.substring(0, TRACE_ID_DIGITS) + "-" + digits.substring(TRACE_ID_DIGITS) + "-01";
    }

    String fresh() {
        byte[] bytes = new byte[TRACE_ID_DIGITS / 2];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
    }
}
