package org.doorstep.bed.around;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Speaks to the sandbox's admin call, on a plain loopback port of its own, and reads its truth file.
public final class SandboxAdmin {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SandboxAdmin() {}

    /// How often the trouble struck since the sandbox started.
    ///
    /// @param state the sandbox's state folder
    public static long struck(Path state, String trouble) throws IOException, InterruptedException {
        return ask(state, HttpRequest.newBuilder()).path("counts").path(trouble).asLong(0);
    }

    /// The trouble that the district has from now on.
    ///
    /// @param state   the sandbox's state folder
    /// @param trouble `none` ends them all
    /// @return empty, or that there is no such trouble
    public static String set(Path state, String trouble) throws IOException, InterruptedException {
        return set(state, trouble, "");
    }

    /// As above, at some resources or at a department.
    ///
    /// @param at the resources whose answers go wrong, or the department whose system does, empty for the usual ones
    public static String set(Path state, String trouble, String at) throws IOException, InterruptedException {
        String set = trouble.equals("none") ? "" : "\"" + trouble + "\"";
        String places = at.isEmpty() ? "" : "\"" + at + "\"";
        String wanted = "{\"set\":[" + set + "],\"at\":[" + places + "]}";
        JsonNode answer = ask(state, HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(wanted)));
        return answer.has("counts") ? "" : answer.path("error").asString("the district knows no trouble " + trouble);
    }

    /// The newest code that was sent to this person's phone; empty while there is none.
    public static String code(Path state, String person) throws IOException {
        Path phones = state.resolve("phones.jsonl");
        List<String> messages = Files.exists(phones) ? Files.readAllLines(phones) : List.of();
        return messages.stream().map(MAPPER::readTree).filter(message -> message.path("personId").asString().equals(person))
                .map(message -> message.path("code").asString()).reduce("", (_, newer) -> newer);
    }

    /// How many lines of the truth file are of this kind and hold this word as a value.
    public static long times(Path state, String kind, String word) throws IOException {
        return truth(state).stream()
                .filter(line -> line.contains("\"kind\":\"" + kind + "\"") && line.contains(":\"" + word + "\""))
                .count();
    }

    /// The district has heard of every certificate it issued whether it was printed.
    public static boolean settled(Path state) throws IOException {
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
