package org.doorstep.device.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.doorstep.device.Aside;
import org.doorstep.device.channel.Channel;
import org.doorstep.device.virtual.SamTwin;
import org.doorstep.device.virtual.Trouble;
import org.doorstep.device.virtual.Truth;
import org.doorstep.device.virtual.VirtualCard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/// Both serial libraries at the same twin's pseudo terminal: the same bytes, and what a channel promises.
/// One after the other: a reader answers at once or not at all.
@Tag("wire")
@Execution(ExecutionMode.SAME_THREAD)
class SerialPeersTest {
    static final String PERSON = """
            {"id":"p-1","kind":"RESIDENT","name":"测试甲","idNumber":"37020019000101002X","sex":"2","nation":"05","birth":"19000101",
             "address":"测试路1号","authority":"测试局","validFrom":"20200101","validTo":"长期"}""";

    @TempDir
    private Path folder = Path.of("");

    private SamTwin twin;

    @BeforeEach
    void plug() throws IOException {
        twin = new SamTwin(folder.resolve("id-card"), new Truth(folder.resolve("truth.jsonl")));
        twin.readTakes(0);
        twin.lay(VirtualCard.of(JsonMapper.builder().build().readTree(PERSON)));
    }

    @AfterEach
    void unplug() throws IOException {
        twin.close();
    }

    private Channel open(Library library) throws IOException {
        return library.open(folder.resolve("id-card").toString());
    }

    private List<byte[]> conversation(Library library) throws IOException {
        List<byte[]> frames = new ArrayList<>();
        try (Channel line = open(library)) {
            for (byte[] request : List.of(Asking.FIND, Asking.SELECT, Asking.READ)) {
                frames.add(Asking.ask(line, request));
            }
        }
        return frames;
    }

    @Test
    void bothReadTheSameBytes() throws IOException {
        List<byte[]> ours = conversation(Library.JSSC);
        List<byte[]> theirs = conversation(Library.JSERIALCOMM);
        assertThat(ours).extracting(frame -> frame.length).containsExactly(15, 19, 1295);
        assertThat(theirs).containsExactlyElementsOf(ours);
        twin.trouble(Trouble.CHUNKS);
        assertThat(conversation(Library.JSSC)).containsExactlyElementsOf(ours);
        assertThat(conversation(Library.JSERIALCOMM)).containsExactlyElementsOf(ours);
        assertThat(twin.injected(Trouble.CHUNKS)).isPositive();
    }

    @ParameterizedTest
    @EnumSource(Library.class)
    void aSilentLineGivesNothingWhenPatienceIsOver(Library library) throws IOException {
        try (Channel line = open(library)) {
            long from = System.nanoTime();
            assertThat(line.read(10, Duration.ofMillis(300))).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - from)).isBetween(Duration.ofMillis(290), Duration.ofSeconds(3));
        }
    }

    @ParameterizedTest
    @EnumSource(Library.class)
    void aPulledPlugIsAnException(Library library) throws IOException {
        try (Channel line = open(library)) {
            twin.unplug();
            assertThatThrownBy(() -> line.read(10, Duration.ofSeconds(2))).isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Library.class)
    void aCloseEndsAReadUnderWay(Library library) throws IOException, InterruptedException {
        try (Channel line = open(library)) {
            CompletableFuture<byte[]> reading = Aside.doing(() -> read(line));
            Thread.sleep(200);
            assertThat(reading).isNotDone();
            Thread.ofPlatform().start(line::close);
            await().atMost(Duration.ofSeconds(3)).until(reading::isDone);
            assertThat(reading).isCompletedExceptionally();
        }
    }

    private static byte[] read(Channel line) {
        try {
            return line.read(10, Duration.ofSeconds(30));
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }
}
