package org.doorstep.device.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.doorstep.device.Aside;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.IdCardReader;
import org.doorstep.device.IdDocument.Kind;
import org.doorstep.device.IdDocument.Sex;
import org.doorstep.device.IdDocument;
import org.doorstep.device.ReadOutcome.Why;
import org.doorstep.device.ReadOutcome;
import org.doorstep.device.Secret;
import org.doorstep.device.Today;
import org.doorstep.device.driver.Drivers;
import org.doorstep.device.virtual.Bench;
import org.doorstep.device.virtual.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/// The four kinds of cards (device-protocols §1.9), laid by the bench as its command lines lay them, and read over the pseudo terminal: every field.
/// One after the other: a reader answers at once or not at all.
@Tag("wire")
@Execution(ExecutionMode.SAME_THREAD)
class FourKindsOnTheWireTest {
    private static final Today DAY = () -> Optional.of(LocalDate.of(2024, 6, 1));
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String PERSONS = """
            {"id":"p-1","kind":"RESIDENT","name":"测·试喆堃","sex":"2","nation":"05","birth":"19000101","address":"测试路1号","idNumber":"37020019000101002X","authority":"测试局","validFrom":"20200101","validTo":"长期"}
            {"id":"p-2","kind":"RESIDENCE_PERMIT","name":"测试丙","sex":"1","birth":"19000101","address":"测试路3号","idNumber":"810000190001010018","authority":"测试局","validFrom":"20200101","validTo":"20250101","permitNumber":"H00000000","issues":"01"}
            {"id":"p-3","kind":"FOREIGNER_2017","name":"测试丁","foreignName":"TEST, PERSON ALPHA","sex":"1","nationality":"UTO","birth":"19000101","idNumber":"UTO370000000001","authority":"3702","version":"01","validFrom":"20200101","validTo":"20300101"}
            {"id":"p-4","kind":"FOREIGNER_2023","name":"测试戊","foreignName":"TEST PERSON WITH A VERY LONG ENGLISH NAME XYZ","sex":"2","nationality":"UTO","birth":"19000101","idNumber":"911560190001010024","renewals":"01","validFrom":"20240101","validTo":"20340101"}
            {"id":"p-5","kind":"FOREIGNER_2023","name":"","foreignName":"X","sex":"2","nationality":"UTO","birth":"19000101","idNumber":"911560190001010024","renewals":"00","validFrom":"20240101","validTo":"20340101","previousNumber":"UTO"}
            {"id":"p-7","kind":"RESIDENT","name":"测试\\uE863","sex":"2","nation":"05","birth":"19000101","address":"\\uE81E路1号","idNumber":"37020019000101002X","authority":"\\uE863局","validFrom":"20200101","validTo":"长期"}
            {"id":"p-6","kind":"FOREIGNER_2023","name":"测试己","foreignName":"TEST PERSON WITH A VERY LONG ENGLI NAME","sex":"2","nationality":"UTO","birth":"19000101","idNumber":"911560190001010024","renewals":"01","validFrom":"20240101","validTo":"20340101"}
            """;
    private static final LocalDate BIRTH = LocalDate.of(1900, 1, 1);

    @TempDir
    private Path folder = Path.of("");

    private CompletableFuture<Integer> bench = new CompletableFuture<>();

