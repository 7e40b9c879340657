package org.doorstep.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The sandbox's admin call on a loopback port of its own, plain, so that it is reached whatever trouble is on:
/// `GET /troubles` says how often each has struck, `POST /troubles {"set":["slow"],"at":["/help-calls"]}` chooses them; those of a
/// department strike at `{"at":["real-estate"]}`.
final class Admin implements HttpHandler {
    private static final int MOST_BODY = 64 * 1024;

    private final JsonMapper mapper;
    private final Troubles troubles;
    private final Set<String> departments;
    private final String token;

    /// @param departments ids of those that the district has
    Admin(JsonMapper mapper, Troubles troubles, Set<String> departments, String token) {
        this.mapper = mapper;
        this.troubles = troubles;
        this.departments = new TreeSet<>(departments);
        this.token = token;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String given = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Admin-Token")).orElse("");
            Reply reply = given.equals(token) ? answer(exchange) : new Reply(401, mapper.createObjectNode());
            byte[] bytes = mapper.writeValueAsBytes(reply.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Reply answer(HttpExchange exchange) throws IOException {
        return exchange.getRequestMethod().equals("POST") ? set(exchange.getRequestBody().readNBytes(MOST_BODY)) : counts();
    }

    private Reply counts() {
        ObjectNode answer = mapper.createObjectNode();
        ObjectNode counts = answer.putObject("counts");
        troubles.counts().forEach((trouble, count) -> counts.put(trouble.id(), count));
        return new Reply(200, answer);
    }

    private Reply refused(String why) {
        return new Reply(400, mapper.createObjectNode().put("error", why));
    }

    /// Nothing of what is wrong in one place is set.
    Reply set(byte[] wanted) {
        try {
            JsonNode body = mapper.readTree(wanted);
            Set<Trouble> troubled = EnumSet.noneOf(Trouble.class);
            for (JsonNode id : body.path("set")) {
                Optional<Trouble> trouble = Trouble.of(id.asString(""));
                if (trouble.isEmpty()) {
                    return refused("the district knows no trouble " + id.asString("") + "; ./kiosk run --troubles lists them");
                }
                troubled.add(trouble.get());
            }
            List<String> places = body.path("at").valueStream().map(place -> place.asString("")).toList();
            Optional<String> strange = places.stream().filter(place -> !place.startsWith("/") && !departments.contains(place)).findFirst();
            if (strange.isPresent()) {
                return refused("no department is called " + strange.get() + "; there are " + String.join(", ", departments)
                        + ", and resources, which begin with a slash");
            }
            troubles.set(troubled, places);
            return counts();
        } catch (JacksonException _) {
            return refused("this is not JSON");
        }
    }
}
