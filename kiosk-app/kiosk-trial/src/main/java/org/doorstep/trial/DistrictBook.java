package org.doorstep.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The district's own book of its calls: how long it worked for the person who stands at the glass.
///
/// @param log a line a call: its end, and last how many milliseconds it took
record DistrictBook(Path log) {
    private record Call(Instant from, Instant to) {}

    /// How long at least one call of a person was under way, of those that ended in between, in milliseconds: calls beside each other
    /// count once.
    double worked(Instant from, Instant to) throws IOException {
        List<Call> calls = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            String[] words = line.split(" ", -1);
            Instant end = Instant.parse(words[0]);
            if (personal(words[2]) && end.isAfter(from) && end.isBefore(to)) {
                long nanos = Math.round(Double.parseDouble(words[words.length - 1]) * Samples.NANOS_PER_MILLI);
                calls.add(new Call(end.minusNanos(nanos), end));
            }
        }
        calls.sort(Comparator.comparing(Call::from));
        Duration worked = Duration.ZERO;
        Instant reached = Instant.MIN;
        for (Call call : calls) {
            Instant begun = call.from().isAfter(reached) ? call.from() : reached;
            if (call.to().isAfter(begun)) {
                worked = worked.plus(Duration.between(begun, call.to()));
                reached = call.to();
            }
        }
        return worked.toNanos() / Samples.NANOS_PER_MILLI;
    }

    private static boolean personal(String path) {
        return path.startsWith("/identity") || path.startsWith("/records") || path.startsWith("/certificates");
    }
}
