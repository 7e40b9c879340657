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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The bench: holds the twins of a terminal's devices and does to them what hands do, one line a deed, on a loopback port, until it is told
/// to quit or its thread is interrupted.
@Command(name = "bench", mixinStandardHelpOptions = true, description = {
    "Twins of a terminal's devices and the hands that handle them.",
    "Listens on a loopback port (STATE/bench.port) for one line a connection:",
    "lay PERSON | lift | reader plug|unplug|well | reader trouble NAME | reader again finds|silent | reader rf MILLIS | injected NAME | quit",
    "receipt well | receipt pieces [N] | receipt trouble|injected NAME | printer well|forget | printer sheets [N] | printer trouble|injected NAME | printer habit NAME"
})
public final class Bench implements Callable<Integer> {
    private static final int COULD_NOT = 2;
    private static final int BACKLOG = 8;
    private static final int WRONG_USAGE = 64;

    @Option(names = "--state", defaultValue = "${sys:doorstep.home:-.}/target/doorstep/bench",
            description = "holds id-card and receipt-printer (device files), certificate-printer.address, bench.port, truth.jsonl, paper (default: ${DEFAULT-VALUE})")
    private Path state = Path.of("");

    @Option(names = "--persons", required = true, description = "the sandbox's persons.jsonl: RESIDENT, RESIDENCE_PERMIT, FOREIGNER_2017, FOREIGNER_2023")
    private Path persons = Path.of("");

    @Option(names = "--port", description = "for deeds; 0 = any free port (default)")
    private int port;

    @Option(names = "--printer-port", description = "of the certificate printer; 0 = any free port (default)")
    private int printerPort;

    @Option(names = "--window", description = "also as a window, where there is a display")
    private boolean window;

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, VirtualCard> cards = new LinkedHashMap<>();

    public static void main(String[] args) {
        CommandLine line = new CommandLine(new Bench());
        line.getCommandSpec().exitCodeOnInvalidInput(WRONG_USAGE).exitCodeOnExecutionException(COULD_NOT);
        System.exit(line.execute(args));
    }

    @Override
    public Integer call() throws IOException {
        Optional<String> unusable = unusable();
        if (unusable.isPresent()) {
            System.err.println(unusable.get());
            return COULD_NOT;
        }
        JsonMapper mapper = JsonMapper.builder().build();
        for (String line : Files.readAllLines(persons)) {
            JsonNode person = mapper.readTree(line);
            cards.put(person.path("id").asString(""), VirtualCard.of(person));
            names.put(person.path("id").asString(""), person.path("name").asString(""));
        }
        Truth truth = new Truth(state.resolve("truth.jsonl"));
        try (SamTwin twin = new SamTwin(state.toAbsolutePath().resolve("id-card"), truth);
                PrinterBench printers = new PrinterBench(state, truth, printerPort);
                ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
            Path fresh = state.resolve("bench.port.new");
            Files.writeString(fresh, Integer.toString(server.socket().getLocalPort()));
            Files.move(fresh, state.resolve("bench.port"), StandardCopyOption.ATOMIC_MOVE);
            if (window) {
                BenchWindow.open(line -> done(line, twin, printers), names, state.resolve("paper"));
            }
            boolean more = true;
            while (more) {
                more = serve(server, twin, printers);
            }
        } catch (ClosedByInterruptException _) {
            return 0;
        }
        return 0;
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
    private boolean serve(ServerSocketChannel server, SamTwin twin, PrinterBench printers) throws IOException {
        try (Socket socket = server.accept().socket()) {
            socket.setSoTimeout(5000);
            String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
            String deed = line == null ? "" : line.strip();
            Writer writer = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
            writer.write(done(deed, twin, printers) + "\n");
            writer.flush();
            return !deed.equals("quit");
        }
    }

    /// One line, from the port or the window.
    private synchronized String done(String line, SamTwin twin, PrinterBench printers) {
        String[] words = line.split(" ", -1);
        try {
            return PrinterBench.knows(words[0]) ? printers.answer(words) : answer(words, twin);
        } catch (IOException e) {
            return "error " + e.getMessage();
        }
    }

    private String answer(String[] words, SamTwin twin) throws IOException {
        String rest = words.length > 1 ? words[1] : "";
        switch (words[0]) {
            case "lay" -> {
                Optional<VirtualCard> card = Optional.ofNullable(cards.get(rest));
                if (card.isEmpty()) {
                    return "error nobody has the id " + rest;
                }
                twin.lay(card.get());
            }
            case "lift" -> twin.lift();
            case "quit" -> { }
            case "injected" -> {
                return PrinterBench.said("injected", rest, trouble(rest).map(twin::injected));
            }
            case "reader" -> {
                return reader(rest, words.length > 2 ? words[2] : "", twin);
            }
            default -> {
                return "error no deed is called " + words[0];
            }
        }
        return "ok";
    }

    private static String reader(String deed, String what, SamTwin twin) throws IOException {
        switch (deed) {
            case "plug" -> twin.plug();
            case "unplug" -> twin.unplug();
            case "well" -> twin.well();
            case "again" -> twin.answersAgain(what.equals("silent") ? SamTwin.Again.SILENT_UNTIL_LIFTED : SamTwin.Again.FINDS_AGAIN);
            case "rf" -> twin.readTakes(Long.parseLong(what));
            case "trouble" -> {
                Optional<Trouble> trouble = trouble(what);
                trouble.ifPresent(twin::trouble);
                return trouble.isPresent() ? "ok" : "error no trouble is called " + what;
            }
            default -> {
                return "error no deed at the reader is called " + deed;
            }
        }
        return "ok";
    }

    static Optional<Trouble> trouble(String id) {
        return Arrays.stream(Trouble.values()).filter(t -> t.id().equals(id)).findFirst();
    }
}
