package org.doorstep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.store.Opened.kept;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process is killed in the middle of its moves: every move that it acknowledged is there, and nothing that no move leads to.
@Tag("wire")
class KillTest {
    private static final long SEED = 20261124;
    private static final int ROUNDS = 20;

    @TempDir
    Path state;

    /// What the killed processes said of each issue: its last acknowledged state.
    private final Map<Integer, PrintState> said = new TreeMap<>();
    private int acknowledged;
    private int unsaid;

    /// A row of the ledger and how many letters are about it.
    private record Row(int number, PrintState state, String job, boolean sentAt, boolean settledAt, String witness, int letters) {}

    @Test
    void everyAcknowledgedMoveOutlivesTheProcess() throws IOException, InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(SEED + round);
            boolean early = round % 5 == 4;
            Path folder = early ? state.resolve("fresh-" + round) : state.resolve("one");
            if (early) {
                killedWhileOpening(folder, random);
            } else {
                killedWhileMoving(folder, random);
            }
        }
        assertThat(acknowledged).as("moves acknowledged before a kill").isGreaterThan(2000);
        assertThat(unsaid).as("rows one move ahead of what was said: the kill fell between").isPositive();
    }

    private void killedWhileMoving(Path folder, Random random) throws IOException, InterruptedException {
        int first = said.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        int moves = 20 + random.nextInt(400);
        try (Child child = new Child(List.of(), LedgerChild.class, folder.toString(), Long.toString(random.nextLong()), Integer.toString(first))) {
            for (int i = 0; i < moves; i++) {
                heard(child.line().orElseThrow(), said);
            }
            Thread.sleep(Duration.ofNanos(random.nextInt(3_000_000)));
            child.kill();
            rest(child, said);
        }
        judge(folder, said);
    }

    /// Somewhere between the start of the machine, the making of the store and its first moves.
    private void killedWhileOpening(Path folder, Random random) throws IOException, InterruptedException {
        Map<Integer, PrintState> fresh = new TreeMap<>();
        try (Child child = new Child(List.of(), LedgerChild.class, folder.toString(), Long.toString(random.nextLong()), "1")) {
            Thread.sleep(Duration.ofMillis(200 + random.nextInt(700)));
            child.kill();
            rest(child, fresh);
        }
        judge(folder, fresh);
    }

    private void rest(Child child, Map<Integer, PrintState> heard) throws IOException {
        Optional<String> line = child.line();
        while (line.isPresent()) {
            heard(line.get(), heard);
            line = child.line();
        }
    }

    /// A line without its end was cut by the kill: what it would have said was not said.
    private void heard(String line, Map<Integer, PrintState> heard) {
        if (line.endsWith(" .") && !line.equals("open .")) {
            String[] words = line.split(" ", -1);
            assertThat(words[0]).as(line).isEqualTo("ack");
            heard.put(Integer.parseInt(words[1]), PrintState.valueOf(words[2]));
            acknowledged++;
        }
    }

    private void judge(Path folder, Map<Integer, PrintState> heard) {
        try (Store store = Opened.in(folder)) {
            Map<Integer, PrintState> there = new TreeMap<>();
            for (Row row : rows(store)) {
                there.put(row.number(), row.state());
                lawful(row);
            }
            for (Map.Entry<Integer, PrintState> one : heard.entrySet()) {
                assertThat(there).as("issue %d was acknowledged as %s", one.getKey(), one.getValue()).containsKey(one.getKey());
                assertThat(ahead(one.getValue())).as("issue %d was acknowledged as %s", one.getKey(), one.getValue()).contains(there.get(one.getKey()));
            }
            unsaid += (int) there.entrySet().stream().filter(one -> one.getValue() != heard.get(one.getKey())).count();
            heard.putAll(there);
            assertThat(StoreOpener.putAside(folder)).isEmpty();
        }
    }

    /// The states in which an issue may be once it was acknowledged in this one: further moves may have been under way.
    private static Set<PrintState> ahead(PrintState acknowledged) {
        return switch (acknowledged) {
            case RESERVED -> Set.of(PrintState.values());
            case SENT -> Set.of(PrintState.SENT, PrintState.UNCERTAIN, PrintState.PRINTED, PrintState.VOID);
            case UNCERTAIN -> Set.of(PrintState.UNCERTAIN, PrintState.PRINTED, PrintState.VOID);
            case PRINTED -> Set.of(PrintState.PRINTED);
            case VOID -> Set.of(PrintState.VOID);
        };
    }

    /// No half of a move: the columns of a row and its letter fit its state.
    private static void lawful(Row row) {
        boolean open = Samples.open(row.state());
        boolean neverSent = row.state() == PrintState.RESERVED || (row.state() == PrintState.VOID && row.witness().isEmpty());
        assertThat(row.job().isEmpty()).as(row.toString()).isEqualTo(neverSent);
        assertThat(row.sentAt()).as(row.toString()).isEqualTo(!neverSent);
        assertThat(row.settledAt()).as(row.toString()).isEqualTo(!open);
        assertThat(row.letters()).as(row.toString()).isEqualTo(open ? 0 : 1);
    }

    private static List<Row> rows(Store store) {
        String all = "SELECT issue_id, state, ifnull(job, ''), sent_at IS NOT NULL, settled_at IS NOT NULL, ifnull(witness, ''),"
                + " (SELECT count(*) FROM outbox o WHERE o.issue_id = i.issue_id) FROM issue i";
        CompletableFuture<Stored<List<Row>>> rows = store.work(sql -> sql.list(all, row -> new Row(Integer.parseInt(row.getString(1).split("-", -1)[1]),
                PrintState.valueOf(row.getString(2)), row.getString(3), row.getBoolean(4), row.getBoolean(5), row.getString(6), row.getInt(7))));
        return kept(rows);
    }

    @Test
    void anotherProcessIsRefusedAndTheSystemFreesTheFolder() throws IOException, InterruptedException {
        try (Child child = new Child(List.of(), LedgerChild.class, state.toString(), "1", "1")) {
            assertThat(child.line()).contains("open .");
            assertThat(Opened.refusal(StoreSettings.in(state))).isEqualTo(new StoreFault(StoreFaultCode.IN_USE, child.pid()));
            child.kill();
        }
        Opened.in(state).close();
        try (Store _ = Opened.in(state); Child child = new Child(List.of(), LedgerChild.class, state.toString(), "1", "1")) {
            assertThat(child.line()).contains("refused STORE-IN-USE " + ProcessHandle.current().pid());
        }
    }

    /// The disk answers an error (a limit on the size of files): one move fails, the store takes nothing more, all of before is there.
    @Test
    void afterAnErrorOfTheDiskTheStoreTakesNothingMore() throws IOException, InterruptedException {
        List<String> limited = List.of("bash", "-c", "ulimit -f 800; exec \"$0\" \"$@\"");
        Path ready = NativeLibrary.unpacked(state.resolve("lib"));
        List<String> named = List.of("-Dorg.sqlite.lib.path=" + ready.getParent(), "-Dorg.sqlite.lib.name=" + ready.getFileName());
        Map<Integer, PrintState> heard = new TreeMap<>();
        try (Child child = new Child(limited, named, LedgerChild.class, state.toString(), "1", "1")) {
            String line = child.line().orElseThrow();
            while (line.startsWith("ack") || line.startsWith("open")) {
                heard(line, heard);
                line = child.line().orElseThrow();
            }
            assertThat(heard).hasSizeGreaterThan(10);
            for (int i = 0; i < 50; i++) {
                assertThat(line).matches("(not|unknown) STORE-UNREACHABLE .*");
                line = child.line().orElseThrow();
            }
            child.kill();
        }
        judge(state, heard);
    }

    /// Counted from outside: before the nth acknowledgement at least n syncs have come back.
    @Test
    void everyMoveIsSyncedBeforeItIsAcknowledged() throws IOException, InterruptedException {
        Path calls = state.resolve("calls");
        List<String> watched = List.of("strace", "-f", "-qq", "-s", "16", "-e", "trace=fsync,fdatasync,write", "-e", "signal=none", "-o", calls.toString());
        assertThat(Path.of("/usr/bin/strace")).as("strace is missing: 'apt-get install strace'").isExecutable();
        try (Child child = new Child(watched, List.of(), LedgerChild.class, state.resolve("one").toString(), "1", "1")) {
            for (int i = 0; i < 300; i++) {
                assertThat(child.line()).isPresent();
            }
            ProcessHandle.of(child.pid()).orElseThrow().children().forEach(ProcessHandle::destroyForcibly);
            child.kill();
        }
        int syncs = 0;
        int acks = 0;
        for (String call : Files.readAllLines(calls, StandardCharsets.ISO_8859_1)) {
            syncs += call.matches(".*(fsync|fdatasync)\\(.*= 0|.*(fsync|fdatasync) resumed.*= 0") ? 1 : 0;
            acks += call.contains("write(1, \"ack ") ? 1 : 0;
            assertThat(syncs).as("syncs before acknowledgement %d", acks).isGreaterThanOrEqualTo(acks);
        }
        assertThat(acks).isGreaterThan(250);
    }

    /// Where nothing can be unpacked into the temporary folder the library must lie ready (the package's way).
    @Test
    void withoutATemporaryFolderTheLibraryIsNamed() throws IOException {
        Path ready = NativeLibrary.unpacked(state.resolve("lib"));
        List<String> nowhere = List.of("-Djava.io.tmpdir=" + state.resolve("nowhere"), "-Dorg.sqlite.tmpdir=" + state.resolve("nowhere"));
        try (Child child = new Child(nowhere, LedgerChild.class, state.resolve("a").toString(), "1", "1")) {
            assertThat(child.line()).contains("refused STORE-NO-LIBRARY");
        }
        List<String> named = List.of(nowhere.get(0), nowhere.get(1), "-Dorg.sqlite.lib.path=" + ready.getParent(), "-Dorg.sqlite.lib.name=" + ready.getFileName());
        try (Child child = new Child(named, LedgerChild.class, state.resolve("b").toString(), "1", "1")) {
            assertThat(child.line()).contains("open .");
        }
    }
}
