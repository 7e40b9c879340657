package org.doorstep.trial;

import java.util.List;
import java.util.stream.Stream;

/// What somebody does at a terminal, line by line.
///
/// @param name without the folder
record Scenario(String name, String text) {
    /// The troubles that the district has before the terminal starts.
    List<String> begins() {
        return acts().stream().flatMap(act -> act instanceof Act.Begins(String trouble) ? Stream.of(trouble) : Stream.empty()).toList();
    }

    List<Act> acts() {
        return Act.parse(text.lines().toList());
    }
}
