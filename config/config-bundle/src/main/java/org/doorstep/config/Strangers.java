package org.doorstep.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What lies in a bundle's folder and is of no kind that we know. A misspelt name would be a file that nobody reads.
final class Strangers {
    private static final String IN_LETTERS = "NAME in lower-case letters, digits and hyphens";

    private final BundleFolder folder;

    private Strangers(BundleFolder folder) {
        this.folder = folder;
    }

    static void complain(BundleFolder folder) {
        new Strangers(folder).in("");
    }

    private void in(String place) {
        List<NamePattern> expected = Stream.of(FileKind.values()).map(FileKind::pattern)
                .filter(pattern -> pattern.leadsThrough(place)).toList();
        for (Path entry : folder.list(place)) {
            String name = String.valueOf(entry.getFileName());
            List<NamePattern> fit = expected.stream().filter(pattern -> NamePattern.fits(pattern.below(place), name)).toList();
            boolean file = fit.stream().anyMatch(pattern -> pattern.endsIn(place));
            boolean several = fit.stream().noneMatch(pattern -> NamePattern.plain(pattern.below(place)));
            if (fit.isEmpty() || (!file && several && !Files.isDirectory(entry))) {
                stranger(entry, place, expected);
            } else if (!file) {
                in(NamePattern.join(place, name));
            }
        }
    }

    private void stranger(Path entry, String place, List<NamePattern> expected) {
        String name = NamePattern.join(place, String.valueOf(entry.getFileName()));
        List<String> words = expected.stream().map(pattern -> pattern.below(place)).distinct().sorted().toList();
        Optional<FileKind> split = Stream.of(FileKind.values()).filter(kind -> kind.stoodIn(name)).findFirst();
        if (split.isPresent()) {
            folder.complain(new Complaint(entry, 0, "nobody reads it any more: what stood in this one file stands in several",
                    "give its rows to files " + split.get().pattern() + ", " + IN_LETTERS + "; they are read in the order of their names"));
        } else if (words.equals(List.of("NAME"))) {
            folder.complain(new Complaint(entry, 0, "no folder with a name for one of the " + place,
                    "use a folder called in lower-case letters, digits and hyphens"));
        } else {
            folder.complain(new Complaint(entry, 0, "nothing of that name belongs into " + (place.isEmpty() ? "a bundle" : place),
                    "remove it, or call it one of " + words + (words.toString().contains("NAME") ? ", " + IN_LETTERS : "")));
        }
    }
}
