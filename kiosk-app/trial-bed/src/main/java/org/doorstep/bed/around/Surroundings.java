package org.doorstep.bed.around;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.device.virtual.Bench;
import org.doorstep.sandbox.Sandbox;
import org.doorstep.shell.Terminal;

/// Everything a terminal stands in: the sandbox district, the bench with the reader's twin, Prism between them where asked for. Each in its
/// own process, or district and bench in this one; closing ends them all.
public final class Surroundings implements AutoCloseable {
    /// The checkout; the launcher names it, so that the command works from any folder.
    public static final Path HOME = Path.of(System.getProperty("doorstep.home", ""));

    /// A start takes a small machine whole, and whoever is looked after at the same time is late: one part starts at a time.
    private static final ReentrantLock START = new ReentrantLock();
    /// As many stand at a time as this process was told.
    private static final Places PLACES = new Places(Integer.getInteger("doorstep.trial.places", Integer.MAX_VALUE));
    /// A terminal has started when it has opened its devices.
    private static final Duration STARTED = Duration.ofSeconds(10);

    /// What can die beside the terminal; reader and printers are one.
    public enum Part { DISTRICT, BENCH }

    private final Path work;
    private final Processes processes;
    private final Map<Part, Neighbour> neighbours;
    private final Optional<RoundPrism> contract;

    private Surroundings(Path work, Processes processes, Map<Part, Neighbour> neighbours, Optional<RoundPrism> contract) {
        this.work = work;
        this.processes = processes;
        this.neighbours = neighbours;
        this.contract = contract;
    }

    /// What somebody wants around a terminal.
    ///
    /// @param troubles        of the district, from its start
    /// @param throughContract the terminal reaches the district through Prism, plain, and what breaks the contract becomes a 500; PDFs go round it
    /// @param window          the bench is also a window
    /// @param hurry           which waits are shorter than the bundle says
    /// @param here            district and bench live in this process
    /// @param seconds         that it will stand, about; 0 where nobody can tell
    public record Wish(List<String> troubles, boolean throughContract, boolean window, Hurry hurry, boolean here, long seconds) {}

    /// Seconds instead of those of the bundle; 0 leaves these.
    ///
    /// @param steps    of every step but the question whether somebody is still there
    /// @param printing until a paper that does not come is given up
    public record Hurry(int steps, int printing) {
        public static final Hurry NONE = new Hurry(0, 0);

        /// As the bundle writes them.
        private String patiences() {
            Stream<String> wanted = Stream.concat(
                    Stream.of("choose", "read", "farewell").filter(_ -> steps > 0).map(name -> "\"" + name + "\": " + steps),
                    Stream.of("\"printing\": " + printing).filter(_ -> printing > 0));
            return wanted.collect(Collectors.joining(", "));
        }
    }

    /// A district without troubles and a bench, in processes of their own: they can be killed.
    ///
    /// @param work folder for everybody's state and logs
    public static Surroundings apart(Path work) throws IOException, InterruptedException {
        return set(work, new Wish(List.of(), false, false, Hurry.NONE, false, 0));
    }

    /// A district without troubles and a bench, in this process.
    ///
    /// @param work folder for everybody's state and logs
    public static Surroundings here(Path work) throws IOException, InterruptedException {
        return set(work, new Wish(List.of(), false, false, Hurry.NONE, true, 0));
    }

    /// Returns when all of it can be used; waits for a place where as many stand as this process may have.
    ///
    /// @param work folder for everybody's state and logs
    /// @throws IOException where a part ended, or did not become ready in time
    public static Surroundings set(Path work, Wish wish) throws IOException, InterruptedException {
        PLACES.take(wish.seconds());
        try {
            return stand(work, wish);
        } catch (IOException | InterruptedException e) {
            PLACES.leave();
            throw e;
        }
    }

    private static Surroundings stand(Path work, Wish wish) throws IOException, InterruptedException {
        Processes processes = new Processes(work);
        List<Neighbour> started = new ArrayList<>();
        START.lockInterruptibly();
        try {
            Path district = work.resolve("district");
            Path port = district.resolve("sandbox.port");
            List<String> always = List.of("--state", district.toString(), "--plain");
            Neighbour sandbox = new Neighbour(starter(wish, processes, Sandbox.class.getName(), Sandbox::new), port, always);
            started.add(sandbox);
            List<String> first = new ArrayList<>(List.of(
                    "--bundle", HOME.resolve("config/bundle-sandbox").toString(), "--bundle-out", work.resolve("bundle").toString()));
            wish.troubles().forEach(name -> first.addAll(List.of("--trouble", name)));
            sandbox.start(first);
            Path deeds = work.resolve("bench/bench.port");
            List<String> hands = List.of(
                    "--state", work.resolve("bench").toString(), "--persons", district.resolve("persons.jsonl").toString());
            Neighbour bench = new Neighbour(starter(wish, processes, Bench.class.getName(), Bench::new), deeds, hands);
            started.add(bench);
            bench.start(wish.window() ? List.of("--window") : List.of());
            Optional<RoundPrism> contract = wish.throughContract() ? Optional.of(RoundPrism.before(HOME.resolve("kiosk-app/district-contract"), plain(district), work.resolve("prism.out"))) : Optional.empty();
            hurry(work.resolve("bundle/district.json"), wish.hurry().patiences());
            return new Surroundings(work, processes, Map.of(Part.DISTRICT, sandbox, Part.BENCH, bench), contract);
        } catch (IOException | InterruptedException e) {
            processes.close();
            started.forEach(Neighbour::close);
            throw e;
        } finally {
            START.unlock();
        }
    }

