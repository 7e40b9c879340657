package org.doorstep.sandbox;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One resource of the district: a row of `ResourceTable`.
///
/// @param method   of HTTP that it takes
/// @param template its path as the contract writes it, `/certificates/{issueId}/content`
/// @param guard    what must come with a question
/// @param answer   of the question and of what stands in the path's place, empty where it has none
record Resource(String method, String template, Guard guard, BiFunction<Request, String, Reply> answer) {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");
    /// What may stand in a place, where the contract says more of it than that it is one step of a path.
    private static final Map<String, String> SHAPES = Map.of("issueId", "[A-Za-z0-9-]{16,64}");

    /// What must come with a question.
    enum Guard {
        /// Nothing: anybody may ask.
        NONE,
        /// An `Idempotency-Key`, nothing else.
        KEY,
        /// The token of an enrolled terminal.
        TERMINAL,
        /// Both; the answer to a key is given again.
        TERMINAL_AND_KEY;

        boolean terminal() {
            return this == TERMINAL || this == TERMINAL_AND_KEY;
        }

        boolean key() {
            return this == KEY || this == TERMINAL_AND_KEY;
        }
    }

    /// What stands in the place of this path, empty for a path without one.
    ///
    /// @return empty where it is another resource's path
    Optional<String> place(String path) {
        Matcher place = PLACE.matcher(template);
        if (!place.find()) {
            return path.equals(template) ? Optional.of("") : Optional.empty();
        }
        Matcher here = Pattern.compile(Pattern.quote(template.substring(0, place.start()))
                + "(" + SHAPES.getOrDefault(place.group(1), "[^/]+") + ")" + Pattern.quote(template.substring(place.end()))).matcher(path);
        return here.matches() ? Optional.of(here.group(1)) : Optional.empty();
    }
}
