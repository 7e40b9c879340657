package org.doorstep.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The files of a package form no circle, so that each can be read after those it names. A sealed family is excepted: its head names
/// its members.
class CirclesTest {
    private static final String OURS = "org.doorstep.";

    @Test
    void noFilesNameEachOtherInACircle() {
        assertThat(House.CLASSES).hasSizeGreaterThan(150);
        List<String> circles = circles(House.CLASSES.stream()).stream()
                .map(circle -> circle.stream().map(name -> name.substring(OURS.length())).collect(Collectors.joining(" "))).toList();
        assertThat(circles).isEmpty();
    }

    /// The wall is tried with circles of its own.
    @Test
    void aCircleIsFoundAndAFamilyIsNone() {
        Stream<JavaClass> sample = new ClassFileImporter()
                .importClasses(Ring.One.class, Ring.Two.class, Ring.Three.class).stream();
        assertThat(groups(sample.collect(Collectors.toMap(JavaClass::getSimpleName, type -> type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getSimpleName()).collect(Collectors.toSet())))))
                .containsExactly(Set.of("One", "Two"));
    }

    /// What the wall is tried with.
    static final class Ring {
        private Ring() {}

        record One(List<Two> twos, Two two) {}

        record Two(One one) {}

        record Three(One one) {}
    }

    private static List<Set<String>> circles(Stream<JavaClass> classes) {
        Map<String, Set<String>> names = new TreeMap<>();
        Map<String, JavaClass> heads = new HashMap<>();
        classes.filter(type -> type.getPackageName().startsWith(OURS)).forEach(type -> {
            String file = file(type);
            heads.put(file, head(type));
            Set<String> named = names.computeIfAbsent(file, _ -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream().map(dependency -> dependency.getTargetClass())
                    .filter(to -> to.getPackageName().startsWith(OURS)).map(CirclesTest::file)
                    .filter(to -> !to.equals(file)).forEach(named::add);
        });
        return groups(names).stream().filter(circle -> !family(circle.stream().map(heads::get).toList())).toList();
    }

    private static JavaClass head(JavaClass type) {
        return type.getEnclosingClass().map(CirclesTest::head).orElse(type);
    }

    private static String file(JavaClass type) {
        return head(type).getName();
    }

    /// One of them is sealed, and all others are of its kind.
    private static boolean family(Collection<JavaClass> files) {
        return files.stream().anyMatch(head -> head.reflect().isSealed() && files.stream()
                .allMatch(member -> member.isAssignableTo(head.getName())));
    }

    /// The sets of more than one that can be reached from each other.
    private static List<Set<String>> groups(Map<String, Set<String>> names) {
        Map<String, Set<String>> reached = new HashMap<>();
        names.keySet().forEach(from -> reached.put(from, reached(from, names)));
        return names.keySet().stream().map(from -> reached.getOrDefault(from, Set.of()).stream()
                        .filter(to -> reached.getOrDefault(to, Set.of()).contains(from)).collect(Collectors.toCollection(TreeSet::new)))
                .filter(circle -> circle.size() > 1).<Set<String>>map(circle -> circle).distinct().toList();
    }

    private static Set<String> reached(String from, Map<String, Set<String>> names) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(names.getOrDefault(from, Set.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (seen.add(next)) {
                open.addAll(names.getOrDefault(next, Set.of()));
            }
        }
        return seen;
    }
}
