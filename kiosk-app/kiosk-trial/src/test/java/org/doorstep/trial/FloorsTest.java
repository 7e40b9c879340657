package org.doorstep.trial;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// The floors of the house: arrows only down, siblings blind to each other (docs/decisions/0001).
class FloorsTest {
    private final JavaClasses house = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.doorstep");

    @Test
    void siblingsAreBlind() {
        assertThat(house).hasSizeGreaterThan(150);
        blind("org.doorstep.screens..", "org.doorstep.district..", "org.doorstep.device.sam..", "org.doorstep.device.port..", "org.doorstep.shell..");
        blind("org.doorstep.district..", "org.doorstep.screens..", "org.doorstep.device.sam..", "org.doorstep.shell..", "javafx..");
        blind("org.doorstep.device.sam..", "org.doorstep.config..", "org.doorstep.core..", "org.doorstep.device.virtual..", "org.doorstep.device.port..");
        blind("org.doorstep.device.escpos..", "org.doorstep.config..", "org.doorstep.core..", "org.doorstep.device.virtual..", "org.doorstep.device.sam..", "org.doorstep.device.ipp..");
        blind("org.doorstep.device.ipp..", "org.doorstep.config..", "org.doorstep.core..", "org.doorstep.device.virtual..", "org.doorstep.device.sam..", "org.doorstep.device.escpos..");
        blind("org.doorstep.store..", "org.doorstep.screens..", "org.doorstep.district..", "org.doorstep.shell..", "org.doorstep.device.port..", "javafx..");
        blind("org.doorstep.paper..", "org.doorstep.screens..", "org.doorstep.district..", "org.doorstep.store..", "org.doorstep.shell..", "org.doorstep.sandbox..", "org.doorstep.device.*..", "javafx..");
        blind("org.doorstep.config..", "org.doorstep.core..", "org.doorstep.district..", "javafx..");
    }

    @Test
    void standInsShareNothingWithWhatTheyStandInFor() {
        blind("org.doorstep.device.virtual..", "org.doorstep.device.sam..", "org.doorstep.device.escpos..", "org.doorstep.device.ipp..", "org.doorstep.device.channel..", "org.doorstep.device.port..", "org.doorstep.core..");
        blind("org.doorstep.sandbox..", "org.doorstep.district..", "org.doorstep.core..", "org.doorstep.config..", "org.doorstep.device..");
    }

    @Test
    void librariesHaveOneDoor() {
        noClasses().that().resideOutsideOfPackage("org.doorstep.device.port..").should().dependOnClassesThat().resideInAPackage("jssc..").check(house);
        noClasses().that().resideOutsideOfPackage("org.doorstep.district..").should().dependOnClassesThat().resideInAPackage("okhttp3..").check(house);
        noClasses().that().resideOutsideOfPackage("org.doorstep.store..").should().dependOnClassesThat().resideInAPackage("org.sqlite..").check(house);
        noClasses().that().resideOutsideOfPackages("org.doorstep.paper..", "org.doorstep.sandbox..", "org.doorstep.device.virtual..").should().dependOnClassesThat().resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..", "org.apache.commons.logging..").check(house);
        noClasses().that().resideOutsideOfPackages("org.doorstep.paper..", "org.doorstep.sandbox..").should().dependOnClassesThat().resideInAPackage("org.bouncycastle..").check(house);
    }

    private void blind(String from, String... to) {
        noClasses().that().resideInAPackage(from).should().dependOnClassesThat().resideInAnyPackage(to).check(house);
    }
}
