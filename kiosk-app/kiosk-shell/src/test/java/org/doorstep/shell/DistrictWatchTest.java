package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.doorstep.config.LangText;
import org.doorstep.config.Language;
import org.doorstep.config.ServiceItemCode;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Input;
import org.doorstep.core.journey.Report;
import org.doorstep.core.question.Asked;
import org.doorstep.core.question.Question;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.ItemState;
import org.doorstep.core.service.Line;
import org.doorstep.core.service.Notice;
import org.doorstep.core.service.Now;
import org.doorstep.device.MachineClock;
import org.doorstep.district.AskHealth;
import org.doorstep.district.AskToday;
import org.doorstep.district.Enrol;
import org.doorstep.district.EnrolOutcome;
import org.doorstep.shell.lasting.Safely;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Each answer of the district to the minute's questions, and what the terminal does next: what it tells the loop, whether it enrols again.
@Isolated("it writes errors into the log that others listen to, and listens itself")
class DistrictWatchTest {
    private static final String CODE = "one-time";
    private static final String SECRET = "王秀英 379999197003120049";
    private static final Map<ServiceItemCode, ItemState> MATTERS = Map.of(new ServiceItemCode("si-record"), new ItemState(true, true));
    private static final List<Notice> NOTICES = List.of(new Notice("n-1", new LangText(Map.of(Language.ZH, "停电通知"))));
    private static final Asked.Answered<AskToday.Told> KNOWN = new Asked.Known<>(new AskToday.Told(MATTERS, NOTICES));
    private static final Map<String, Optional<Instant>> DOWN = Map.of("hrss", Optional.of(Instant.parse("2026-11-28T06:00:00Z")));
    private static final Report UP = new BoardReport.LineChanged(Line.UP);

    @TempDir
    private Path state = Path.of("");

    private final List<Input> told = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final DownDepartments departments = new DownDepartments(told::add);
    private final LogEar log = new LogEar();
    private final StandInDistrict district = new StandInDistrict();

    @AfterEach
    void close() {
        log.close();
    }

    /// Answers so, and remembers that it was asked.
    private <Q extends Question<A>, A> void answers(Class<Q> question, Supplier<Asked.Answered<A>> answer) {
        district.on(question, put -> {
            asked.add(question.getSimpleName() + (put instanceof Enrol enrol ? " " + enrol.oneTimeCode() : ""));
            return answer.get();
        });
    }

    private static <A> Asked.Answered<A> mistake() {
        throw new IllegalStateException(SECRET);
    }

    private DistrictWatch watch(Optional<String> code) throws IOException {
        TerminalClock clock = new TerminalClock(
                new MachineClock(InstantSource.fixed(Instant.parse("2026-11-28T01:02:03Z")), Instant.EPOCH), ZoneId.of("Asia/Shanghai"));
        return new DistrictWatch(departments, district, clock, Enrolment.in(state, code));
    }

    private static Supplier<Asked.Answered<AskHealth.Told>> health(Set<String> all, Map<String, Optional<Instant>> down) {
        return () -> new Asked.Known<>(new AskHealth.Told(all, down, Set.of()));
    }

