package org.doorstep.bed.around;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Speaks one line to the bench and hears one.
public final class BenchLine {
    private static final int DEADLINE_MILLIS = 10_000;
    private static final Duration AWAY = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofMillis(100);

    private BenchLine() {}

    /// @param port of the bench on loopback
    /// @return empty where the bench said `ok`, else what it said
    public static String say(String port, String command) throws IOException {
        String answer = ask(port, command);
        return answer.startsWith("ok") ? "" : "the bench answers: " + answer;
    }

    /// How often something was counted.
    ///
    /// @throws IOException where the bench knows no such counter
    public static long count(String port, String counter) throws IOException {
        String answer = ask(port, counter);
        if (answer.endsWith(" was never injected")) {
            return 0;
        }
        if (!answer.matches("ok \\d+")) {
            throw new IOException("the bench does not count " + counter + ": " + answer);
        }
        return Long.parseLong(answer.substring("ok ".length()));
    }

    /// Waits for a bench that was killed and comes back. One that dies with the question in its hands is asked again: a deed that is done
    /// twice is done.
    private static String ask(String port, String command) throws IOException {
        long end = System.nanoTime() + AWAY.toNanos();
        while (true) {
            try {
                return once(Integer.parseInt(port), command);
            } catch (SocketException e) {
                if (System.nanoTime() - end >= 0) {
                    throw e;
                }
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private static String once(int port, String command) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(DEADLINE_MILLIS);
            Writer writer = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
            writer.write(command + "\n");
            writer.flush();
            String answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
            if (answer == null) {
                throw new SocketException("the bench says nothing");
            }
            return answer;
        }
    }
}
