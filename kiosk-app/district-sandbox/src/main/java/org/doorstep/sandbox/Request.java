package org.doorstep.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One question to the district, as a resource needs it.
///
/// @param method of HTTP
/// @param path   without the query
/// @param query  as it came, may be empty
/// @param body   a JSON object; an empty one where none came
/// @param asker  address of whoever asks
/// @param named  the headers
record Request(String method, String path, String query, JsonNode body, String asker, Headers named) {
    /// The headers of a question, by name; a header that did not come is empty.
    @FunctionalInterface
    interface Headers {
        String value(String name);
    }

    static Request of(HttpExchange exchange, JsonNode body) {
        return new Request(exchange.getRequestMethod(), exchange.getRequestURI().getPath(),
                Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse(""), body,
                exchange.getRemoteAddress().getAddress().getHostAddress(),
                name -> Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse(""));
    }

    String header(String name) {
        return named.value(name);
    }

    /// The token of the person whom it is about.
    String subject() {
        return header("Doorstep-Subject");
    }

    String cursor() {
        return all("cursor").stream().findFirst().orElse("");
    }

    /// Each value of a member of the query.
    List<String> all(String name) {
        return Arrays.stream(query.split("&", -1)).filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1)).toList();
    }
}