    @BeforeEach
    void begin() throws IOException {
        Path persons = Files.writeString(folder.resolve("persons.jsonl"), PERSONS);
        bench = Aside.doing(() -> new CommandLine(new Bench()).execute("--state", folder.toString(), "--persons", persons.toString()));
        await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(folder.resolve("bench.port")));
        hand("reader rf 50");
    }

    @AfterEach
    void end() throws IOException {
        hand("quit");
        await().atMost(Duration.ofSeconds(10)).until(bench::isDone);
        assertThat(bench.join()).isZero();
    }

    private void hand(String deed) throws IOException {
        assertThat(answer(deed)).matches("ok( \\d+)?");
    }

    private String answer(String deed) throws IOException {
        int port = Integer.parseInt(Files.readString(folder.resolve("bench.port")));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((deed + "\n").getBytes(StandardCharsets.UTF_8));
            return String.valueOf(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine());
        }
    }

    private ReadOutcome read(String person) throws IOException {
        hand("lay " + person);
        DeviceBinding binding = new DeviceBinding("id-card", DeviceClass.ID_CARD_READER, "sam", "serial:" + folder.resolve("id-card"));
        try (IdCardReader reader = Drivers.open(IdCardReader.class, binding, DAY)) {
            return reader.read(PATIENCE);
        }
    }

    static Stream<Arguments> documents() {
        LocalDate from = LocalDate.of(2020, 1, 1);
        return Stream.of(
                Arguments.of("p-1", new IdDocument(
                        Kind.RESIDENT, new Secret("测·试喆堃"), Secret.NONE, new Secret("37020019000101002X"), Sex.FEMALE, "05", "", BIRTH,
                        new Secret("测试路1号"), "测试局", from, Optional.empty())),
                Arguments.of("p-2", new IdDocument(
                        Kind.RESIDENCE_PERMIT, new Secret("测试丙"), Secret.NONE, new Secret("810000190001010018"), Sex.MALE, "", "", BIRTH,
                        new Secret("测试路3号"), "测试局", from, Optional.of(LocalDate.of(2025, 1, 1)))),
                Arguments.of("p-3", new IdDocument(
                        Kind.FOREIGNER_2017, new Secret("测试丁"), new Secret("TEST, PERSON ALPHA"), new Secret("UTO370000000001"), Sex.MALE, "", "UTO",
                        BIRTH, Secret.NONE, "3702", from, Optional.of(LocalDate.of(2030, 1, 1)))),
                Arguments.of("p-4", new IdDocument(
                        Kind.FOREIGNER_2023, new Secret("测试戊"), new Secret("TEST PERSON WITH A VERY LONG ENGLISH NAME XYZ"),
                        new Secret("911560190001010024"), Sex.FEMALE, "", "UTO", BIRTH, Secret.NONE, "", LocalDate.of(2024, 1, 1),
                        Optional.of(LocalDate.of(2034, 1, 1)))),
                Arguments.of("p-5", new IdDocument(
                        Kind.FOREIGNER_2023, Secret.NONE, new Secret("X"), new Secret("911560190001010024"), Sex.FEMALE, "", "UTO", BIRTH, Secret.NONE,
                        "", LocalDate.of(2024, 1, 1), Optional.of(LocalDate.of(2034, 1, 1)))),
                // An older card: what GBK kept private is read where Unicode has it today.
                Arguments.of("p-7", new IdDocument(
                        Kind.RESIDENT, new Secret("测试䶮"), Secret.NONE, new Secret("37020019000101002X"), Sex.FEMALE, "05", "", BIRTH,
                        new Secret("龴路1号"), "䶮局", from, Optional.empty())),
                // The space is the last of the first field; the name goes on in the second.
                Arguments.of("p-6", new IdDocument(
                        Kind.FOREIGNER_2023, new Secret("测试己"), new Secret("TEST PERSON WITH A VERY LONG ENGLI NAME"),
                        new Secret("911560190001010024"), Sex.FEMALE, "", "UTO", BIRTH, Secret.NONE, "", LocalDate.of(2024, 1, 1),
                        Optional.of(LocalDate.of(2034, 1, 1)))));
    }

    /// Records of `Secret`s are equal where their texts are, so every field is compared.
    @ParameterizedTest
    @MethodSource("documents")
    void everyFieldArrives(String person, IdDocument expected) throws IOException {
        assertThat(read(person)).isEqualTo(new ReadOutcome.Read(expected));
    }

    static Stream<Arguments> spoiled() {
        return Stream.of("p-1", "p-2", "p-3", "p-4").flatMap(person -> Stream.of(
                Arguments.of(person, Trouble.BAD_CHECK_DIGIT, Why.BAD_NUMBER),
                Arguments.of(person, Trouble.BAD_SEX, Why.BAD_NUMBER),
                Arguments.of(person, Trouble.BAD_BIRTH, Why.BAD_NUMBER),
                Arguments.of(person, Trouble.EXPIRED, Why.EXPIRED)));
    }

    /// The number of 2017 states neither sex nor birth: there the card is read, and the trouble says that it was not injected.
    @ParameterizedTest
    @MethodSource("spoiled")
    void aCardThatContradictsItselfIsRefused(String person, Trouble trouble, Why why) throws IOException {
        hand("reader trouble " + trouble.id());
        boolean states = !person.equals("p-3") || trouble == Trouble.BAD_CHECK_DIGIT || trouble == Trouble.EXPIRED;
        ReadOutcome outcome = read(person);
        if (states) {
            assertThat(outcome).isEqualTo(new ReadOutcome.Unreadable(why));
            hand("injected " + trouble.id());
        } else {
            assertThat(outcome).isInstanceOf(ReadOutcome.Read.class);
            assertThat(answer("injected " + trouble.id())).startsWith("error");
        }
    }
}
