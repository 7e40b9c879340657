package org.doorstep.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The walls of the house's style around every source: a method, a file, a line, a list of parameters, a nesting that is too large; an
/// exception that is caught too widely or not answered; a type that does not say what it is. Each wall is tried with a breach.
class StyleTest {
    private static final int LONGEST_LINE = 140;
    private static final Path HOUSE = Path.of("../..");
    /// Files of before this wall, with how many lines too long each may keep. It only gets shorter.
    private static final Path LONG_LINES = Path.of("src/test/resources/long-lines.txt");

    @Test
    void everySourceStaysWithinTheWalls() throws IOException {
        List<Path> sources = sources();
        assertThat(sources).hasSizeGreaterThan(100);
        try (StandardJavaFileManager files = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, Locale.ROOT, null)) {
            assertThat(SourceWalls.faults(files.getJavaFileObjectsFromPaths(sources))).isEmpty();
        }
    }

    @Test
    void noFileHasMoreLongLinesThanItHad() throws IOException {
        Map<String, Long> allowed = Files.readAllLines(LONG_LINES).stream().map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(words -> words[1], words -> Long.parseLong(words[0])));
        Map<String, Long> tooMany = new TreeMap<>();
        for (Path source : sources()) {
            String name = HOUSE.relativize(source).toString();
            long found = longLines(Files.readString(source));
            if (found > allowed.getOrDefault(name, 0L)) {
                tooMany.put(name, found);
            }
        }
        assertThat(tooMany).as("lines over %d characters, by file; break them", LONGEST_LINE).isEmpty();
    }

    /// Except where JavaFX looks for a class by the name of its package.
    @Test
    void everyPackageSaysWhatItIs() throws IOException {
        Set<Path> packages = sources().stream().filter(source -> source.toString().contains("/src/main/java/org/")).map(Path::getParent)
                .collect(Collectors.toSet());
        assertThat(packages).hasSizeGreaterThan(30).allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).isRegularFile());
    }

    private static long longLines(String text) {
        return text.lines().filter(line -> line.length() > LONGEST_LINE).count();
    }

    @Test
    void aLineIsMeasuredInCharacters() {
        assertThat(longLines("x".repeat(LONGEST_LINE) + "\n" + "门".repeat(LONGEST_LINE) + "\n")).isZero();
        assertThat(longLines("x".repeat(LONGEST_LINE + 1) + "\n")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            catches Exception        | try { f(); } catch (Exception e) { g(e); }
            catches Exception        | try { f(); } catch (java.lang.Exception e) { g(e); }
            catches RuntimeException | try { f(); } catch (RuntimeException e) { g(e); }
            catches Throwable        | try { f(); } catch (Throwable e) { g(e); }
            catches Error            | try { f(); } catch (Error e) { g(e); }
            catches RuntimeException | try { f(); } catch (IOException OR RuntimeException e) { g(e); }
            catches Error            | try { f(); } catch (java.lang.Error OR IOException _) { g(); }
            answers nothing to IOException | try { f(); } catch (IOException e) { }
            is nested 4 deep         | for (;;) { while (a) { do { if (b) { f(); } } while (c); } }
            is nested 4 deep         | for (;;) { switch (a) { case 1: for (var x : y) { if (b) { f(); } } } }
            """)
    void aBreachInAMethodIsFound(String fault, String statements) throws IOException {
        assertThat(faults(method(statements))).singleElement().asString()
                .contains("Fixture.java:4 " + fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            try { f(); } catch (IOException OR IllegalStateException e) { g(e); }
            for (;;) { if (a) { f(); } else if (b) { f(); } else if (c) { f(); } else if (d) { f(); } else if (e) { f(); } }
            """)
    void whatIsNoBreachIsLetPass(String statements) throws IOException {
        assertThat(faults(method(statements))).isEmpty();
    }

    private static String method(String statements) {
        return type("    void on() {\n        " + statements.replace(" OR ", " | ") + "\n    }\n");
    }

    private static String type(String members) {
        return "/// A fixture.\nclass Fixture {\n" + members + "}";
    }

    @Test
    void aBreachOfATypeIsFound() throws IOException {
        assertThat(faults("class Fixture {}\n")).singleElement().asString().endsWith("does not say what it is in the terminal's world");
        assertThat(faults("/// A fixture.\nrecord Fixture(int a, int b, int c, int d, int e) {}\n")).isEmpty();
        assertThat(faults(type("void on(int a, int b, int c, int d, int e) {}\n"))).singleElement().asString().endsWith("on takes 5");
        assertThat(faults(method("f();\n".repeat(47)))).isEmpty();
        assertThat(faults(method("f();\n".repeat(48)))).singleElement().asString().endsWith("on has 51 lines");
        assertThat(faults(type("int a;\n".repeat(397)))).isEmpty();
        assertThat(faults(type("int a;\n".repeat(398)))).singleElement().asString().endsWith("has 401 lines");
    }

    private static List<String> faults(String text) throws IOException {
        return SourceWalls.faults(List.of(new SimpleJavaFileObject(URI.create("string:///Fixture.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignored) {
                return text;
            }
        }));
    }

    private static List<Path> sources() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String floor : List.of("device-drivers", "config", "kiosk-app")) {
            try (Stream<Path> files = Files.walk(HOUSE.resolve(floor))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.toString().contains("/target/") && !file.toString().contains("node_modules"))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
