package org.doorstep.district;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ServerSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/// A real HTTPS server on loopback that answers what a test laid out for each path, the last answer again and again.
final class FakeDistrict implements AutoCloseable {
    /// Longer than a loaded machine needs for any answer.
    private static final Duration PATIENT = Duration.ofSeconds(10);
    private final MockWebServer server = new MockWebServer();
    private final Map<String, Deque<MockResponse>> answers = new ConcurrentHashMap<>();
    private final List<RecordedRequest> asked = new ArrayList<>();
    private final HeldCertificate root = new HeldCertificate.Builder().certificateAuthority(0).commonName("root").build();
    private final TerminalIdentity terminal = identity();

    FakeDistrict(String certifiedFor) throws IOException {
        this(certifiedFor, InetAddress.getByName("localhost"));
    }

    FakeDistrict(String certifiedFor, InetAddress at) throws IOException {
        this(new HeldCertificate.Builder().addSubjectAlternativeName(certifiedFor), at);
    }

    /// With a certificate that is valid from here to there.
    static FakeDistrict certified(Instant from, Instant to) throws IOException {
        HeldCertificate.Builder certificate = new HeldCertificate.Builder().addSubjectAlternativeName("localhost");
        return new FakeDistrict(certificate.validityInterval(from.toEpochMilli(), to.toEpochMilli()), InetAddress.getByName("localhost"));
    }

    private FakeDistrict(HeldCertificate.Builder certificate, InetAddress at) throws IOException {
        HeldCertificate leaf = certificate.signedBy(root).build();
        server.useHttps(new HandshakeCertificates.Builder().heldCertificate(leaf, root.certificate()).build().sslSocketFactory());
        server.setServerSocketFactory(new Prompt());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        server.start(at, 0);
        on("/terminals/tokens", json(200, "{\"token\":\"t0ken\",\"expiresAt\":\"%s\"}".formatted(Instant.now().plusSeconds(900))));
    }

    /// Sends head and body of an answer without waiting for the receipt of the head, which takes 40 ms where both are small.
    private static final class Prompt extends ServerSocketFactory {
        @Override
        public ServerSocket createServerSocket() throws IOException {
            return new ServerSocket() {
                @Override
                public Socket accept() throws IOException {
                    Socket accepted = super.accept();
                    accepted.setTcpNoDelay(true);
                    return accepted;
                }
            };
        }

        @Override
        public ServerSocket createServerSocket(int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog, InetAddress at) {
            throw new UnsupportedOperationException();
        }
    }

    private synchronized MockResponse answer(RecordedRequest request) {
        asked.add(request);
        Deque<MockResponse> laid = answers.getOrDefault(request.getUrl().encodedPath(), new ArrayDeque<>());
        MockResponse next = laid.size() > 1 ? laid.poll() : laid.peek();
        return next == null ? json(404, "{\"code\":\"NOT_FOUND\"}") : next;
    }

    void on(String path, MockResponse... laid) {
        answers.put(path, new ArrayDeque<>(List.of(laid)));
    }

    synchronized List<RecordedRequest> asked(String path) {
        return asked.stream().filter(request -> request.getUrl().encodedPath().equals(path)).toList();
    }

    static MockResponse json(int status, String body) {
        return typed(status, "application/json", body);
    }

    static MockResponse typed(int status, String type, String body) {
        return new MockResponse.Builder().code(status).setHeader("Content-Type", type).body(body).build();
    }

    /// A client that trusts this district's root.
    DistrictClient client() throws IOException {
        return client(root);
    }

    DistrictClient strangerTrusting() throws IOException {
        return client(new HeldCertificate.Builder().certificateAuthority(0).commonName("another root").build());
    }

    private DistrictClient client(HeldCertificate anchor) throws IOException {
        return client(wire(anchor, server.url("/").uri(), PATIENT, ComparedClock.alone(InstantSource.system())));
    }

    /// @param exchange how long one question may take
    DistrictClient client(Duration exchange) throws IOException {
        return client(wire(root, server.url("/").uri(), exchange, ComparedClock.alone(InstantSource.system())));
    }

    /// @param clock hears what each answer says of it
    DistrictClient client(ComparedClock clock) throws IOException {
        return client(wire(root, server.url("/").uri(), PATIENT, clock));
    }

    DistrictClient client(URI address) throws IOException {
        return client(wire(root, address, PATIENT, ComparedClock.alone(InstantSource.system())));
    }

    int port() {
        return server.getPort();
    }

    private Wire wire(HeldCertificate anchor, URI address, Duration exchange, ComparedClock clock) throws IOException {
        return new Wire(address, List.of(anchor.certificate()), exchange, clock);
    }

    private DistrictClient client(Wire wire) {
        return new DistrictClient(wire, terminal);
    }

    /// Whose key signs what its clients ask for.
    TerminalIdentity terminal() {
        return terminal;
    }

    private static TerminalIdentity identity() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return new TerminalIdentity("t-test", generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
