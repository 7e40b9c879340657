package org.doorstep.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// Core decides and does nothing else: it names no thread, clock, randomness, file, socket or screen.
class CorePurityTest {
    private final JavaClasses core = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.doorstep.core");

    @Test
    void namesOnlyItselfFloorOneAndPureJava() {
        assertThat(core).isNotEmpty();
        noClasses().that().resideInAPackage("org.doorstep.core..")
                .should().dependOnClassesThat().resideOutsideOfPackages(
                        "org.doorstep.core..", "org.doorstep.config", "org.doorstep.device", "java.lang..", "java.util", "java.util.function",
                        "java.util.stream", "java.time", "org.jspecify..")
                .check(core);
    }

    @Test
    void readsNoClockAndStartsNothing() {
        noClasses().should().callMethod(System.class, "currentTimeMillis")
                .orShould().callMethod(System.class, "nanoTime")
                .orShould().callMethod(java.time.LocalDateTime.class, "now")
                .orShould().callMethod(java.time.LocalDate.class, "now")
                .orShould().callMethod(java.time.Instant.class, "now")
                .orShould().dependOnClassesThat().areAssignableTo(Thread.class)
                .orShould().dependOnClassesThat().areAssignableTo(java.time.Clock.class)
                .orShould().dependOnClassesThat().areAssignableTo(java.util.Random.class)
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.UUID")
                .check(core);
    }
}
