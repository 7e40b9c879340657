package org.doorstep.trial;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A module whose unit tests are tried with planted mistakes: which of its classes get them, and the score it promises.
///
/// @param without what draws, starts or holds a line: the wire tests and the trial hold that
/// @param promise percent of the mistakes that must be found; 0 where none is promised
record MutantRoom(Path folder, List<String> classes, List<String> without, int promise) {
    private static final int USUAL = 85;

    static final List<MutantRoom> EVERY = List.of(
            new MutantRoom(Path.of("kiosk-app/kiosk-core"), List.of("org.doorstep.core.*"), List.of(), USUAL),
            new MutantRoom(Path.of("kiosk-app/kiosk-paper"), List.of("org.doorstep.paper.*"), List.of(), USUAL),
            new MutantRoom(Path.of("kiosk-app/kiosk-store"), List.of("org.doorstep.store.*"), List.of(), USUAL),
            new MutantRoom(Path.of("config/config-bundle"), List.of("org.doorstep.config.*"), List.of("org.doorstep.config.BundleCheck"), USUAL),
            new MutantRoom(Path.of("kiosk-app/kiosk-district"), List.of("org.doorstep.district.*"),
                    List.of("org.doorstep.district.Wire*", "org.doorstep.district.Trust"), USUAL),
            new MutantRoom(Path.of("kiosk-app/kiosk-screens"),
                    List.of("org.doorstep.screens.Words", "org.doorstep.screens.ProofWords", "org.doorstep.screens.Masks", "org.doorstep.screens.Slips", "org.doorstep.screens.Pager"),
                    List.of(), USUAL),
            new MutantRoom(Path.of("device-drivers/device-adapters"), List.of("org.doorstep.device.sam.*", "org.doorstep.device.escpos.*", "org.doorstep.device.ipp.*"),
                    List.of("org.doorstep.device.*.Link*", "org.doorstep.device.sam.SamIdCardReader*", "org.doorstep.device.escpos.EscposReceiptPrinter*",
                            "org.doorstep.device.ipp.IppCertificatePrinter*", "org.doorstep.device.ipp.Session*", "org.doorstep.device.ipp.Watch*"),
                    USUAL),
            new MutantRoom(Path.of("kiosk-app/kiosk-shell"), List.of("org.doorstep.shell.*"),
                    List.of("org.doorstep.shell.Terminal*", "org.doorstep.shell.Assembly*", "org.doorstep.shell.Devices*"), 0));

    String module() {
        return folder.getFileName().toString();
    }

    /// The arguments of pitest's own command line. The simulations are left out: they hold ids, papers and ends, and would hide for minutes
    /// that no table names a rule.
    ///
    /// @param only some of the classes, or empty for all of them
    List<String> options(String only, int threads) {
        return List.of(
                "--reportDir", "target/mutants", "--timestampedReports=false", "--outputFormats", "XML", "--sourceDirs", "src/main/java",
                "--targetClasses", only.isEmpty() ? String.join(",", classes) : only, "--excludedClasses", String.join(",", withoutTests()),
                "--targetTests", "org.doorstep.*", "--excludedTestClasses", "*SimulationTest", "--excludedGroups", "wire,long",
                "--mutators", "DEFAULTS", "--threads", String.valueOf(threads), "--timeoutFactor", "2", "--timeoutConst", "5000",
                "--jvmArgs", "-Djava.awt.headless=true,--enable-native-access=ALL-UNNAMED,-Duser.language=zh,-Duser.country=CN,-Xmx1g,-XX:+UseSerialGC");
    }

    private List<String> withoutTests() {
        return Stream.concat(without.stream(), Stream.of("*Test", "*Test$*")).toList();
    }
}
