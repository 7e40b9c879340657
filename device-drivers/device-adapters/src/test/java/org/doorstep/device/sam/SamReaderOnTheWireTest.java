package org.doorstep.device.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.doorstep.device.Aside;
import org.doorstep.device.CardPresence;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.IdCardReader;
import org.doorstep.device.IdDocument;
import org.doorstep.device.ReadOutcome.Why;
import org.doorstep.device.ReadOutcome;
import org.doorstep.device.Status;
import org.doorstep.device.Today;
import org.doorstep.device.contract.Findings;
import org.doorstep.device.contract.Hands;
import org.doorstep.device.contract.IdCardReaderContract;
import org.doorstep.device.driver.Drivers;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// The adapter through jssc against the twin on a real pseudo terminal, under every trouble a reader can have.
/// One after the other: a reader answers at once or not at all.
@Tag("wire")
@Execution(ExecutionMode.SAME_THREAD)
class SamReaderOnTheWireTest {
    private static final Today DAY = () -> Optional.of(LocalDate.of(2024, 6, 1));
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String PERSON = """
            {"id":"p-1","kind":"RESIDENT","name":"测试甲","idNumber":"37020019000101002X","sex":"2","nation":"05","birth":"19000101",
             "address":"测试路1号","authority":"测试局","validFrom":"20200101","validTo":"长期"}""";

    @TempDir
    private Path folder = Path.of("");

    private final VirtualCard card = VirtualCard.of(JsonMapper.builder().build().readTree(PERSON));
    private SamTwin twin;
    private IdCardReader reader;

    @BeforeEach
    void plug() throws IOException {
        twin = new SamTwin(folder.resolve("id-card"), new Truth(folder.resolve("truth.jsonl")));
        twin.readTakes(50);
        reader = open();
    }

    private IdCardReader open() throws IOException {
        return Drivers.open(IdCardReader.class, new DeviceBinding("id-card", DeviceClass.ID_CARD_READER, "sam",
                "serial:" + folder.resolve("id-card")), DAY);
    }

    @AfterEach
    void unplug() throws IOException {
        reader.close();
        twin.close();
    }

    @Test
    void readsTheCardThatLiesThere() {
        assertThat(reader.status()).isEqualTo(new Status.Online());
        assertThat(reader.look()).isEqualTo(new CardPresence.Absent());
        twin.lay(card);
        assertThat(reader.look()).isEqualTo(new CardPresence.Present());
        assertThat(person(reader.read(PATIENCE)).name().reveal()).isEqualTo("测试甲");
    }

    @Test
    void waitsForACardUntilPatienceIsOver() {
        assertThat(reader.read(Duration.ofMillis(700))).isEqualTo(new ReadOutcome.NoCard());
        twin.answersAgain(SamTwin.Again.SILENT_UNTIL_LIFTED);
        twin.lay(card);
        assertThat(reader.read(PATIENCE)).isInstanceOf(ReadOutcome.Read.class);
        assertThat(reader.look()).as("this kind is silent until the card is lifted").isEqualTo(new CardPresence.Absent());
        twin.lift();
        twin.lay(card);
        assertThat(reader.look()).isEqualTo(new CardPresence.Present());
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(Trouble.LIFTED_IN_READ, new ReadOutcome.NoCard()),
                Arguments.of(Trouble.ASKEW, new ReadOutcome.Unreadable(Why.LIFT_AND_LAY)),
                Arguments.of(Trouble.REJECTED, new ReadOutcome.Unreadable(Why.REJECTED)),
                Arguments.of(Trouble.EXPIRED, new ReadOutcome.Unreadable(Why.EXPIRED)),
                Arguments.of(Trouble.BAD_CHECK_DIGIT, new ReadOutcome.Unreadable(Why.BAD_NUMBER)),
                Arguments.of(Trouble.BAD_SEX, new ReadOutcome.Unreadable(Why.BAD_NUMBER)),
                Arguments.of(Trouble.BAD_BIRTH, new ReadOutcome.Unreadable(Why.BAD_NUMBER)),
                Arguments.of(Trouble.WRONG_CHECKSUM, new ReadOutcome.Broken(new Fault(DeviceFault.GARBLED))),
                Arguments.of(Trouble.SILENCE, new ReadOutcome.Broken(new Fault(DeviceFault.NO_ANSWER))),
                Arguments.of(Trouble.SELF_TEST, new ReadOutcome.Broken(new Fault(DeviceFault.HARDWARE, 0x60))));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void saysWhatTheFaultMeans(Trouble trouble, ReadOutcome expected) {
        twin.lay(card);
        twin.trouble(trouble);
        assertThat(reader.read(PATIENCE)).isEqualTo(expected);
        assertThat(twin.injected(trouble)).as("the fault was injected").isPositive();
        twin.well();
        twin.lay(card);
        assertThat(reader.read(PATIENCE)).as("and reads again afterwards").isInstanceOf(ReadOutcome.Read.class);
    }

