package org.doorstep.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.sandbox.kinds.CertificateKinds;
import org.doorstep.sandbox.kinds.Choice;
import org.doorstep.sandbox.kinds.Order;
import org.doorstep.sandbox.kinds.Purpose;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the district remembers when it is killed and started anew: enrolled keys, issues and how they ended, ids that were voided before they
/// came, wrong codes. `register.jsonl` has a line for each change, `issued/` the files. Guarded by its own monitor.
final class Register {
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final Path file;
    private final Path folder;
    private final Map<String, String> terminals = new HashMap<>();
    private final Map<String, Issue> issues = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Set<String> voidedUnseen = new HashSet<>();
    private final Set<String> used = new HashSet<>();
    private final Map<String, List<Instant>> wrongCodes = new HashMap<>();
    private final Map<String, List<Instant>> asked = new HashMap<>();
    private boolean reading;

    private Register(Path state) {
        this.file = state.resolve("register.jsonl");
        this.folder = state.resolve("issued");
    }

    static Register in(Path state) throws IOException {
        Register register = new Register(state);
        Files.createDirectories(register.folder);
        if (Files.exists(register.file)) {
            register.read(Files.readAllLines(register.file));
        }
        return register;
    }

    private synchronized void read(List<String> lines) {
        reading = true;
        for (String line : lines) {
            JsonNode node = mapper.readTree(line);
            switch (node.path("what").asString("")) {
                case "terminal" -> enrol(node.path("id").asString(), node.path("key").asString(), node.path("code").asString());
                case "issue" -> add(issue(node));
                case "code-wrong" -> wrongCode(node.path("id").asString(), Instant.parse(node.path("at").asString()));
                case "asked" -> asked(node.path("id").asString(), Instant.parse(node.path("at").asString()));
                case "code-right" -> forgiveCodes(node.path("id").asString());
                case "state" -> end(node.path("id").asString(), Issue.State.valueOf(node.path("state").asString()));
                default -> voidUnseen(node.path("id").asString());
            }
        }
        reading = false;
    }

    private void write(ObjectNode line) {
        if (!reading) {
            try {
                Files.writeString(file, mapper.writeValueAsString(line) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private ObjectNode line(String what, String id) {
        return mapper.createObjectNode().put("what", what).put("id", id);
    }

    /// The key that this terminal is enrolled with, now or before; empty for none.
    synchronized String key(String terminal) {
        return terminals.getOrDefault(terminal, "");
    }

    /// A code enrols one terminal.
    synchronized boolean used(String code) {
        return used.contains(code);
    }

    synchronized void enrol(String terminal, String key, String code) {
        terminals.put(terminal, key);
        used.add(code);
        write(line("terminal", terminal).put("key", key).put("code", code));
    }

    synchronized Optional<Issue> issue(String id) {
        return Optional.ofNullable(issues.get(id));
    }

    synchronized Optional<Issue> byCode(String code) {
        return Optional.ofNullable(codes.get(code)).map(issues::get);
    }

    synchronized boolean wasVoidedUnseen(String id) {
        return voidedUnseen.contains(id);
    }

    synchronized void voidUnseen(String id) {
        voidedUnseen.add(id);
        write(line("void-unseen", id));
    }

    synchronized void wrongCode(String person, Instant at) {
        wrongCodes.computeIfAbsent(person, _ -> new ArrayList<>()).add(at);
        write(line("code-wrong", person).put("at", at.toString()));
    }

    /// The wrong ones count no more.
    synchronized void forgiveCodes(String person) {
        wrongCodes.remove(person);
        write(line("code-right", person));
    }

    /// When this person's codes were wrong, since one was right.
    synchronized List<Instant> wrongCodes(String person) {
        return List.copyOf(wrongCodes.getOrDefault(person, List.of()));
    }

    /// Somebody asked for what may be asked for a few times only.
    ///
    /// @param what a person's code, or a terminal's numbers that reach nobody
    synchronized void asked(String what, Instant at) {
        asked.computeIfAbsent(what, _ -> new ArrayList<>()).add(at);
        write(line("asked", what).put("at", at.toString()));
    }

    /// When this was asked for, the newest last.
    synchronized List<Instant> asked(String what) {
        return List.copyOf(asked.getOrDefault(what, List.of()));
    }

    synchronized int count() {
        return issues.size();
    }

    synchronized List<Issue> of(String personId) {
        return new ArrayList<>(issues.values()).stream().filter(issue -> issue.personId().equals(personId)).toList();
    }

    /// The file first: what the register names is there.
    void add(Issue issue, byte[] bytes) throws IOException {
        Path fresh = folder.resolve(issue.id() + ".new");
        Files.write(fresh, bytes);
        Files.move(fresh, folder.resolve(issue.id() + ".pdf"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        add(issue);
    }

    private synchronized void add(Issue issue) {
        issues.put(issue.id(), issue);
        codes.put(issue.code(), issue.id());
        Order order = issue.order();
        write(line("issue", issue.id()).put("person", issue.personId()).put("kind", issue.kind().id()).put("period", order.period())
                .put("purpose", order.purpose().choice().id()).put("receiver", order.receiver().map(Choice::id).orElse(""))
                .put("number", order.number()).put("code", issue.code()).put("verify", order.verify().toString())
                .put("at", order.at().toString()).put("pages", issue.pages()).put("copy", order.copy()));
    }

    private static Issue issue(JsonNode node) {
        Purpose purpose = Purpose.of(node.path("purpose").asString()).orElseThrow();
        Order order = new Order(CertificateKinds.of(node.path("kind").asString()).orElseThrow(), node.path("period").asString(), purpose,
                purpose.receiver(node.path("receiver").asString("")), node.path("id").asString(), node.path("number").asString(),
                URI.create(node.path("verify").asString()), Instant.parse(node.path("at").asString()), node.path("copy").asBoolean());
        return new Issue(order, node.path("person").asString(), node.path("code").asString(), node.path("pages").asInt(),
                Issue.State.ISSUED);
    }

    byte[] file(Issue issue) throws IOException {
        return Files.readAllBytes(folder.resolve(issue.id() + ".pdf"));
    }

    synchronized void end(String id, Issue.State state) {
        issues.computeIfPresent(id, (_, issue) -> issue.now(state));
        write(line("state", id).put("state", state.name()));
    }
}
