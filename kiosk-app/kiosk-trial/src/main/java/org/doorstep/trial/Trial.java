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
import org.doorstep.bed.around.PrivacySearch;
import org.doorstep.bed.around.SharedClasses;
import org.doorstep.bed.around.Surroundings;
import org.doorstep.bed.player.HeadlessScreen;
import org.doorstep.bed.player.Play;
import org.doorstep.bed.scenario.Catalog;
import org.doorstep.bed.scenario.Scenario;
import org.doorstep.shell.Folders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine;

/// `kiosk run`: the sandbox district, the bench and the terminal in front of them, each in its own process.
@Command(name = "kiosk run", mixinStandardHelpOptions = true, description = "Sandbox district, twins and terminal; plays a scenario without a display.")
public final class Trial implements Callable<Integer> {
    private static final int WRONG_USAGE = 64;
    private static final int NO = 1;
    private static final int COULD_NOT = 2;
    private static final Duration LONGEST_SCENARIO = Duration.ofMinutes(8);

    @Option(names = "--scenario",
            description = "the scenario to play (default without a display: print); may be repeated, one visit each, at the same terminal")
    private List<String> scenarios = List.of();

    @Option(names = "--trouble",
            description = "play a visit under this trouble; may be repeated, one visit each, at the same terminal where the district is well at first")
    private List<String> troubles = List.of();

    @Option(names = "--troubles", description = "list the troubles")
    private boolean listTroubles;

    @Option(names = "--scenarios", description = "list the scenarios")
    private boolean listScenarios;

    @Option(names = "--landscape", description = "a terminal with a landscape screen")
    private boolean landscape;

    @Option(names = "--through-contract", description = "put Prism between terminal and district: what breaks the contract fails the visit")
    private boolean throughContract;

    @Option(names = "--patience",
            description = "seconds for every step but the question whether somebody is still there; 0 = as the bundle says (default)")
    private int patience;

    @Option(names = "--printing", hidden = true,
            description = "seconds until a paper that does not come is given up; 0 = as the bundle says (default)")
    private int printing;

    @Option(names = "--unseen", description = "no pictures but of what does not hold")
    private boolean unseen;

    @Option(names = "--here", hidden = true,
            description = "district and bench in this process: where many visits are played, they start sooner")
    private boolean here;

    @Option(names = "--share", hidden = true,
            description = "the terminal leaves its classes to those that start after it")
    private boolean share;

