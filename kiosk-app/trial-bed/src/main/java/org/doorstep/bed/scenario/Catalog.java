package org.doorstep.bed.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// The scenarios that stand beside their subjects, by name. Whatever module has a folder `scenarios` among its resources adds to them: a
/// visit is `scenarios/NAME.scenario`, a trouble `scenarios/trouble/NAME.scenario`, and what several begin with
/// `scenarios/part/NAME.scenario`. The first line of a visit and of a trouble is a comment that says what happens.
public final class Catalog {
    private static final String ROOT = "scenarios/";
    private static final String FILE = ".scenario";
    private static final String COMMENT = "# ";
    private static final String PART = "as in ";

    /// What a scenario is about.
    public enum Kind {
        VISIT(""), TROUBLE("trouble/");

        private final String folder;

        Kind(String folder) {
            this.folder = folder;
        }
    }

    private final ClassLoader loader;

    Catalog(ClassLoader loader) {
        this.loader = loader;
    }

    /// Those of all modules on the class path.
    public static Catalog house() {
        return new Catalog(Catalog.class.getClassLoader());
    }

    /// All of a kind, in the order of their names, and what each says of itself.
    ///
    /// @throws IOException where two have one name, or one does not say what it is
    public SequencedMap<String, String> words(Kind kind) throws IOException {
        SequencedMap<String, String> words = new TreeMap<>();
        for (URL folder : Collections.list(loader.getResources(ROOT + kind.folder))) {
            for (String name : names(folder)) {
                String first = read(kind.folder + name).flatMap(text -> text.lines().findFirst()).orElse("");
                if (!first.startsWith(COMMENT) || words.put(name, first.substring(COMMENT.length())) != null) {
                    throw new IOException("the scenario " + name + " in " + folder + " stands twice, or its first line is no comment");
                }
            }
        }
        return words;
    }

    /// Of the scenarios in a folder, which may lie in a jar.
    private static List<String> names(URL folder) throws IOException {
        List<String> files = new ArrayList<>();
        if (folder.openConnection() instanceof JarURLConnection connection) {
            connection.setUseCaches(false);
            try (JarFile jar = connection.getJarFile()) {
                String prefix = Optional.ofNullable(connection.getEntryName()).orElse("");
                jar.stream().map(entry -> entry.getName()).filter(name -> name.startsWith(prefix))
                        .map(name -> name.substring(prefix.length())).forEach(files::add);
            }
        } else {
            try (Stream<Path> there = Files.list(Path.of(uri(folder)))) {
                there.map(file -> String.valueOf(file.getFileName())).forEach(files::add);
            }
        }
        return files.stream().filter(name -> name.endsWith(FILE) && !name.contains("/"))
                .map(name -> name.substring(0, name.length() - FILE.length())).toList();
    }

    private static URI uri(URL folder) throws IOException {
        try {
            return folder.toURI();
        } catch (URISyntaxException e) {
            throw new IOException("a folder of scenarios has a name that is no address: " + folder, e);
        }
    }

    /// The scenario of this name; `as in NAME` stands for the lines of the part of that name.
    ///
    /// @throws IOException where there is no such part
    public Optional<Scenario> scenario(Kind kind, String name) throws IOException {
        Optional<String> text = read(kind.folder + name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder whole = new StringBuilder();
        for (String line : text.get().lines().toList()) {
            whole.append(line.startsWith(PART) ? part(line.substring(PART.length())) : line + "\n");
        }
        return Optional.of(new Scenario(name, whole.toString()));
    }

    private String part(String name) throws IOException {
        return read("part/" + name).orElseThrow(() -> new IOException("no part of a scenario is called " + name));
    }

    private Optional<String> read(String name) throws IOException {
        try (InputStream in = loader.getResourceAsStream(ROOT + name + FILE)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
