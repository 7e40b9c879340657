package org.doorstep.trial;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Speaks to the sandbox's admin call, on a plain loopback port of its own.
final class SandboxAdmin {
    private static final Duration LATE = Duration.ofSeconds(15);
    private static final long BETWEEN_LOOKS_MILLIS = 50;

    private SandboxAdmin() {}

    /// @param state the sandbox's state folder
    /// @return empty where the trouble struck at least once, else what is missing
    static String injected(Path state, String trouble) throws IOException, InterruptedException {
        String counts = ask(state, HttpRequest.newBuilder());
        return counts.contains("\"" + trouble + "\":") ? "" : "the trouble " + trouble + " never struck: " + counts;
    }

    /// @param trouble `none` ends them all
    static String set(Path state, String trouble) throws IOException, InterruptedException {
        return set(state, trouble, "");
    }

    /// @param at the resources whose answers go wrong, empty for the usual ones
    static String set(Path state, String trouble, String at) throws IOException, InterruptedException {
        String set = trouble.equals("none") ? "" : "\"" + trouble + "\"";
        String places = at.isEmpty() ? "" : "\"" + at + "\"";
        String answer = ask(state, HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString("{\"set\":[" + set + "],\"at\":[" + places + "]}")));
        return answer.contains("counts") ? "" : "the district knows no trouble " + trouble;
    }

    static String truth(Path state, Act.Truth wanted) throws IOException, InterruptedException {
        long end = System.nanoTime() + LATE.toNanos();
        long times = times(state, wanted);
        while (times < wanted.times() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
            times = times(state, wanted);
        }
        return times == wanted.times() ? "" : "the district's truth holds " + times + " lines, not " + wanted.times();
    }

    private static long times(Path state, Act.Truth wanted) throws IOException {
        return Files.readAllLines(state.resolve("truth.jsonl")).stream()
                .filter(line -> line.contains("\"kind\":\"" + wanted.kind() + "\"") && line.contains(":\"" + wanted.word() + "\""))
                .count();
    }

    private static String ask(Path state, HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest asked = request.uri(URI.create("http://127.0.0.1:" + Files.readString(state.resolve("sandbox.admin")) + "/troubles"))
                    .header("Admin-Token", Files.readString(state.resolve("admin-token"))).build();
            return client.send(asked, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
