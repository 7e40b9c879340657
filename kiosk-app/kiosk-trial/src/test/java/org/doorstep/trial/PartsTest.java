package org.doorstep.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The parts of the launcher: what the file of each says is so.
class PartsTest {
    private static final Path HOUSE = Path.of("../..");

    /// One part, by its file.
    ///
    /// @param name of the command
    /// @param main the class that runs it, if a program does
    record Part(Path file, String name, String purpose, Optional<String> main, List<String> help) {
        static Part of(Path file) throws IOException {
            List<String> lines = Files.readAllLines(file);
            String[] first = lines.getFirst().split(" ", -1);
            return new Part(file, file.getFileName().toString().substring("00-".length()), first[0],
                    Arrays.stream(first).skip(1).findFirst(), lines.subList(1, lines.size()));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Part> parts() throws IOException {
        try (Stream<Path> files = Files.walk(HOUSE, 6)) {
            List<Part> parts = new ArrayList<>();
            for (Path file : files.filter(file -> file.toString().matches(".*/src/main/kiosk/[^/]+")).toList()) {
                parts.add(Part.of(file));
            }
            return parts;
        }
    }

    @Test
    void noTwoHaveOneName() throws IOException {
        assertThat(parts()).hasSizeGreaterThan(10).extracting(Part::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void itsFileIsNamedForItsPlaceAndBeginsItsHelpWithItsName(Part part) {
        assertThat(part.file().getFileName().toString()).matches("[1-9][0-9]-[a-z-]+");
        assertThat(part.help().getFirst()).startsWith("  ./kiosk " + part.name());
        assertThat(part.help()).allSatisfy(line -> assertThat(line).startsWith("  ").hasSizeLessThanOrEqualTo(140));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void whatPreparesItIsThere(Part part) throws IOException {
        String prepare = Files.readString(HOUSE.resolve("installer/prepare"));
        assertThat(prepare.lines().filter(line -> line.contains("installer/prepare ")).findFirst())
                .hasValueSatisfying(usage -> assertThat(usage.split("[ |]+", -1)).contains(part.purpose()));
    }

    /// In its own module, or a function of the launcher.
    @ParameterizedTest
    @MethodSource("parts")
    void whatRunsItIsThere(Part part) throws IOException {
        Path sources = part.file().resolve("../../java").normalize();
        if (part.main().isPresent()) {
            String source = Files.readString(sources.resolve(part.main().get().replace('.', '/') + ".java"));
            assertThat(source).contains("public static void main(String[] args)");
        } else {
            assertThat(Files.readString(HOUSE.resolve("kiosk"))).contains("part_" + part.name() + "() {");
        }
    }
}
