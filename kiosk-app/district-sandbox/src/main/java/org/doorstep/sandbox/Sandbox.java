package org.doorstep.sandbox;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.sandbox.books.RecordBook;
import org.doorstep.sandbox.books.RecordShelf;
import org.doorstep.sandbox.books.WrittenBook;
import org.doorstep.sandbox.paper.PaperMaker;
import org.doorstep.sandbox.people.Person;
import org.doorstep.sandbox.people.Population;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The sandbox district's main: makes its authority and its people, writes the anchor and its address into a copy of the bundle, and serves
/// until its thread is interrupted.
@Command(name = "sandbox", mixinStandardHelpOptions = true, description = "A pretend district on loopback, with synthetic persons and troubles on demand.")
public final class Sandbox implements Callable<Integer> {
    private static final int COULD_NOT = 2;
    private static final int WRONG_USAGE = 64;

    @Option(names = "--state", defaultValue = "${sys:doorstep.home:-.}/target/doorstep/sandbox",
            description = "keys, persons.jsonl, register.jsonl, issued, truth.jsonl, ports (default: ${DEFAULT-VALUE})")
    private Path state = Path.of("");

    @Option(names = "--port", description = "0 = any free port (default)")
    private int port;

    @Option(names = "--bundle", description = "bundle to copy")
    private @Nullable Path bundle;

    @Option(names = "--bundle-out", description = "where the copy goes, with this district's address and anchor")
    private @Nullable Path bundleOut;

    @Option(names = "--records",
            description = "what departments have on record, a file <kind>.json each (default: config/records-sandbox of the checkout)")
    private @Nullable Path records;

    @Option(names = "--seed", description = "the persons grow from it (default: ${DEFAULT-VALUE})")
    private long seed = 370202;

    @Option(names = "--copies", description = "certificates of one kind that a person may have (default: ${DEFAULT-VALUE})")
    private int copies = Office.USUAL_COPIES;

    @Option(names = "--hours", description = "departments keep their hours: some close for the night (default: all answer at any hour)")
    private boolean hours;

    @Option(names = "--trouble", description = "a trouble to begin with; may be repeated")
    private List<String> troubleIds = List.of();

    @Option(names = "--log", description = "folder of access.log (default: the state folder)")
    private @Nullable Path log;

    @Option(names = "--plain", description = "also listen without TLS on a loopback port, named in sandbox.plain; for checks of the contract only")
    private boolean plain;

    @Option(names = "--list-troubles", description = "list the troubles and end")
    private boolean listTroubles;

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final List<HttpServer> servers = new ArrayList<>();
    private final AtomicReference<URI> address = new AtomicReference<>(URI.create("https://127.0.0.1/"));

    public static void main(String[] args) {
        CommandLine line = new CommandLine(new Sandbox());
        line.getCommandSpec().exitCodeOnInvalidInput(WRONG_USAGE).exitCodeOnExecutionException(COULD_NOT);
        System.exit(line.execute(args));
    }

    @Override
    public Integer call() throws IOException, GeneralSecurityException {
        if (listTroubles) {
            Arrays.stream(Trouble.values()).forEach(trouble -> System.out.println(trouble.id() + "\t" + trouble.words()));
            return 0;
        }
        Set<Trouble> begin = EnumSet.noneOf(Trouble.class);
        for (String id : troubleIds) {
            if (Trouble.of(id).isEmpty()) {
                System.err.println("no trouble is called " + id + "; --list-troubles names them");
                return WRONG_USAGE;
            }
            Trouble.of(id).ifPresent(begin::add);
        }
        Optional<String> unusable = unusable();
        if (unusable.isPresent()) {
            System.err.println(unusable.get());
            return COULD_NOT;
        }
        List<Person> persons = Population.grow(seed);
        try {
            serve(begin, persons, shelf(persons));
            new CountDownLatch(1).await();
        } catch (WrittenBook.Unreadable e) {
            System.err.println("what the departments have on record (--records) cannot be read: " + e.getMessage());
            return COULD_NOT;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            servers.forEach(server -> server.stop(0));
        }
        return 0;
    }

    /// Whoever starts it outside a checkout, and names no folder, has the records that it reckons itself.
    private RecordShelf shelf(List<Person> persons) throws IOException, WrittenBook.Unreadable {
        Optional<Path> folder = Optional.ofNullable(records)
                .or(() -> Optional.ofNullable(System.getProperty("doorstep.home")).map(home -> Path.of(home, "config/records-sandbox")));
        return folder.isPresent() ? RecordShelf.with(mapper, folder.get(), persons) : RecordShelf.reckoned(mapper);
    }

