package org.doorstep.bed.around;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The classes of the parts of a trial, read and checked once by a part that leaves them in a file of the JDK's, and mapped by each that
/// starts later. Such a file holds classes from jars only. Nothing is shared where nobody names one.
///
/// @param place the file
/// @param kind  what Java makes of it
public record SharedClasses(Optional<Path> place, Kind kind) {
    /// What Java is told of a file that it maps, and of one that it leaves behind.
    public enum Kind {
        /// For the tests (JEP 350): made in no time, and saves a third of the processor time of a terminal's start and first visit.
        ARCHIVE("-XX:SharedArchiveFile=", "-XX:ArchiveClassesAtExit="),
        /// For `kiosk run` and `kiosk measure` (JEP 483, 514): takes seconds to make. The launcher names it by the digest of what it is
        /// made of, because Java does not see every jar that has changed. What was compiled in a whole visit is left out: a start that
        /// compiles all of it again is slower, not faster.
        CACHE("-XX:AOTCache=", "-XX:AOTCacheOutput=");

        private final String maps;
        private final String leaves;

        Kind(String maps, String leaves) {
            this.maps = maps;
            this.leaves = leaves;
        }

        private Stream<String> leavesOut() {
            return this == CACHE ? Stream.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining") : Stream.empty();
        }
    }

    /// The place that this process was told.
    public static SharedClasses named() {
        Optional<Path> archive = place("doorstep.trial.classes");
        return archive.isPresent() ? new SharedClasses(archive, Kind.ARCHIVE) : new SharedClasses(place("doorstep.aot"), Kind.CACHE);
    }

    private static Optional<Path> place(String property) {
        return Optional.ofNullable(System.getProperty(property)).map(Path::of);
    }

    /// Whether a terminal is to leave a cache although nobody asked for one: there is none yet, and one may be written.
    public boolean wanted() {
        return kind == Kind.CACHE && place.filter(file -> !Files.exists(file) && Files.isWritable(file.resolveSibling(""))).isPresent();
    }

    /// What a JVM is told that may map the file; nothing where there is none yet.
    public List<String> mapped() {
        return place.filter(Files::exists).map(file -> List.of(kind.maps + file)).orElse(List.of());
    }

    /// What the JVM is told that leaves the file as it ends; `putInPlace` is called after it.
    public List<String> making() {
        return place.map(file -> Stream.concat(Stream.of(kind.leaves + fresh(file), "-Xlog:disable", "-Xlog:all=error:stderr"),
                kind.leavesOut()).toList()).orElse(List.of());
    }

    /// Puts the file that was left in its place: whoever starts from now on maps it.
    public void putInPlace() throws IOException {
        Optional<Path> file = place.filter(each -> Files.exists(fresh(each)));
        if (file.isPresent()) {
            Files.move(fresh(file.get()), file.get(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Two processes may each have one made.
    private static Path fresh(Path file) {
        return file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
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