    private static Neighbour.Starter starter(Wish wish, Processes processes, String main, Supplier<Callable<Integer>> here) {
        return wish.here() ? words -> Lodger.start(here.get(), words) : words -> new OwnProcess(processes.start(main, List.of(), words));
    }

    private static void hurry(Path district, String patiences) throws IOException {
        if (!patiences.isEmpty()) {
            Files.writeString(district, Files.readString(district).replaceFirst("\"id\"", "\"patiences\": {" + patiences + "},\n  \"id\""));
        }
    }

    private static URI plain(Path district) throws IOException {
        return URI.create("http://127.0.0.1:" + Files.readString(district.resolve("sandbox.plain")) + "/");
    }

    /// The state folder of the district.
    public Path district() {
        return work.resolve("district");
    }

    /// The port on loopback at which the bench takes deeds.
    public String benchPort() {
        return neighbour(Part.BENCH).said();
    }

    /// `kill -9`.
    ///
    /// @throws IllegalStateException where it lives in this process
    public void kill(Part part) throws InterruptedException {
        neighbour(part).kill();
    }

    /// Starts it anew where it stood, on what it left on its disk.
    public void back(Part part) throws IOException, InterruptedException {
        List<String> place = switch (part) {
            case DISTRICT -> List.of("--port", neighbour(part).said());
            case BENCH -> List.of("--port", neighbour(part).said(), "--printer-port", Integer.toString(URI.create(printer()).getPort()));
        };
        neighbour(part).start(place);
    }

    private Neighbour neighbour(Part part) {
        return Objects.requireNonNull(neighbours.get(part));
    }

    private String printer() throws IOException {
        return Files.readString(work.resolve("bench/certificate-printer.address")).strip();
    }

    /// Starts the terminal's own main in front of all this.
    ///
    /// @param options of its JVM
    /// @param choices further words of its command line
    public Process terminal(List<String> options, List<String> choices) throws IOException, InterruptedException {
        return terminal(options, choices, Map.of());
    }

    /// @param environment variables of its environment beside ours
    public Process terminal(List<String> options, List<String> choices, Map<String, String> environment)
            throws IOException, InterruptedException {
        START.lockInterruptibly();
        try {
            Path log = work.resolve("log/terminal.log");
            int before = said(log).length();
            Process terminal = start(options, choices, environment);
            Patience.within(STARTED, () -> !terminal.isAlive() || started(since(before, said(log))));
            return terminal;
        } finally {
            START.unlock();
        }
    }

    /// What was said since it was so long; at midnight a new log begins, and all of that is since then.
    static String since(int before, String said) {
        return said.substring(before > said.length() ? 0 : before);
    }

    /// Starts one more on the same state, whoever else is starting: the first one does not stay for ever.
    public Process another(List<String> options, List<String> choices) throws IOException {
        return start(options, choices, Map.of());
    }

    private Process start(List<String> options, List<String> choices, Map<String, String> environment) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                "--bundle", work.resolve("bundle").toString(), "--state", work.resolve("terminal").toString(), "--log", work.resolve("log").toString(),
                "--enrolment-code", Files.readString(district().resolve("enrolment-code"))));
        Files.readAllLines(work.resolve("bench/channels")).forEach(channel -> all.addAll(List.of("--channel", channel)));
        contract.ifPresent(way -> all.addAll(List.of("--district", way.address().toString())));
        all.addAll(choices);
        List<String> jvm = new ArrayList<>(options);
        jvm.add("@" + HOME.resolve("installer/terminal.options"));
        jvm.add("-Djava.io.tmpdir=" + Files.createDirectories(work.resolve("tmp")));
        return processes.start(Terminal.class.getName(), jvm, all, environment);
    }

    private static String said(Path log) throws IOException {
        return Files.exists(log) ? Files.readString(log) : "";
    }

    private static boolean started(String said) {
        return said.contains("certificate-printer online") || said.contains("Loop step ");
    }

    @Override
    public void close() {
        contract.ifPresent(RoundPrism::close);
        processes.close();
        neighbours.values().forEach(Neighbour::close);
        PLACES.leave();
    }
}