    private static Supplier<Asked.Answered<AskHealth.Told>> unwell(DistrictFailure why) {
        return () -> new Asked.Failed<>(why);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(KNOWN, health(Set.of("hrss", "civil"), DOWN), List.of(
                        UP, new BoardReport.CatalogueArrived(MATTERS), new BoardReport.NoticesArrived(NOTICES),
                                new BoardReport.HealthArrived(DOWN, Set.of()))),
                Arguments.of(KNOWN, health(Set.of("hrss"), Map.of()), List.of(
                        UP, new BoardReport.CatalogueArrived(MATTERS), new BoardReport.NoticesArrived(NOTICES),
                                new BoardReport.HealthArrived(Map.of(), Set.of()))),
                Arguments.of(KNOWN, unwell(DistrictFailure.LINE_DOWN), List.of(
                        UP, new BoardReport.CatalogueArrived(MATTERS), new BoardReport.NoticesArrived(NOTICES))),
                Arguments.of(KNOWN, (Supplier<Asked.Answered<AskHealth.Told>>) DistrictWatchTest::mistake, List.of(
                        UP, new BoardReport.CatalogueArrived(MATTERS), new BoardReport.NoticesArrived(NOTICES))),
                Arguments.of(new Asked.Known<>(new AskToday.Told(Map.of(), List.of())), unwell(DistrictFailure.BUSY), List.of(
                        UP, new BoardReport.CatalogueArrived(Map.of()), new BoardReport.NoticesArrived(List.of()))));
    }

    @ParameterizedTest
    @MethodSource
    void answers(Asked.Answered<AskToday.Told> today, Supplier<Asked.Answered<AskHealth.Told>> health,
            List<Input> reports) throws IOException {
        answers(AskToday.class, () -> today);
        answers(AskHealth.class, health);
        round(watch(Optional.empty()));
        assertThat(told).isEqualTo(reports);
        assertThat(asked).containsExactly("AskToday", "AskHealth");
    }

    /// A row of beats, ten seconds each: when the whole round is asked, and when the health alone.
    ///
    /// @param down the beats whose health says that a department is down
    /// @param fell the beat before which a question meets one that is down
    @ParameterizedTest
    @CsvSource({"'', -1, A.....A.....A", "'0', -1, AH....A.....A", "'0 1 2', -1, AHHH..A.....A", "'', 3, A..H..A.....A",
            "'3 4', 3, A..HHHA.....A", "'0 1 2 3 4 5 6 7 8 9 10 11 12', -1, AHHHHHAHHHHHA", "'', 6, A.....A.....A", "'', 5, A....HA.....A"})
    void theHealthIsAskedMoreOftenWhileADepartmentIsDown(String down, int fell, String beats) throws IOException {
        DistrictWatch watch = watch(Optional.empty());
        StringBuilder seen = new StringBuilder();
        answers(AskToday.class, () -> KNOWN);
        for (int beat = 0; beat < beats.length(); beat++) {
            boolean isDown = List.of(down.split(" ")).contains(String.valueOf(beat));
            answers(AskHealth.class, health(Set.of("hrss"), isDown ? DOWN : Map.of()));
            if (beat == fell) {
                departments.accept(new BoardReport.DepartmentsFell(Set.of("hrss")));
            }
            asked.clear();
            watch.beat();
            seen.append(asked.isEmpty() ? "." : asked.contains("AskToday") ? "A" : "H");
        }
        assertThat(seen).hasToString(beats);
    }

    /// A health that is not answered opens nothing and closes nothing, and what was down is asked for again.
    @Test
    void aHealthThatIsNotAnsweredChangesNothing() throws IOException {
        DistrictWatch watch = watch(Optional.empty());
        departments.accept(new BoardReport.DepartmentsFell(Set.of("hrss")));
        answers(AskHealth.class, unwell(DistrictFailure.TOO_SLOW));
        answers(AskToday.class, () -> KNOWN);
        watch.beat();
        watch.beat();
        watch.beat();
        assertThat(asked).containsExactly("AskToday", "AskHealth", "AskHealth", "AskHealth");
        assertThat(told).startsWith(new BoardReport.DepartmentsFell(Set.of("hrss")))
                .noneMatch(BoardReport.HealthArrived.class::isInstance);
    }

    /// Where only the clocks differ the district has answered; every other failure is a line that does not serve. Nothing else changes.
    @ParameterizedTest
    @EnumSource(DistrictFailure.class)
    void aFailureSaysHowTheLineIsAndNothingMore(DistrictFailure why) throws IOException {
        answers(AskToday.class, () -> new Asked.Failed<>(why));
        watch(Optional.empty()).ask();
        assertThat(told).containsExactly(new BoardReport.LineChanged(why == DistrictFailure.CLOCK_WRONG ? Line.UP : Line.DOWN));
        assertThat(asked).as("no more is asked now").containsExactly("AskToday");
        assertThat(log.lines()).contains("WARN district " + why);
    }

    /// A row of the enrolment: the answer, whether the next round asks again, whether the next start does, and what staff read.
    static Stream<Arguments> enrolments() {
        return Stream.concat(
                Stream.of(
                        Arguments.of(enrolled(), false, false, "INFO enrolled with d-1"),
                        Arguments.of(said(new EnrolOutcome.Refused()), false, true,
                                "ERROR the district refused the enrolment code; ask it"),
                        Arguments.of((Supplier<Asked.Answered<EnrolOutcome>>) DistrictWatchTest::mistake, true, true,
                                "ERROR enrolment broke off: java.lang.IllegalState")),
                Arrays.stream(DistrictFailure.values())
                        .map(why -> Arguments.of((Supplier<Asked.Answered<EnrolOutcome>>) () ->
                                new Asked.Failed<>(why), true, true, "WARN enrolment: " + why)));
    }

    private static Supplier<Asked.Answered<EnrolOutcome>> said(EnrolOutcome outcome) {
        return () -> new Asked.Known<>(outcome);
    }

    private static Supplier<Asked.Answered<EnrolOutcome>> enrolled() {
        return said(new EnrolOutcome.Enrolled("d-1"));
    }

    @ParameterizedTest
    @MethodSource
    void enrolments(Supplier<Asked.Answered<EnrolOutcome>> answer, boolean nextRound, boolean nextStart, String line) throws IOException {
        answers(Enrol.class, answer);
        answers(AskToday.class, () -> KNOWN);
        DistrictWatch watch = watch(Optional.of(CODE));
        watch.ask();
        assertThat(asked).as("enrolled first, and the rest is asked whatever came of it").containsExactly("Enrol one-time", "AskToday");
        assertThat(log.lines()).anyMatch(said -> said.startsWith(line))
                .noneMatch(said -> said.contains("王秀英") || said.contains(CODE));
        asked.clear();
        watch.ask();
        assertThat(asked.contains("Enrol one-time")).as("in the next round").isEqualTo(nextRound);
        asked.clear();
        watch(Optional.of(CODE)).ask();
        assertThat(asked.contains("Enrol one-time")).as("at the next start").isEqualTo(nextStart);
    }

    @Test
    void withoutACodeNobodyEnrols() throws IOException {
        answers(Enrol.class, enrolled());
        watch(Optional.empty()).ask();
        assertThat(asked).isEmpty();
        assertThat(state.resolve("identity/enrolled")).doesNotExist();
    }

    /// The mark leads nowhere, so it cannot be written: this run is done with it, the next start enrols again with the same key.
    @Test
    void whatTheDiskDoesNotTakeIsDoneAgainAtTheNextStart() throws IOException {
        answers(Enrol.class, enrolled());
        DistrictWatch watch = watch(Optional.of(CODE));
        Files.createSymbolicLink(state.resolve("identity/enrolled"), state.resolve("nowhere/enrolled"));
        watch.ask();
        watch.ask();
        assertThat(asked).containsExactly("Enrol one-time");
        assertThat(log.lines()).contains("ERROR that this terminal is enrolled is not on the disk: NoSuchFileException");
        watch(Optional.of(CODE)).ask();
        assertThat(asked).hasSize(2);
    }

    @Test
    void theKeyIsMadeOnceAndIsTheOwnersAlone() throws IOException {
        byte[] made = Enrolment.in(state, Optional.empty()).keys().getPrivate().getEncoded();
        assertThat(Enrolment.in(state, Optional.empty()).keys().getPrivate().getEncoded()).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.resolve("identity")))).isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.resolve("identity/key.pk8")))).isEqualTo("rw-------");
    }

    /// Never a silent new key: the district would not know this terminal any more, and nobody would know why.
    @Test
    void aKeyThatCannotBeReadIsSaidAndStays() throws IOException {
        Enrolment enrolment = Enrolment.in(state, Optional.empty());
        Path file = Files.writeString(state.resolve("identity/key.pk8"), "damaged");
        Files.writeString(state.resolve("identity/key.spki"), "damaged");
        assertThat(catchThrowableOfType(IOException.class, enrolment::keys))
                .hasMessageContaining("cannot be read; restore it or enrol anew with an empty state folder");
        assertThat(file).hasContent("damaged");
    }

    @Test
    void theClockIsToldToTheMinuteInTheDistrictsZone() throws IOException {
        watch(Optional.empty()).tick();
        assertThat(told).containsExactly(new BoardReport.Clock(new Now.Known(LocalDateTime.of(2026, 11, 28, 9, 2))));
    }

    /// As the thread does it: a mistake costs this round.
    private static void round(DistrictWatch watch) {
        Safely.did("district-watch", watch::ask);
    }
}
