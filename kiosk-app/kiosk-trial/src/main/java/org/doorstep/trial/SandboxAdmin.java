package org.doorstep.trial;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Speaks to the sandbox's admin call, on a plain loopback port of its own, and reads its truth file.
final class SandboxAdmin {
    private static final Duration LATE = Duration.ofSeconds(15);
    private static final long BETWEEN_LOOKS_MILLIS = 50;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SandboxAdmin() {}

    /// A look at something that may come later.
    interface Look {
        boolean there() throws IOException, InterruptedException;
    }

    /// How often the trouble struck since the sandbox started.
    ///
    /// @param state the sandbox's state folder
    static long struck(Path state, String trouble) throws IOException, InterruptedException {
        return ask(state, HttpRequest.newBuilder()).path("counts").path(trouble).asLong(0);
    }

    /// @param trouble `none` ends them all
    static String set(Path state, String trouble) throws IOException, InterruptedException {
        return set(state, trouble, "");
    }

    /// @param at the resources whose answers go wrong, empty for the usual ones
    static String set(Path state, String trouble, String at) throws IOException, InterruptedException {
        String set = trouble.equals("none") ? "" : "\"" + trouble + "\"";
        String places = at.isEmpty() ? "" : "\"" + at + "\"";
        String wanted = "{\"set\":[" + set + "],\"at\":[" + places + "]}";
        JsonNode answer = ask(state, HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(wanted)));
        return answer.has("counts") ? "" : "the district knows no trouble " + trouble;
    }

    /// Waits for what comes a little later.
    static boolean late(Look look) throws IOException, InterruptedException {
        return within(LATE, look);
    }

    static boolean within(Duration patience, Look look) throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!look.there()) {
            if (System.nanoTime() > end) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
        }
        return true;
    }

    static long times(Path state, Act.Truth wanted) throws IOException {
        return truth(state).stream()
                .filter(line -> line.contains("\"kind\":\"" + wanted.kind() + "\"") && line.contains(":\"" + wanted.word() + "\""))
                .count();
    }

    /// The district has heard of every certificate it issued whether it was printed.
    static boolean settled(Path state) throws IOException {
        List<JsonNode> lines = truth(state).stream().map(MAPPER::readTree).toList();
        List<String> ended = lines.stream().filter(line -> List.of("confirmed", "voided").contains(line.path("kind").asString()))
                .map(line -> line.path("issueId").asString()).toList();
        return lines.stream().filter(line -> line.path("kind").asString().equals("issued"))
                .allMatch(line -> ended.contains(line.path("issueId").asString()));
    }

    private static List<String> truth(Path state) throws IOException {
        Path file = state.resolve("truth.jsonl");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static JsonNode ask(Path state, HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest asked = request.uri(URI.create("http://127.0.0.1:" + Files.readString(state.resolve("sandbox.admin")) + "/troubles"))
                    .header("Admin-Token", Files.readString(state.resolve("admin-token"))).build();
            return MAPPER.readTree(client.send(asked, HttpResponse.BodyHandlers.ofString()).body());
        }
    }
}