    @Option(names = "--out", defaultValue = "${sys:doorstep.home:-.}/target/doorstep/out",
            description = "pictures and events (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("");

    public static void main(String[] args) {
        CommandLine line = new CommandLine(new Trial());
        line.getCommandSpec().exitCodeOnInvalidInput(WRONG_USAGE).exitCodeOnExecutionException(COULD_NOT);
        line.setExecutionExceptionHandler(Words::said);
        System.exit(line.execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (listTroubles || listScenarios) {
            Catalog.house().words(listTroubles ? Catalog.Kind.TROUBLE : Catalog.Kind.VISIT)
                    .forEach((name, words) -> System.out.println(name + "\t" + words));
            return 0;
        }
        if (!troubles.isEmpty()) {
            return playTroubles();
        }
        boolean display = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        if (scenarios.isEmpty() && display) {
            return window();
        }
        List<Scenario> wanted = found(Catalog.Kind.VISIT, scenarios.isEmpty() ? List.of(Scenario.PRINT) : scenarios);
        return wanted.isEmpty() ? WRONG_USAGE : play(wanted);
    }

    /// Those that begin with a well district share one, one bench and one terminal, which has to be well again after each; the others have
    /// their own.
    private int playTroubles() throws IOException, InterruptedException {
        List<Scenario> wanted = found(Catalog.Kind.TROUBLE, troubles);
        if (wanted.isEmpty()) {
            return WRONG_USAGE;
        }
        List<Scenario> together = wanted.stream().filter(each -> each.begins().isEmpty()).toList();
        int worst = together.isEmpty() ? 0 : play(together);
        for (Scenario each : wanted) {
            worst = Math.max(worst, each.begins().isEmpty() ? 0 : play(List.of(each)));
        }
        return worst;
    }

    /// All of them, or none where one is not known.
    private static List<Scenario> found(Catalog.Kind kind, List<String> names) throws IOException {
        List<Scenario> all = new ArrayList<>();
        for (String name : names) {
            Optional<Scenario> found = Catalog.house().scenario(kind, name);
            if (found.isEmpty()) {
                System.err.println("no scenario or trouble is called " + name + "; --scenarios and --troubles name them");
                return List.of();
            }
            all.add(found.get());
        }
        return all;
    }

    private int window() throws IOException, InterruptedException {
        Path work = work();
        Surroundings.Wish wish = new Surroundings.Wish(List.of(), throughContract, true, Surroundings.Hurry.NONE, false, 0);
        try (Surroundings surroundings = Surroundings.set(work, wish)) {
            System.out.println("Bench: nc 127.0.0.1 " + surroundings.benchPort() + " and say: lay p-001, lift, …; or use its window");
            int code = surroundings.terminal(List.of(), List.of("--terminal", terminalId(), "--windowed")).waitFor();
            papers(work.resolve("bench/paper"), fresh("window"));
            return code;
        }
    }

    /// @param scenarios one after another at one terminal; all begin with the same troubles of the district
    private int play(List<Scenario> scenarios) throws IOException, InterruptedException {
        Path work = work();
        int code;
        boolean whole = scenarios.stream().anyMatch(each -> each.name().equals(Scenario.PRINT));
        boolean leaves = share || (whole && SharedClasses.named().wanted());
        Surroundings.Hurry hurry = new Surroundings.Hurry(patience, printing);
        long seconds = scenarios.stream().mapToLong(Scenario::seconds).sum();
        Surroundings.Wish wish = new Surroundings.Wish(scenarios.getFirst().begins(), throughContract, false, hurry, here, seconds);
        try (Surroundings surroundings = Surroundings.set(work, wish)) {
            List<Path> files = new ArrayList<>();
            for (Scenario each : scenarios) {
                fresh(each.name());
                files.add(Files.writeString(work.resolve(each.name() + ".scenario"), each.text()));
            }
            List<String> options = new ArrayList<>(HeadlessScreen.OPTIONS);
            options.addAll(leaves ? SharedClasses.named().making() : List.of());
            Play play = new Play(
                    files, out.toAbsolutePath(), unseen, Play.slackHere(), surroundings.benchPort(), surroundings.district());
            options.addAll(play.options());
            Process terminal = surroundings.terminal(options, List.of("--terminal", terminalId()));
            code = terminal.waitFor(LONGEST_SCENARIO.toMinutes() * scenarios.size(), TimeUnit.MINUTES) ? terminal.exitValue() : COULD_NOT;
        }
        if (leaves) {
            SharedClasses.named().putInPlace();
        }
        papers(work.resolve("bench/paper"), out.resolve(scenarios.getLast().name()));
        // What follows is Java's own account of the cache that it leaves.
        Files.readString(work.resolve("Terminal.out")).lines().takeWhile(line -> !line.startsWith("Temporary AOTConfiguration"))
                .forEach(System.out::println);
        code = Math.max(code, traces(work));
        String names = String.join(", ", scenarios.stream().map(Scenario::name).toList());
        System.out.println((code == 0 ? "held: " : "did not hold: ") + names
                + "; pictures and events.txt in " + out.toAbsolutePath() + ", state and logs in " + work);
        return code;
    }

    private String terminalId() {
        return landscape ? "t-landscape" : "t-portrait";
    }

    private Path work() throws IOException {
        return Files.createTempDirectory(Folders.writable(out.toAbsolutePath(), "--out"), "run-");
    }

    /// An empty folder for what a scenario leaves.
    private Path fresh(String name) throws IOException {
        Path folder = Files.createDirectories(out.resolve(name).toAbsolutePath());
        clean(folder);
        return folder;
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

    private static void clean(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }
}
