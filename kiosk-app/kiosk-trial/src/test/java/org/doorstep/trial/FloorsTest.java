package org.doorstep.trial;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The floors of the house: arrows only down, siblings blind to each other (docs/decisions/0001). The rooms are found from the packages
/// themselves; the table says what each may name, and a room that the table does not know fails.
class FloorsTest {
    private static final String OURS = "org.doorstep.";
    /// A package of a protocol: any below the devices' that has no line of its own.
    private static final String PROTOCOL = "device.<protocol>";

    /// What a room may name beside itself.
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("device", Set.of()),
            Map.entry("device.channel", Set.of("device")),
            Map.entry("device.document", Set.of("device")),
            Map.entry(PROTOCOL, Set.of("device", "device.channel", "device.document")),
            // The library that reads an IPP message throws what it likes: it stands behind the port.
            Map.entry("device.ipp", Set.of("device", "device.channel", "device.port")),
            Map.entry("device.port", Set.of("device", "device.channel")),
            Map.entry("device.contract", Set.of("device")),
            Map.entry("device.driver", Set.of("device", "device.channel", "device.contract", "device.port", "device.ipp", PROTOCOL)),
            Map.entry("device.virtual", Set.of("device")),
            Map.entry("wording", Set.of()),
            Map.entry("config", Set.of("device", "wording")),
            Map.entry("core", Set.of("config", "device")),
            Map.entry("store", Set.of("core", "device")),
            Map.entry("paper", Set.of("core", "config", "device")),
            Map.entry("district", Set.of("core", "config", "device")),
            Map.entry("screens", Set.of("core", "config", "device", "wording")),
            Map.entry("shell", Set.of("core", "config", "device", "device.channel", "device.driver", "district",
                    "paper", "screens", "store")),
            Map.entry("contract", Set.of()),
            Map.entry("sandbox", Set.of()),
            Map.entry("bed", Set.of("contract", "device.virtual", "sandbox", "shell")),
            Map.entry("trial", Set.of("bed", "core", "config", "contract", "device", "device.virtual", "district", "sandbox",
                    "screens", "shell")));

    @Test
    void everyRoomNamesOnlyWhatItsLineSays() {
        assertThat(House.CLASSES).hasSizeGreaterThan(150);
        assertThat(breaches(House.CLASSES.stream())).isEmpty();
    }

    /// What is not on the class path of this test would be judged by nobody.
    @Test
    void everyModuleOfTheHouseIsJudged() throws IOException {
        Set<String> judged = House.CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        // JavaFX looks for a platform in a package that is named like it.
        judged.add("com.sun.glass.ui.unseen");
        var modules = Pattern.compile("<module>([^<]+)</module>").matcher(Files.readString(Path.of("../../pom.xml"))).results().toList();
        assertThat(modules).hasSizeGreaterThan(10);
        for (var module : modules) {
            Path sources = Path.of("../..", module.group(1), "src/main/java");
            if (Files.notExists(sources)) {
                assertThat(module.group(1)).as("it reads, or runs, what others have").matches("kiosk-app/kiosk-lint|.*/wire");
                continue;
            }
            try (Stream<Path> files = Files.walk(sources)) {
                assertThat(files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                        .map(file -> sources.relativize(file.getParent()).toString().replace('/', '.')))
                        .as(module.group(1)).isSubsetOf(judged);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            device.ipp,        device.sam,    false
            device.driver,     device.ipp,    true
            screens,           district,      false
            screens,           core,          true
            screens,           wording,       true
            wording,           config,        false
            screens,           screens,       true
            device.sam,        device.ipp,    false
            device.camera,     device.sam,    false
            device.camera,     device.camera, true
            device.camera,     device,        true
            device.virtual,    device.sam,    false
            device.driver,     device.camera, true
            sandbox,           district,      false
            core,              shell,         false
            core.journey,      core.record,   true
            cellar,            device,        false
            core,              cellar,        false
            trial,             bed,           true
            bed,               trial,         false
            """)
    void theTableOfArrows(String from, String to, boolean allowed) {
        assertThat(may(OURS + from, OURS + to)).isEqualTo(allowed);
    }

    @Test
    void librariesHaveOneDoor() {
        door("jssc..", "org.doorstep.device.port..");
        door("com.fazecast..", "org.doorstep.nobody..");
        door("com.hp.jipp..", "org.doorstep.device.port..", "org.doorstep.device.ipp..");
        door("okhttp3..", "org.doorstep.district..");
        door("org.sqlite..", "org.doorstep.store..");
        door("java.sql..", "org.doorstep.store..");
        door("javafx..", "org.doorstep.screens..", "org.doorstep.shell..", "org.doorstep.bed..", "org.doorstep.trial..",
                "org.doorstep.device.virtual..");
        door("org.apache.pdfbox..", "org.doorstep.paper..", "org.doorstep.sandbox..", "org.doorstep.device.virtual..");
        door("org.apache.fontbox..", "org.doorstep.paper..", "org.doorstep.sandbox..", "org.doorstep.device.virtual..");
        door("org.apache.commons.logging..", "org.doorstep.paper..", "org.doorstep.sandbox..", "org.doorstep.device.virtual..");
        door("org.bouncycastle..", "org.doorstep.paper..", "org.doorstep.sandbox..");
    }

    private void door(String library, String... rooms) {
        noClasses().that().resideOutsideOfPackages(rooms).should().dependOnClassesThat().resideInAPackage(library).check(House.CLASSES);
    }

    private static Map<String, Set<String>> breaches(Stream<JavaClass> classes) {
        Map<String, Set<String>> breaches = new TreeMap<>();
        classes.forEach(from -> from.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass())
                .filter(to -> to.getPackageName().startsWith(OURS) && !may(from.getPackageName(), to.getPackageName()))
                .forEach(to -> breaches
                        .computeIfAbsent(room(from.getPackageName()) + " names " + room(to.getPackageName()), _ -> new TreeSet<>())
                        .add(from.getSimpleName() + " → " + to.getSimpleName())));
        return breaches;
    }

    private static boolean may(String from, String to) {
        Set<String> allowed = ARROWS.get(line(room(from)));
        return allowed != null && (room(from).equals(room(to)) || allowed.contains(line(room(to))));
    }

    /// The room that a package belongs to: of the devices each package is one, elsewhere all below a name.
    private static String room(String name) {
        String[] words = name.substring(OURS.length()).split("\\.", -1);
        return words[0].equals("device") && words.length > 1 ? "device." + words[1] : words[0];
    }

    private static String line(String room) {
        return room.startsWith("device.") && !ARROWS.containsKey(room) ? PROTOCOL : room;
    }
}
