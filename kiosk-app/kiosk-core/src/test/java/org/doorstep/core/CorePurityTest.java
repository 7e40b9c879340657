package org.doorstep.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Core decides and does nothing else: it names no thread, clock, randomness, file, socket or screen. The wall is tried with a class that
/// does each of these things once.
class CorePurityTest {
    /// Types of the pure packages that are not pure.
    private static final Pattern IMPURE_TYPE = Pattern.compile("java\\.time\\.(Clock|InstantSource)(\\$.*)?"
            + "|java\\.lang\\.(Thread|ThreadLocal|InheritableThreadLocal|ThreadGroup|ScopedValue|Runtime|Process|ProcessBuilder"
            + "|ProcessHandle|ClassLoader|ModuleLayer)(\\$.*)?"
            + "|java\\.lang\\.(reflect|ref|foreign|management)\\..*|java\\.text\\.(?!Normalizer).*"
            + "|java\\.util\\.(Random|SplittableRandom|UUID|Timer|TimerTask|Date|Calendar|GregorianCalendar|TimeZone"
            + "|Scanner|ServiceLoader|ResourceBundle)(\\$.*)?");
    /// Calls of the pure types that are not pure, by owner and name.
    private static final Pattern IMPURE_CALL = Pattern.compile("java\\.time\\.\\w+\\.(now|systemDefault)"
            + "|java\\.lang\\.(Math|StrictMath)\\.random|java\\.lang\\.System\\.(?!arraycopy).*|java\\.lang\\.IO\\..*"
            + "|java\\.util\\.Collections\\.shuffle|java\\.util\\.Locale\\.(getDefault|setDefault)"
            + "|.*\\.(wait|notify|notifyAll)|java\\.lang\\.Class\\.(forName|getResource|getResourceAsStream)"
            + "|.*\\.parallelStream|java\\.util\\.Arrays\\.parallel.*|java\\.util\\.stream\\.\\w+\\.parallel");

    private final JavaClasses core =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.doorstep.core");

    @Test
    void namesOnlyItselfFloorOneAndPureJava() {
        assertThat(core).isNotEmpty();
        noClasses().that().resideInAPackage("org.doorstep.core..")
                .should().dependOnClassesThat().resideOutsideOfPackages(
                        "org.doorstep.core..", "org.doorstep.config", "org.doorstep.device", "java.lang..", "java.nio.charset",
                        "java.util", "java.util.function", "java.util.regex", "java.util.stream", "java.text", "java.time",
                                "org.jspecify..")
                .check(core);
    }

    @Test
    void readsNoClockTakesNoChanceAndStartsNothing() {
        assertThat(core.stream().flatMap(CorePurityTest::impurities)).isEmpty();
    }

    /// Each method of the sample does one thing that core may not, and each is found.
    @Test
    void theWallFindsWhatItForbids() {
        JavaClass sample = new ClassFileImporter().importClasses(Impure.class).get(Impure.class);
        Set<String> found = new TreeSet<>();
        sample.getAccessesFromSelf().stream().filter(CorePurityTest::impure).forEach(access -> found.add(access.getOrigin().getName()));
        assertThat(found).isEqualTo(new TreeSet<>(sample.getMethods().stream()
                .map(method -> method.getName()).filter(Predicate.not(name -> name.startsWith("lambda$"))).toList()));
    }

    @Test
    void theWallLetsPureJavaPass() {
        assertThat(impurities(new ClassFileImporter().importClasses(Pure.class).get(Pure.class))).isEmpty();
    }

    private static Stream<String> impurities(JavaClass type) {
        List<String> named = type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> IMPURE_TYPE.matcher(dependency.getTargetClass().getName()).matches())
                .map(dependency -> dependency.getDescription()).toList();
        return Stream.concat(named.stream(),
                type.getAccessesFromSelf().stream().filter(CorePurityTest::impure).map(JavaAccess::getDescription));
    }

    private static boolean impure(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return IMPURE_TYPE.matcher(owner).matches() || IMPURE_CALL.matcher(owner + "." + access.getName()).matches();
    }
}