    /// Why one of the folders named cannot be written, in words.
    private Optional<String> unusable() {
        for (Path folder : Stream.of(state, log, bundleOut).filter(Objects::nonNull).toList()) {
            try {
                Files.delete(Files.createTempFile(Files.createDirectories(folder), ".try-", ""));
            } catch (IOException e) {
                return Optional.of("the folder " + folder.toAbsolutePath() + " cannot be used (" + e.getClass().getSimpleName()
                        + "); let this user write there, or name another with --state, --log or --bundle-out");
            }
        }
        return Optional.empty();
    }

    private void serve(Set<Trouble> begin, List<Person> persons, RecordShelf shelf) throws IOException, GeneralSecurityException {
        Files.createDirectories(state);
        Path logs = Files.createDirectories(Optional.ofNullable(log).orElse(state));
        Troubles troubles = new Troubles();
        troubles.set(begin, List.of());
        writePersons(persons);
        Truth truth = new Truth(state.resolve("truth.jsonl"), mapper);
        DepartmentSystems systems = DepartmentSystems.real(troubles, hours ? DepartmentHours.KEPT : DepartmentHours.NONE);
        Office office = new Office(persons, shelf, troubles, truth, Register.in(state), systems, copies);
        Desk desk = new Desk(office, Set.of(secret("enrolment-code"), secret("enrolment-code-2")));
        PaperMaker maker = PaperMaker.in(state);
        CertificateDesk certificates = new CertificateDesk(office, desk, maker, address::get);
        Resources resources = new Resources(
                desk, new ResourceTable(desk, new PhoneDesk(desk, office, state), certificates), troubles, new AccessLog(logs));
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(Authority.tls(state, troubles)));
        int listening = listen(server, resources);
        address.set(URI.create("https://127.0.0.1:" + listening + "/"));
        copyBundle(maker.anchor());
        announce("sandbox.admin", listen(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), admin(troubles, shelf)));
        if (plain) {
            announce("sandbox.plain", listen(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), resources));
        }
        announce("sandbox.port", listening);
    }

    private Admin admin(Troubles troubles, RecordShelf shelf) throws IOException {
        Set<String> departments = shelf.departments().stream().map(RecordBook.Department::id).collect(Collectors.toSet());
        return new Admin(mapper, troubles, departments, secret("admin-token"));
    }

    private int listen(HttpServer server, HttpHandler handler) {
        servers.add(server);
        server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().name("answer-", 1).daemon().factory()));
        server.createContext("/", handler);
        server.start();
        return server.getAddress().getPort();
    }

    private void announce(String name, int listening) throws IOException {
        Path fresh = state.resolve(name + ".new");
        Files.writeString(fresh, Integer.toString(listening));
        Files.move(fresh, state.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private String secret(String name) throws IOException {
        Path file = state.resolve(name);
        if (!Files.exists(file)) {
            byte[] bytes = new byte[10];
            new SecureRandom().nextBytes(bytes);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file);
    }

    private void writePersons(List<Person> persons) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Person p : persons) {
            ObjectNode line = mapper.createObjectNode().put("id", p.id()).put("kind", "RESIDENT").put("name", p.name()).put("idNumber", p.idNumber())
                    .put("sex", p.sex()).put("nation", p.nation()).put("birth", p.birth()).put("address", p.address()).put("authority", p.authority())
                    .put("validFrom", p.validFrom()).put("validTo", p.validTo());
            lines.append(mapper.writeValueAsString(line)).append('\n');
        }
        Files.writeString(state.resolve("persons.jsonl"), lines);
    }

    private void copyBundle(Path seal) throws IOException {
        if (bundle == null || bundleOut == null) {
            return;
        }
        Path from = bundle;
        Path to = bundleOut;
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.createDirectories(to.resolve("trust/seals"));
        Files.copy(seal, to.resolve("trust/seals/district-seal.pem"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(state.resolve("district-ca.pem"), to.resolve("trust/district-ca.pem"), StandardCopyOption.REPLACE_EXISTING);
        Path district = to.resolve("district.json");
        ObjectNode settings = (ObjectNode) mapper.readTree(Files.readString(district));
        settings.put("address", address.get().toString());
        Files.writeString(district, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(settings));
    }
}
