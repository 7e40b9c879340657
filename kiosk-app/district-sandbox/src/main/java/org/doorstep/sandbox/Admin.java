package org.doorstep.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final String token;

    Admin(JsonMapper mapper, Troubles troubles, String token) {
        this.mapper = mapper;
        this.troubles = troubles;
        this.token = token;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String given = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Admin-Token")).orElse("");
            int status = given.equals(token) ? set(exchange) : 401;
            ObjectNode answer = mapper.createObjectNode();
            ObjectNode counts = answer.putObject("counts");
            troubles.counts().forEach((trouble, count) -> counts.put(trouble.id(), count));
            byte[] bytes = mapper.writeValueAsBytes(status == 200 ? answer : mapper.createObjectNode());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private int set(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            return 200;
        }
        try {
            JsonNode body = mapper.readTree(exchange.getRequestBody().readNBytes(MOST_BODY));
            Set<Trouble> wanted = EnumSet.noneOf(Trouble.class);
            for (JsonNode id : body.path("set")) {
                Optional<Trouble> trouble = Trouble.of(id.asString(""));
                if (trouble.isEmpty()) {
                    return 400;
                }
                wanted.add(trouble.get());
            }
            List<String> places = new ArrayList<>();
            body.path("at").forEach(place -> places.add(place.asString("")));
            troubles.set(wanted, places);
            return 200;
        } catch (JacksonException _) {
            return 400;
        }
    }
}
