package org.doorstep.bed.scenario;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// What somebody does at a terminal, line by line.
///
/// @param name without the folder
public record Scenario(String name, String text) {
    /// The visit that ends with paper: no other uses as much of a terminal.
    public static final String PRINT = "print";
    private static final int TOUCHES_A_SECOND = 4;

    /// The troubles that the district has before the terminal starts.
    public List<String> begins() {
        return acts().stream().flatMap(act -> act instanceof Act.Begins(String trouble) ? Stream.of(trouble) : Stream.empty()).toList();
    }

    /// What it may wait for longest, in seconds: good enough to tell a long visit from a short one.
    public long seconds() {
        return acts().stream().mapToLong(act -> switch (act) {
            case Act.Expect expect -> expect.within().toSeconds();
            case Act.Wait(Duration time) -> time.toSeconds();
            case Act.Wander wander -> wander.idleWithin().toSeconds() + wander.touches() / TOUCHES_A_SECOND;
            default -> 0;
        }).max().orElse(0);
    }

    /// @throws IllegalArgumentException with the line's number, for a line that means nothing
    public List<Act> acts() {
        return Acts.parse(text.lines().toList());
    }
}
