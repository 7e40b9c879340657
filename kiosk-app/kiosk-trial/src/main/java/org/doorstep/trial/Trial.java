package org.doorstep.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.doorstep.shell.Folders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `kiosk run`: the sandbox district, the bench and the terminal in front of them, each in its own process.
@Command(name = "kiosk run", mixinStandardHelpOptions = true, description = "Sandbox district, twins and terminal; plays a scenario without a display.")
public final class Trial implements Callable<Integer> {
    private static final int WRONG_USAGE = 64;
    private static final int NO = 1;
    private static final int COULD_NOT = 2;
    private static final Duration LONGEST_SCENARIO = Duration.ofMinutes(8);
    private static final int DISTRICT_TROUBLE_COLUMNS = 3;

    @Option(names = "--scenario", description = "the scenario to play (default without a display: print)")
    private @Nullable String scenario;

    @Option(names = "--trouble", description = "play the visit under this trouble; may be repeated, one visit each")
    private List<String> troubles = List.of();

    @Option(names = "--troubles", description = "list the troubles")
    private boolean listTroubles;

    @Option(names = "--scenarios", description = "list the scenarios")
    private boolean listScenarios;

    @Option(names = "--landscape", description = "a terminal with a landscape screen")
    private boolean landscape;

    @Option(names = "--through-contract", description = "put Prism between terminal and district: what breaks the contract fails the visit")
    private boolean throughContract;

    @Option(names = "--out", defaultValue = "${sys:doorstep.home:-.}/target/doorstep/out",
            description = "pictures and events (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("");

    public static void main(String[] args) {
        CommandLine line = new CommandLine(new Trial());
        line.getCommandSpec().exitCodeOnInvalidInput(WRONG_USAGE).exitCodeOnExecutionException(COULD_NOT);
        line.setExecutionExceptionHandler(Words::said);
        List<String> rest = args.length > 0 && args[0].equals("run") ? List.of(args).subList(1, args.length) : List.of(args);
        System.exit(line.execute(rest.toArray(String[]::new)));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (listTroubles || listScenarios) {
            Catalog.list(listTroubles ? "troubles.txt" : "scenarios.txt").forEach(System.out::println);
            return 0;
        }
        if (!troubles.isEmpty()) {
            int worst = 0;
            for (String trouble : troubles) {
                worst = Math.max(worst, trouble(trouble));
            }
            return worst;
        }
        boolean display = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        String name = Optional.ofNullable(scenario).orElse(display ? "" : "print");
        return play(name, name, Optional.empty());
    }

    private int trouble(String name) throws IOException, InterruptedException {
        Optional<String[]> row = Catalog.list("troubles.txt").stream().map(line -> line.split("\t", -1)).filter(cells -> cells[0].equals(name)).findFirst();
        if (row.isEmpty()) {
            System.err.println("no trouble is called " + name + "; --troubles names them");
            return WRONG_USAGE;
        }
        boolean district = row.get().length == DISTRICT_TROUBLE_COLUMNS && row.get()[2].equals("district");
        return play("trouble/" + name, name, district ? Optional.of(name) : Optional.empty());
    }

    private int play(String scenarioName, String folder, Optional<String> districtTrouble) throws IOException, InterruptedException {
        Optional<String> text = Catalog.read(scenarioName + ".scenario");
        if (!scenarioName.isEmpty() && text.isEmpty()) {
            System.err.println("no scenario is called " + scenarioName + "; --scenarios names them");
            return WRONG_USAGE;
        }
        Path pictures = out.resolve(folder.isEmpty() ? "window" : folder).toAbsolutePath();
        Path work = Files.createTempDirectory(Folders.writable(out.toAbsolutePath(), "--out"), "run-");
        clean(pictures);
        Files.createDirectories(pictures);
        int code;
        try (Surroundings surroundings = Surroundings.set(work, districtTrouble.stream().toList(), throughContract, text.isEmpty())) {
            Process terminal = terminal(surroundings, work, pictures, text);
            code = text.isEmpty() || terminal.waitFor(LONGEST_SCENARIO.toMinutes(), TimeUnit.MINUTES) ? terminal.waitFor() : COULD_NOT;
        }
        papers(work.resolve("bench/paper"), pictures);
        if (text.isPresent()) {
            System.out.print(Files.readString(work.resolve("Terminal.out")));
            code = Math.max(code, traces(work));
            System.out.println((code == 0 ? "held: " : "did not hold: ") + scenarioName + "; pictures and events.txt in " + pictures + ", state and logs in " + work);
        }
        return code;
    }

    /// What came out of the printers, as they received it.
    private static void papers(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, to.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /// Whatever was played, nothing of any person may be left behind.
    private static int traces(Path work) throws IOException {
        List<Path> left = new PrivacySearch(work.resolve("district/persons.jsonl"))
                .findings(Stream.of("terminal", "log", "tmp", "Terminal.out").map(work::resolve).filter(Files::exists).toList());
        left.forEach(file -> System.out.println("something of a person is left in " + file));
        return left.isEmpty() ? 0 : NO;
    }

    private Process terminal(Surroundings surroundings, Path work, Path pictures, Optional<String> text) throws IOException {
        List<String> options = new ArrayList<>();
        List<String> choices = new ArrayList<>(List.of("--terminal", landscape ? "t-landscape" : "t-portrait"));
        if (text.isPresent()) {
            Path file = Files.writeString(work.resolve("played.scenario"), text.get());
            options.addAll(HeadlessScreen.OPTIONS);
            options.addAll(List.of("-D" + Player.SCENARIO + "=" + file, "-D" + Player.OUT + "=" + pictures,
                    "-D" + Player.BENCH + "=" + surroundings.benchPort(), "-D" + Player.SANDBOX + "=" + surroundings.district()));
        } else {
            choices.add("--windowed");
            System.out.println("Bench: nc 127.0.0.1 " + surroundings.benchPort() + " and say: lay p-001, lift, …; or use its window");
        }
        return surroundings.terminal(options, choices);
    }

    private static void clean(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
