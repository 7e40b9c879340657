package org.doorstep.bed.player;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the player in a terminal's process is asked to play; it is handed over as properties of that process.
///
/// @param scenarios files, played one after another
/// @param out       a folder; the pictures and events of each scenario lie in one named like it
/// @param unseen    no pictures but of what did not hold
/// @param slack     on a machine that does much else at the same time everything may take so many times as long; usually 1
/// @param bench     port of the bench
/// @param sandbox   the state folder of the district
public record Play(List<Path> scenarios, Path out, boolean unseen, int slack, String bench, Path sandbox) {
    private static final String PREFIX = "doorstep.trial.";
    private static final String SLACK = "slack";

    public Play {
        scenarios = List.copyOf(scenarios);
    }

    /// The slack that this process was told; those that it starts are told the same.
    public static int slackHere() {
        return Integer.getInteger(PREFIX + SLACK, 1);
    }

    /// For the command line of the terminal's JVM.
    public List<String> options() {
        return List.of(
                option("scenarios", scenarios.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator))),
                option("out", out.toString()), option("unseen", Boolean.toString(unseen)), option(SLACK, Integer.toString(slack)),
                option("bench", bench), option("sandbox", sandbox.toString()));
    }

    private static String option(String name, String value) {
        return "-D" + PREFIX + name + "=" + value;
    }

    /// What this process was asked for, if anything.
    static Optional<Play> asked() {
        String files = property("scenarios");
        return files.isEmpty() ? Optional.empty() : Optional.of(new Play(
                Arrays.stream(files.split(File.pathSeparator, -1)).map(Path::of).toList(), Path.of(property("out")),
                Boolean.getBoolean(PREFIX + "unseen"), slackHere(), property("bench"), Path.of(property("sandbox"))));
    }

    private static String property(String name) {
        return System.getProperty(PREFIX + name, "");
    }
}