    @ParameterizedTest
    @MethodSource("survived")
    void readsInSpiteOf(Trouble trouble) {
        twin.lay(card);
        twin.trouble(trouble);
        assertThat(reader.read(PATIENCE)).isInstanceOf(ReadOutcome.Read.class);
        assertThat(twin.injected(trouble)).as("the fault was injected").isPositive();
    }

    static List<Trouble> survived() {
        return List.of(Trouble.NOISE, Trouble.CHUNKS, Trouble.WRONG_CHECKSUM_ONCE, Trouble.TRUNCATED_ONCE, Trouble.LATE_ONCE);
    }

    /// A machine that does much else hears a reader late; what it says then would be taken for the next answer, and so on for ever.
    @Test
    void anAnswerThatComesLateIsNotTheNextQuestions() {
        twin.lay(card);
        twin.trouble(Trouble.LATE_ONCE);
        assertThat(reader.look()).isEqualTo(new CardPresence.Present());
        assertThat(reader.status()).isEqualTo(new Status.Online());
        twin.trouble(Trouble.LATE_ONCE);
        assertThat(reader.status()).isEqualTo(new Status.Online());
        assertThat(reader.look()).isEqualTo(new CardPresence.Present());
        assertThat(reader.read(PATIENCE)).isInstanceOf(ReadOutcome.Read.class);
        assertThat(twin.injected(Trouble.LATE_ONCE)).isEqualTo(2);
    }

    /// The late answer was taken for the repeated search's, whose own still lies in the line when a card is laid.
    @Test
    void whatLiesInTheLineIsNoAnswer() throws InterruptedException {
        twin.trouble(Trouble.LATE_ONCE);
        assertThat(reader.look()).isEqualTo(new CardPresence.Absent());
        TimeUnit.MILLISECONDS.sleep(300);
        twin.lay(card);
        assertThat(reader.look()).isEqualTo(new CardPresence.Present());
    }

    @Test
    void aPulledPlugIsSaidAndTheNextOneOpens() throws IOException {
        twin.unplug();
        await().atMost(Duration.ofSeconds(30)).until(() -> reader.look() instanceof CardPresence.Broken);
        reader.close();
        twin.plug();
        twin.lay(card);
        reader = open();
        assertThat(reader.read(PATIENCE)).isInstanceOf(ReadOutcome.Read.class);
    }

    @Test
    void keepsTheContractOfItsClass() throws IOException, InterruptedException {
        reader.close();
        Hands<IdCardReaderContract.Task> bench = task -> {
            switch (task) {
                case LAY -> twin.lay(card);
                case LIFT -> twin.lift();
            }
            return 0;
        };
        assertThat(new IdCardReaderContract(this::open, bench).check()).hasSizeGreaterThan(8).allMatch(Findings.Finding::held);
        twin.trouble(Trouble.ASKEW);
        assertThat(new IdCardReaderContract(this::open, bench).check())
                .as("and a reader that breaks it is found").anyMatch(found -> !found.held());
        assertThat(twin.injected(Trouble.ASKEW)).isPositive();
    }

    @Test
    void closeEndsAReadUnderWay() {
        CompletableFuture<ReadOutcome> reading = Aside.doing(() -> reader.read(Duration.ofSeconds(30)));
        await().atMost(Duration.ofSeconds(1)).until(() -> !reading.isDone());
        reader.close();
        await().atMost(Duration.ofSeconds(10)).until(reading::isDone);
    }

    private static IdDocument person(ReadOutcome outcome) {
        assertThat(outcome).isInstanceOf(ReadOutcome.Read.class);
        return ((ReadOutcome.Read) outcome).document();
    }
}
