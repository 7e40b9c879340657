package org.doorstep.trial;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/// Speaks to the sandbox's admin call, on a plain loopback port of its own.
final class SandboxAdmin {
    private SandboxAdmin() {}

    /// @param state the sandbox's state folder
    /// @return empty where the trouble struck at least once, else what is missing
    static String injected(Path state, String trouble) throws IOException, InterruptedException {
        String counts = ask(state, HttpRequest.newBuilder());
        return counts.contains("\"" + trouble + "\":") ? "" : "the trouble " + trouble + " never struck: " + counts;
    }

    /// @param trouble `none` ends them all
    static String set(Path state, String trouble) throws IOException, InterruptedException {
        String set = trouble.equals("none") ? "" : "\"" + trouble + "\"";
        String answer = ask(state, HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString("{\"set\":[" + set + "]}")));
        return answer.contains("counts") ? "" : "the district knows no trouble " + trouble;
    }

    static String truth(Path state, Act.Truth wanted) throws IOException {
        long times = Files.readAllLines(state.resolve("truth.jsonl")).stream()
                .filter(line -> line.contains("\"kind\":\"" + wanted.kind() + "\"") && line.contains("\"personId\":\"" + wanted.person() + "\""))
                .count();
        return times == wanted.times() ? "" : "the district's truth holds " + times + " lines, not " + wanted.times();
    }

    private static String ask(Path state, HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest asked = request.uri(URI.create("http://127.0.0.1:" + Files.readString(state.resolve("sandbox.admin")) + "/troubles"))
                    .header("Admin-Token", Files.readString(state.resolve("admin-token"))).build();
            return client.send(asked, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
