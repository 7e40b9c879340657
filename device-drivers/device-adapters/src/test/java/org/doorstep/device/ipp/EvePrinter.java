package org.doorstep.device.ipp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// CUPS' ippeveprinter on the loopback, with a command behind it that does what the file `mode` says. It needs a system bus to start at
/// all, so it gets a private one.
final class EvePrinter {
    private static final List<Path> PLACES = List.of(Path.of("/usr/sbin/ippeveprinter"), Path.of("/usr/bin/ippeveprinter"));
    private static final Path BUS = Path.of("/usr/bin/dbus-daemon");
    /// What comes out is counted page by page; `IPP_COPIES` is of the job. Every deed is noted in `deeds`.
    private static final String COMMAND = """
            #!/bin/sh
            here=$(dirname "$0")
            mode=$(cat "$here/mode")
            echo "$mode" >> "$here/deeds"
            env | grep '^IPP_' > "$here/asked"
            pages=$(grep -ao '/Type /Page\\b' "$1" | wc -l)
            all=$((pages * ${IPP_COPIES:-1}))
            [ "$mode" = fewer ] && all=$((all - 1))
            [ "$mode" = fail ] && { echo 'ERROR: cannot print this' >&2; exit 1; }
            [ "$mode" = crash ] && kill -9 $$
            i=0
            while [ $i -lt $all ]; do
              if [ "$mode" = jam ] && [ $i = 1 ]; then
                echo 'STATE: +media-jam-error' >&2
                while [ "$(cat "$here/mode")" = jam ]; do sleep 0.1; done
                echo 'STATE: -media-jam-error' >&2
              fi
              sleep 0.2
              i=$((i + 1))
              echo "ATTR: job-impressions=$all job-impressions-completed=$i" >&2
            done
            cp "$1" "$here/printed.pdf"
            """;

    private static final int FULL = 250;
    private static final int LOOKS = 200;
    private static final int LOOK_MILLIS = 50;
    private static final int STARTS = 5;
    private static final int STANDS_MILLIS = 500;

    private final Path folder;
    private final int port;
    private final Process bus;
    private Process printer;

    private EvePrinter(Path folder, Process bus, Path program) throws IOException, InterruptedException {
        this.folder = folder;
        this.bus = bus;
        this.port = free();
        this.printer = standing(program);
    }

    static Optional<Path> program() {
        return Files.isExecutable(BUS) ? PLACES.stream().filter(Files::isExecutable).findFirst() : Optional.empty();
    }

    static EvePrinter start(Path folder, Path program) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("spool"));
        Files.createDirectories(folder.resolve("keys"));
        Path command = Files.writeString(folder.resolve("command.sh"), COMMAND);
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
        Process bus = new ProcessBuilder(BUS.toString(), "--session", "--nofork", "--nopidfile",
                "--address=unix:path=" + folder.resolve("bus"))
                .redirectErrorStream(true).redirectOutput(folder.resolve("bus.log").toFile()).start();
        for (int look = 0; look < LOOKS && !Files.exists(folder.resolve("bus")); look++) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return new EvePrinter(folder, bus, program);
    }

    /// It gives up at once where its bus is not quite there yet or its port has just been taken; then it is started again.
    private Process standing(Path program) throws IOException, InterruptedException {
        Process process = started(program);
        for (int again = 0; again < STARTS && process.waitFor(STANDS_MILLIS, TimeUnit.MILLISECONDS); again++) {
            process = started(program);
        }
        return process;
    }

    private static int free() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private Process started(Path program) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                program.toString(), "-k", "-d", folder.resolve("spool").toString(), "-p", Integer.toString(port), "-n", "localhost", "-f",
                "application/pdf,image/pwg-raster,image/jpeg", "-c", folder.resolve("command.sh").toString(),
                "-K", folder.resolve("keys").toString(), "-r", "off", "Certificate Printer");
        builder.environment().put("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=" + folder.resolve("bus"));
        return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("printer.log").toFile()))
                .start();
    }

    String address() {
        return "ipp://localhost:" + port + "/ipp/print";
    }

    /// The same printer over TLS, which it speaks on the same port with a certificate of its own making.
    String secureAddress() {
        return address().replace("ipp:", "ipps:");
    }

    /// SHA-256 of the certificate that it shows; empty where its TLS does not work.
    Optional<String> fingerprint() throws IOException {
        List<String> shown = new ArrayList<>();
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Onlooker(shown)}, null);
            try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("localhost", port)) {
                socket.startHandshake();
            }
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        } catch (SSLException _) {
            return Optional.empty();
        }
        return shown.stream().findFirst();
    }

    void mode(String mode) throws IOException {
        Path fresh = Files.writeString(folder.resolve("mode.new"), mode);
        Files.move(fresh, folder.resolve("mode"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// The modes in which the command was run.
    List<String> deeds() throws IOException {
        Path deeds = folder.resolve("deeds");
        return Files.exists(deeds) ? Files.readAllLines(deeds) : List.of();
    }

    /// What was asked of it with the last job, as it tells its command: `IPP_MEDIA=…`.
    List<String> asked() throws IOException {
        return Files.readAllLines(folder.resolve("asked"));
    }

    byte[] printed() throws IOException {
        return Files.readAllBytes(folder.resolve("printed.pdf"));
    }

    /// Through the printer's own web form: A4 in both trays, or none.
    void paper(boolean there) throws IOException, InterruptedException {
        paper(there ? FULL : 0, there ? FULL : 0);
    }

    /// So many sheets of A4 in each tray; a tray the form leaves out counts as empty.
    void paper(int main, int bypass) throws IOException, InterruptedException {
        String form = ("http://localhost:%d/media?size1=iso_a4_210x297mm&type1=stationery&level1=%d"
                + "&size3=iso_a4_210x297mm&type3=stationery&level3=%d").formatted(port, main, bypass);
        try (HttpClient client = HttpClient.newHttpClient()) {
            int status = client.send(HttpRequest.newBuilder(URI.create(form)).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IOException("the form answers " + status);
            }
        }
    }

    void kill() throws InterruptedException {
        List<ProcessHandle> children;
        try (Stream<ProcessHandle> all = printer.descendants()) {
            children = all.toList();
        }
        printer.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        boolean _ = printer.waitFor(5, TimeUnit.SECONDS);
    }

    void startAgain(Path program) throws IOException {
        printer = started(program);
    }

    void stop() throws InterruptedException {
        kill();
        bus.destroyForcibly();
        boolean _ = bus.waitFor(5, TimeUnit.SECONDS);
    }

    /// Believes everybody and notes who it was.
    private static final class Onlooker extends X509ExtendedTrustManager {
        private final List<String> shown;

        Onlooker(List<String> shown) {
            this.shown = shown;
        }

        private void note(X509Certificate[] chain) throws CertificateException {
            try {
                shown.add(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(chain[0].getEncoded())));
            } catch (NoSuchAlgorithmException e) {
                throw new CertificateException(e);
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind, @Nullable Socket socket) throws CertificateException {
            note(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind, @Nullable SSLEngine engine) throws CertificateException {
            note(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
            note(chain);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind, @Nullable Socket socket) throws CertificateException {
            note(chain);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind, @Nullable SSLEngine engine) throws CertificateException {
            note(chain);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
            note(chain);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
