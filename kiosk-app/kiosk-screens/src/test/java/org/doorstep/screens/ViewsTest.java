package org.doorstep.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.VisitStep;
import org.junit.jupiter.api.Test;

/// Whoever adds a step adds its view.
class ViewsTest {
    @Test
    void everyStepOfAVisitHasAView() {
        Set<Class<?>> steps = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.doorstep.core").stream()
                .filter(type -> type.isAssignableTo(VisitStep.class) && !type.isInterface()).<Class<?>>map(JavaClass::reflect)
                .collect(Collectors.toSet());
        assertThat(steps).hasSizeGreaterThan(5);
        assertThat(Views.steps()).isEqualTo(steps);
    }

    /// What is not in the gallery is measured by nobody.
    @Test
    void everyStepOfAVisitHangsInTheGallery() {
        Set<Class<?>> hung = Gallery.of(Gallery.bundle("t-portrait"), Manner.USUAL).values().stream().<Class<?>>map(Object::getClass)
                .collect(Collectors.toSet());
        assertThat(hung).containsAll(Views.steps());
    }
}
