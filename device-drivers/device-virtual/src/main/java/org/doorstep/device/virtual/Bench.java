package org.doorstep.device.virtual;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The bench: holds the twins of a terminal's devices and does to them what hands do, one line a deed, on a loopback port, until it is told
/// to quit or its thread is interrupted.
@Command(name = "bench", mixinStandardHelpOptions = true, description = {
    "Twins of a terminal's devices and the hands that handle them.",
    "Listens on a loopback port (STATE/bench.port) for one line a connection:"
})
public final class Bench implements Callable<Integer> {
    private static final int COULD_NOT = 2;
    private static final int BACKLOG = 8;
    private static final int WRONG_USAGE = 64;

    @Option(names = "--state", defaultValue = "${sys:doorstep.home:-.}/target/doorstep/bench",
            description = "holds the twins' device files, channels (where each is found), bench.port, truth.jsonl, paper (default: ${DEFAULT-VALUE})")
    private Path state = Path.of("");

    @Option(names = "--persons", required = true, description = "persons.jsonl, which a sandbox writes into its state folder: RESIDENT, RESIDENCE_PERMIT, FOREIGNER_2017, FOREIGNER_2023")
    private Path persons = Path.of("");

    @Option(names = "--port", description = "for deeds; 0 = any free port (default)")
    private int port;

    @Option(names = "--printer-port", description = "of the certificate printer; 0 = any free port (default)")
    private int printerPort;

    @Option(names = "--window", description = "also as a window, where there is a display")
    private boolean window;

    private final List<BenchTwin> twins = ServiceLoader.load(BenchTwin.class).stream().map(ServiceLoader.Provider::get).toList();
    private final Deque<BenchTwin> standing = new ArrayDeque<>();

    public static void main(String[] args) {
        Bench bench = new Bench();
        CommandLine line = new CommandLine(bench);
        line.getCommandSpec().exitCodeOnInvalidInput(WRONG_USAGE).exitCodeOnExecutionException(COULD_NOT);
        line.getCommandSpec().usageMessage().footer(Stream.concat(bench.twins.stream().map(BenchTwin::help), Stream.of("quit")).toArray(String[]::new));
        System.exit(line.execute(args));
    }

    @Override
    public Integer call() throws IOException {
        Optional<String> unusable = unusable();
        if (unusable.isPresent()) {
            System.err.println(unusable.get());
            return COULD_NOT;
        }
        Truth truth = new Truth(state.resolve("truth.jsonl"));
        BenchTwin.Table table = new BenchTwin.Table(state, truth, people(), printerPort);
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            for (BenchTwin twin : twins) {
                twin.stand(table);
                standing.push(twin);
            }
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
            lay("channels", String.join("\n", twins.stream().map(BenchTwin::channel).toList()) + "\n");
            lay("bench.port", Integer.toString(server.socket().getLocalPort()));
            if (window) {
                BenchWindow.open(this::done, twins.stream().map(BenchTwin::panel).toList(), table.paper());
            }
            boolean more = true;
            while (more) {
                more = serve(server);
            }
        } catch (ClosedByInterruptException _) {
            return 0;
        } finally {
            while (!standing.isEmpty()) {
                standing.pop().close();
            }
        }
        return 0;
    }

    /// Whoever finds the file finds all of it.
    private void lay(String name, String text) throws IOException {
        Path fresh = Files.writeString(state.resolve(name + ".new"), text);
        Files.move(fresh, state.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private Map<String, BenchTwin.Person> people() throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        Map<String, BenchTwin.Person> people = new LinkedHashMap<>();
        for (String line : Files.readAllLines(persons)) {
            JsonNode person = mapper.readTree(line);
            people.put(person.path("id").asString(""), new BenchTwin.Person(VirtualCard.of(person), person.path("name").asString("")));
        }
        return people;
    }

    /// Why there can be no bench, in words.
    private Optional<String> unusable() {
        if (!Files.isReadable(persons)) {
            return Optional.of("there are no persons to read in " + persons.toAbsolutePath()
                    + "; name the sandbox's persons.jsonl with --persons");
        }
        try {
            Files.delete(Files.createTempFile(Files.createDirectories(state), ".try-", ""));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("the folder " + state.toAbsolutePath() + " cannot be used (" + e.getClass().getSimpleName()
                    + "); let this user write there, or name another with --state");
        }
    }

    /// False after `quit`.
    private boolean serve(ServerSocketChannel server) throws IOException {
        try (Socket socket = server.accept().socket()) {
            socket.setSoTimeout(5000);
            String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
            String deed = line == null ? "" : line.strip();
            Writer writer = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
            writer.write(done(deed) + "\n");
            writer.flush();
            return !deed.equals("quit");
        }
    }

    /// One line, from the port or the window.
    private synchronized String done(String line) {
        String[] words = line.split(" ", -1);
        if (words[0].equals("quit")) {
            return "ok";
        }
        Optional<BenchTwin> twin = twins.stream().filter(each -> each.words().contains(words[0])).findFirst();
        try {
            return twin.isPresent() ? twin.get().answer(words) : "error no deed is called " + words[0];
        } catch (IOException e) {
            return "error " + e.getMessage();
        }
    }
}
