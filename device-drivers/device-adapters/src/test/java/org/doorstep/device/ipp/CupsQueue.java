package org.doorstep.device.ipp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A private CUPS on the loopback with one queue in front of a printer; nothing of the system's own CUPS is touched.
final class CupsQueue {
    private static final Path DAEMON = Path.of("/usr/sbin/cupsd");
    private static final Path ADMIN = Path.of("/usr/sbin/lpadmin");
    private static final Path FILTER = Path.of("/usr/lib/cups/filter/pdftopdf");
    private static final String SETTINGS = """
            DefaultAuthType None
            WebInterface No
            Browsing No
            <Location />
              Order allow,deny
              Allow localhost
            </Location>
            <Policy default>
              JobPrivateAccess all
              JobPrivateValues none
              <Limit All>
                Order deny,allow
              </Limit>
            </Policy>
            """;
    private static final int STARTS_MILLIS = 20_000;
    private static final int LOOK_MILLIS = 100;

    private final Path folder;
    private final int port;
    private final Process daemon;

    private CupsQueue(Path folder, int port, Process daemon) {
        this.folder = folder;
        this.port = port;
        this.daemon = daemon;
    }

    static boolean installed() {
        return Stream.of(DAEMON, ADMIN, FILTER).allMatch(Files::isExecutable);
    }

    static CupsQueue start(Path folder, String printer) throws IOException, InterruptedException {
        int port;
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = any.getLocalPort();
        }
        // Filters run as another user.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        StringBuilder places = new StringBuilder();
        for (String place : List.of("ServerRoot", "StateDir", "RequestRoot", "CacheDir", "TempDir")) {
            Path made = Files.createDirectories(folder.resolve(place));
            Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxrwxrwx"));
            places.append(place).append(' ').append(made).append('\n');
        }
        for (String log : List.of("AccessLog", "ErrorLog", "PageLog")) {
            places.append(log).append(' ').append(folder.resolve(log)).append('\n');
        }
        boolean root = System.getProperty("user.name").equals("root");
        places.append("User ").append(root ? "lp" : System.getProperty("user.name")).append('\n');
        Path files = Files.writeString(folder.resolve("cups-files.conf"), places);
        Path settings = Files.writeString(folder.resolve("cupsd.conf"), "Listen 127.0.0.1:" + port + "\nLogLevel debug\n" + SETTINGS);
        Process daemon = new ProcessBuilder(DAEMON.toString(), "-f", "-c", settings.toString(), "-s", files.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("cupsd.log").toFile()).start();
        CupsQueue queue = new CupsQueue(folder, port, daemon);
        queue.add(printer);
        return queue;
    }

    /// The daemon asks the printer what it can only after lpadmin has ended; what is sent before it has written that down is aborted.
    private void add(String printer) throws IOException, InterruptedException {
        Path known = folder.resolve("CacheDir/certificate.data");
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(STARTS_MILLIS);
        int status = 1;
        while (status != 0 && System.nanoTime() - end < 0) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            ProcessBuilder admin = new ProcessBuilder(ADMIN.toString(), "-p", "certificate", "-E", "-v", printer, "-m", "everywhere");
            admin.environment().put("CUPS_SERVER", "127.0.0.1:" + port);
            status = admin.redirectErrorStream(true).redirectOutput(folder.resolve("lpadmin.log").toFile()).start().waitFor();
        }
        if (status != 0) {
            stop();
            throw new IOException("lpadmin made no queue: " + Files.readString(folder.resolve("lpadmin.log")));
        }
        while (!Files.exists(known) && System.nanoTime() - end < 0) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }

    /// What it says of itself.
    String words() {
        try {
            return Files.readString(folder.resolve("ErrorLog"));
        } catch (IOException e) {
            return "no log: " + e.getMessage();
        }
    }

    String address() {
        return "ipp://127.0.0.1:" + port + "/printers/certificate";
    }

    void stop() throws InterruptedException {
        daemon.destroy();
        if (!daemon.waitFor(5, TimeUnit.SECONDS)) {
            daemon.destroyForcibly();
        }
    }
}
