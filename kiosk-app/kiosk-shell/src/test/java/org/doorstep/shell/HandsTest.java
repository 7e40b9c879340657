package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.doorstep.config.Language;
import org.doorstep.core.certificates.PreparePaper;
import org.doorstep.core.certificates.PrintPaper;
import org.doorstep.core.certificates.PrintSlip;
import org.doorstep.core.help.AwaitHelp;
import org.doorstep.core.help.CallForHelp;
import org.doorstep.core.help.HelpCall;
import org.doorstep.core.identity.CheckIdentity;
import org.doorstep.core.identity.IdentityOutcome;
import org.doorstep.core.identity.ReadCard;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Input;
import org.doorstep.core.journey.VisitReport;
import org.doorstep.core.question.Asked;
import org.doorstep.core.question.Message;
import org.doorstep.core.question.Question;
import org.doorstep.core.question.Ticket;
import org.doorstep.core.question.VisitId;
import org.doorstep.core.records.FetchRecord;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.Line;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.IdDocument;
import org.doorstep.device.MachineClock;
import org.doorstep.device.ReadOutcome;
import org.doorstep.device.Secret;
import org.doorstep.district.ComparedClock;
import org.doorstep.district.DistrictClient;
import org.doorstep.district.TerminalIdentity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Each question finds its hand and each hand answers, also where it breaks off; nobody waits for the patience of a step.
class HandsTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final VisitId VISIT = new VisitId("v-1");
    private static final Ticket TICKET = new Ticket(VISIT, 1);
    private static final String SECRET = "王秀英 379999197003120049";

    private final List<Input> told = new CopyOnWriteArrayList<>();
    private final StandInDistrict stand = new StandInDistrict();
    private final DistrictHands district = new DistrictHands(CompletableFuture.completedFuture(stand), told::add,
            SandboxBundle.bundle().catalogue());
    private final Hands hands = new Hands(told::add, district);

    @AfterEach
    void close() {
        district.close();
    }

    private static Set<Class<?>> questionsOfCore() {
        Set<Class<?>> questions = new HashSet<>();
        new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.doorstep.core").stream()
                .filter(type -> type.isAssignableTo(Question.class) && !type.isInterface()).map(JavaClass::reflect).forEach(questions::add);
        return questions;
    }

    /// A question is answered by a hand of the terminal or by a resource of the district, with a printer and without.
    @Test
    void everyQuestionHasItsHand() throws GeneralSecurityException {
        assertThat(questionsOfCore()).hasSizeGreaterThan(5);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        try (DistrictClient client = new DistrictClient(URI.create("https://localhost/"), List.of(),
                new TerminalIdentity("t", generator.generateKeyPair()),
                new ComparedClock(MachineClock.system(), _ -> { }));
                HelpHands help = new HelpHands(district)) {
            help.serve(hands);
            new IdentityHands(Optional.empty()).serve(hands);
            NoPaper.serve(hands);
            Set<Class<?>> answered = new HashSet<>(client.questions());
            answered.addAll(hands.questions());
            assertThat(answered).containsAll(questionsOfCore());
            assertThat(hands.questions()).as("what a terminal with a printer does at its desk")
                    .contains(PreparePaper.class, PrintPaper.class, PrintSlip.class);
        }
    }

    private <A> Asked.Answered<A> answer(Question<A> question) {
        hands.accept(new Effect.Ask(TICKET, question));
        await().atMost(SOON).until(() -> told.stream().anyMatch(VisitReport.Answer.class::isInstance));
        VisitReport.Answer<?> answer = told.stream().filter(VisitReport.Answer.class::isInstance).map(VisitReport.Answer.class::cast)
                .findFirst().orElseThrow();
        return new Asked.Waiting<>(TICKET, question).heard(answer.ticket(), answer.question(), answer.answer()).orElseThrow();
    }

    private static CheckIdentity check() {
        return new CheckIdentity(new IdDocument(
                IdDocument.Kind.RESIDENT, new Secret("王秀英"), Secret.NONE, new Secret("379999197003120049"), IdDocument.Sex.FEMALE, "01", "",
                LocalDate.of(1970, 3, 12), new Secret("虚构路"), "虚构局", LocalDate.of(2020, 1, 1), Optional.empty()), Language.ZH);
    }

    @Test
    void theDistrictAnswersAndTheLineIsUp() {
        stand.on(CheckIdentity.class, _ -> new Asked.Known<>(new IdentityOutcome.NotKnown()));
        assertThat(answer(check())).isEqualTo(new Asked.Known<>(new IdentityOutcome.NotKnown()));
        assertThat(told).contains(new BoardReport.LineChanged(Line.UP));
    }

    /// Only a line that is down says so of itself; whoever refuses has answered.
    @ParameterizedTest
    @EnumSource
    void whatAFailureSaysOfTheLine(DistrictFailure why) {
        stand.on(CheckIdentity.class, _ -> new Asked.Failed<>(why));
        assertThat(answer(check())).isEqualTo(new Asked.Failed<>(why));
        assertThat(told).contains(new BoardReport.LineChanged(why == DistrictFailure.LINE_DOWN ? Line.DOWN : Line.UP));
    }

    /// A record of a department that is down closes its matters before the answer is there, and the line is up.
    @ParameterizedTest
    @CsvSource({"pension, DEPARTMENT_DOWN, social-insurance", "property, DEPARTMENT_DOWN, real-estate", "unheard-of, DEPARTMENT_DOWN, ''",
            "pension, BUSY, ''", "pension, LINE_DOWN, ''"})
    void whatAFailureSaysOfTheDepartments(String kind, DistrictFailure why, String department) {
        stand.on(FetchRecord.class, _ -> new Asked.Failed<>(why));
        assertThat(answer(new FetchRecord(kind, new SubjectToken("s"), Language.ZH))).isEqualTo(new Asked.Failed<>(why));
        List<Input> fell = department.isEmpty() ? List.of() : List.of(new BoardReport.DepartmentsFell(Set.of(department)));
        assertThat(told).filteredOn(BoardReport.DepartmentsFell.class::isInstance).isEqualTo(fell);
        assertThat(told.getLast()).isInstanceOf(VisitReport.Answer.class);
    }

    @Test
    void aQuestionThatBreaksOffIsAnswered() {
        try (LogEar log = new LogEar()) {
            stand.on(FetchRecord.class, _ -> {
                throw new IllegalStateException(SECRET);
            });
            assertThat(answer(new FetchRecord("social-insurance", new SubjectToken("s"), Language.ZH)))
                    .isEqualTo(new Asked.Failed<>(DistrictFailure.NONSENSE));
            assertThat(log.lines()).noneMatch(line -> line.contains("王秀英"));
        }
    }

    @Test
    void withoutAReaderACardIsNotRead() {
        new IdentityHands(Optional.empty()).serve(hands);
        assertThat(answer(new ReadCard())).isEqualTo(new Asked.Known<>(new ReadOutcome.Broken(new Fault(DeviceFault.BAD_BINDING))));
    }

    /// One that breaks over the end of a visit keeps it from nobody else.
    /// Whoever is asked about may want paper: what is done beside a question is done each time, and a mistake in it holds up no answer.
    @Test
    void whatIsDoneBesideAQuestion() {
        List<String> done = new ArrayList<>();
        hands.answer(ReadCard.class, call -> call.known(new ReadOutcome.NoCard()));
        hands.beside(ReadCard.class, () -> {
            done.add("read");
            throw new IllegalStateException("a mistake beside it");
        });
        hands.accept(new Effect.Ask(TICKET, new ReadCard()));
        hands.accept(new Effect.Ask(TICKET, new ReadCard()));
        assertThat(done).containsExactly("read", "read");
        assertThat(told).hasSize(2).allMatch(VisitReport.Answer.class::isInstance);
    }

    @Test
    void theEndOfAVisitIsHeardByAll() {
        List<String> ended = new CopyOnWriteArrayList<>();
        for (String where : List.of("one", "two", "three")) {
            hands.end(where, visit -> {
                ended.add(where + " " + visit.value());
                throw new IllegalStateException(SECRET);
            });
        }
        hands.accept(new Effect.EndVisit(VISIT));
        assertThat(ended).containsExactlyInAnyOrder("one v-1", "two v-1", "three v-1");
    }

    private record Word(String said) implements Message {}

    @Test
    void whatIsToldAndWhatIsDroppedFindsItsHand() {
        List<Object> heard = new CopyOnWriteArrayList<>();
        hands.tell(Word.class, heard::add);
        hands.drop(heard::add);
        hands.accept(new Effect.Tell(TICKET, new Word("w")));
        hands.accept(new Effect.Drop(TICKET));
        assertThat(heard).containsExactly(new Word("w"), TICKET);
    }

    /// It asks again after five seconds, and what it was told before still holds where nobody answers.
    @Test
    void aCallForHelpIsFollowedUntilSomebodyComes() {
        try (HelpHands help = new HelpHands(district)) {
            help.serve(hands);
            HelpCall.Waiting call = new HelpCall.Waiting("h-1");
            stand.on(AwaitHelp.class, asked -> asked.call().equals(call)
                    ? new Asked.Known<>(new HelpCall.Accepted()) : new Asked.Failed<>(DistrictFailure.NONSENSE));
            assertThat(answer(new AwaitHelp(call))).isEqualTo(new Asked.Known<>(new HelpCall.Accepted()));
        }
    }

    @Test
    void aCallForHelpOfAVisitThatHasEndedIsFollowedNoLonger() {
        List<Object> asked = new CopyOnWriteArrayList<>();
        stand.on(AwaitHelp.class, question -> {
            asked.add(question);
            return new Asked.Known<>(new HelpCall.Accepted());
        }).on(CallForHelp.class, _ -> new Asked.Known<>(new HelpCall.Waiting("h-1")));
        try (HelpHands help = new HelpHands(district)) {
            help.serve(hands);
            hands.accept(new Effect.Ask(TICKET, new AwaitHelp(new HelpCall.Waiting("h-1"))));
            hands.accept(new Effect.EndVisit(VISIT));
            hands.accept(new Effect.Ask(new Ticket(new VisitId("v-2"), 1), new AwaitHelp(new HelpCall.Waiting("h-2"))));
            await().atMost(SOON).until(() -> !asked.isEmpty());
            assertThat(asked).containsExactly(new AwaitHelp(new HelpCall.Waiting("h-2")));
        }
    }
}
