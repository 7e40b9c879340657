package org.doorstep.trial;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The classes of the parts of a trial, read and checked once by a part that leaves them in an archive of the JDK's (JEP 350), and mapped
/// by each that starts later: a third of the processor time of a terminal's start and first visit. Such an archive holds jars only, and
/// Java itself sees whether they are still the same; nothing is shared where classes lie in folders, as `kiosk run` has compiled them.
///
/// @param place the file of the archive; nothing is shared where nobody names one
record SharedClasses(Optional<Path> place) {
    /// The place that this process was told.
    static SharedClasses named() {
        return new SharedClasses(Optional.ofNullable(System.getProperty("doorstep.trial.classes")).map(Path::of));
    }

    /// What a JVM is told that may map the archive; nothing where there is none yet.
    List<String> mapped() {
        return place.filter(Files::exists).map(file -> List.of("-XX:SharedArchiveFile=" + file)).orElse(List.of());
    }

    /// What the JVM is told that leaves the archive as it ends; `putInPlace` is called after it.
    List<String> making() {
        return place.map(file -> List.of("-XX:ArchiveClassesAtExit=" + fresh(file), "-Xlog:disable", "-Xlog:all=error:stderr"))
                .orElse(List.of());
    }

    /// Puts the archive that was left in its place: whoever starts from now on maps it.
    void putInPlace() throws IOException {
        Optional<Path> file = place.filter(each -> Files.exists(fresh(each)));
        if (file.isPresent()) {
            Files.move(fresh(file.get()), file.get(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path fresh(Path file) {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    /// The class path without its folders, which no archive bears, where none of them holds this main.
    static String jars(String classPath, String main) {
        String file = main.replace('.', '/') + ".class";
        List<String> entries = Arrays.asList(classPath.split(File.pathSeparator, -1));
        boolean needed = entries.stream().map(Path::of).anyMatch(entry -> Files.exists(entry.resolve(file)));
        return needed ? classPath : entries.stream().filter(entry -> !Files.isDirectory(Path.of(entry)))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
