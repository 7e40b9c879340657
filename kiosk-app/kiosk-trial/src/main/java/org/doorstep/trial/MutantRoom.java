package org.doorstep.trial;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A module whose unit tests are tried with planted mistakes: which of its classes get them, and the score it promises.
///
/// @param without what draws, starts processes or holds a line: the wire tests, the picture tests and the trial hold that
/// @param blind   tests that are not asked: they draw whole screens, walk the module's files or measure time
/// @param promise percent of the mistakes that must be found; 0 where none is promised
record MutantRoom(Path folder, List<String> classes, List<String> without, List<String> blind, int promise) {
    private static final int USUAL = 85;

    static final List<MutantRoom> EVERY = List.of(
            room("kiosk-app/kiosk-core", "core.*"),
            room("kiosk-app/kiosk-paper", "paper.*").blind("paper.TracesTest"),
            room("kiosk-app/kiosk-store", "store.*"),
            room("config/config-bundle", "config.*").without("config.ConfigC*"),
            room("kiosk-app/kiosk-district", "district.*").without("district.Wire*", "district.Trust*"),
            room("kiosk-app/kiosk-screens", "screens.Words", "screens.ProofWords", "screens.Masks", "screens.Slips", "screens.Shown",
                    "screens.Codes")
                    .blind("screens.*SizeTest", "screens.FitTest", "screens.TouchTest", "screens.ThemeTest", "screens.ContrastTest",
                            "screens.DoorTest", "screens.ClockTest", "screens.WordingTest"),
            // The rooms of the protocols, and that of the next.
            room("device-drivers/device-adapters", "device.*.*")
                    .without("device.channel.*", "device.contract.*", "device.driver.*", "device.port.*", "device.virtual.*",
                            "device.*.Link*", "device.sam.SamIdCardReader*", "device.escpos.EscposReceiptPrinter*",
                            "device.ipp.IppCertificatePrinter*", "device.ipp.Session*", "device.ipp.Watch*", "device.ipp.Wire*")
                    .blind("device.ipp.WatchTest"),
            new MutantRoom(Path.of("kiosk-app/kiosk-shell"), ours("shell.*"),
                    ours("shell.Terminal*", "shell.Assembly*", "shell.Devices*"), List.of(), 0));

    private static MutantRoom room(String folder, String... classes) {
        return new MutantRoom(Path.of(folder), ours(classes), List.of(), List.of(), USUAL);
    }

    private MutantRoom without(String... others) {
        return new MutantRoom(folder, classes, ours(others), blind, promise);
    }

    private MutantRoom blind(String... tests) {
        return new MutantRoom(folder, classes, without, ours(tests), promise);
    }

    private static List<String> ours(String... patterns) {
        return Stream.of(patterns).map(pattern -> "org.doorstep." + pattern).toList();
    }

    String module() {
        return folder.getFileName().toString();
    }

    /// The arguments of pitest's own command line. The simulations are left out: they hold ids, papers and ends, and would hide for minutes
    /// that no table names a rule. Tests run one behind the other, or pitest could not tell which of them comes by a mistake; each class
    /// gets a Java of its own, which ends before the slower compiler has paid.
    ///
    /// @param only some of the classes, or empty for all of them
    List<String> options(String only, int threads) {
        return List.of(
                "--reportDir", "target/mutants", "--timestampedReports=false", "--outputFormats", "XML", "--sourceDirs", "src/main/java",
                "--targetClasses", only.isEmpty() ? String.join(",", classes) : only,
                "--excludedClasses", String.join(",", withoutTests()),
                "--targetTests", "org.doorstep.*", "--excludedTestClasses", String.join(",", unasked()),
                "--excludedGroups", groups(),
                "--mutators", "DEFAULTS", "--threads", String.valueOf(threads), "--timeoutFactor", "2", "--timeoutConst", "5000",
                "--jvmArgs", "-Djava.awt.headless=true,--enable-native-access=ALL-UNNAMED,-Duser.language=zh,-Duser.country=CN,"
                        + "-Xmx1g,-XX:+UseSerialGC,-XX:TieredStopAtLevel=1,-Djunit.jupiter.execution.parallel.enabled=false");
    }

    /// The district's client has no other tests than those over HTTPS in the same process; everybody else has to do without a wire.
    private String groups() {
        return module().equals("kiosk-district") ? "long" : "wire,long";
    }

    /// Simulations and changed bytes by the thousand are nets, and a mock of the contract is a process.
    private List<String> unasked() {
        return Stream.concat(blind.stream(), Stream.of("*SimulationTest", "*FuzzTest", "*ContractMockTest")).toList();
    }

    private List<String> withoutTests() {
        return Stream.concat(without.stream(), Stream.of("*Test", "*Test$*")).toList();
    }
}
