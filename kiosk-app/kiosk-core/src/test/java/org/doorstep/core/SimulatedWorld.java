package org.doorstep.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.doorstep.config.Language;
import org.doorstep.config.ServiceItem;
import org.doorstep.config.Verb;
import org.doorstep.core.authentication.PhoneCode;
import org.doorstep.core.authentication.SignIn;
import org.doorstep.core.catalogue.Guide;
import org.doorstep.core.catalogue.Identify;
import org.doorstep.core.certificates.AskOffers;
import org.doorstep.core.certificates.Certificates;
import org.doorstep.core.certificates.Offers;
import org.doorstep.core.certificates.Papers;
import org.doorstep.core.certificates.PreparePaper;
import org.doorstep.core.certificates.PrintPaper;
import org.doorstep.core.certificates.PrintSlip;
import org.doorstep.core.help.AwaitHelp;
import org.doorstep.core.help.CallForHelp;
import org.doorstep.core.help.HelpCall;
import org.doorstep.core.identity.CheckCode;
import org.doorstep.core.identity.CheckIdentity;
import org.doorstep.core.identity.CheckSignIn;
import org.doorstep.core.identity.CodeChallenge;
import org.doorstep.core.identity.IdentityOutcome;
import org.doorstep.core.identity.ReadCard;
import org.doorstep.core.identity.SendCode;
import org.doorstep.core.identity.SendSignIn;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Farewell;
import org.doorstep.core.journey.Home;
import org.doorstep.core.journey.Idle;
import org.doorstep.core.journey.Input;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Key;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Overlay;
import org.doorstep.core.journey.Proof;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.Shelf;
import org.doorstep.core.journey.Step;
import org.doorstep.core.journey.Visit;
import org.doorstep.core.journey.VisitReport;
import org.doorstep.core.journey.VisitStep;
import org.doorstep.core.opinion.RatingLevel;
import org.doorstep.core.question.Question;
import org.doorstep.core.question.Ticket;
import org.doorstep.core.question.VisitId;
import org.doorstep.core.records.FetchRecord;
import org.doorstep.core.records.RecordOutcome;
import org.doorstep.core.records.Records;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.ItemState;
import org.doorstep.core.service.Now;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.IdDocument;
import org.doorstep.device.ReadOutcome;
import org.doorstep.device.Status;

/// A terminal's surroundings grown from a seed: a resident who touches anything, cards, a reader of either kind, and a district whose
/// answers come late, twice, in another order or never. Holds the promises of the journey after every input.
final class SimulatedWorld {
    private static final Duration LONGEST_PATIENCE = Fixtures.bundle().district().patiences().read().multipliedBy(2);
    private final RandomGenerator random;
    private final boolean answersAgain;
    private final List<Report> answers = new ArrayList<>();
    private static final ServiceItem[] PERSONAL = {Fixtures.PAID, Fixtures.PHONED, Fixtures.SIGNED};
    private static final String PAYS = Fixtures.PAID.department().id();

    private final Set<String> seen = new HashSet<>();
    private final Set<VisitId> ended = new HashSet<>();
    private final Map<Integer, VisitId> servedByLaying = new HashMap<>();
    private final Map<Ticket, IdDocument> readByTicket = new HashMap<>();
    final SimulatedPhones phones = new SimulatedPhones();
    private final SimulatedDesk desk = new SimulatedDesk();
    private Standing standing = Standing.atStart(Fixtures.board());
    private int layings;
    private int forgotten = -1;
    private int person = -1;
    private boolean readSinceLaid;
    private long looks;
    private int visits;
    private Duration sinceArmed = Duration.ZERO;

    SimulatedWorld(RandomGenerator random, boolean answersAgain) {
        this.random = random;
        this.answersAgain = answersAgain;
    }

    Set<String> stepsSeen() {
        return seen;
    }

    void act() {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> touch();
            case 3 -> moveCard();
            case 4, 5, 6, 7 -> look();
            case 8, 9 -> answer();
            case 10 -> pass(Duration.ofSeconds(random.nextInt(1, 40)));
            default -> change();
        }
    }

    private void touch() {
        feed(intent());
        for (int i = random.nextInt(24); i > 0 && standing.step() instanceof SignIn signIn; i--) {
            feed(SimulatedPhones.typed(signIn, random));
        }
    }

    /// Everybody leaves; answers and searches go on. Says how long the terminal took to be idle.
    Duration walkAway() {
        Duration taken = Duration.ZERO;
        while (!(standing.step() instanceof Idle)) {
            long arm = standing.arm();
            Duration left = standing.armedFor().minus(sinceArmed);
            look();
            answer();
            if (standing.arm() == arm) {
                taken = taken.plus(left);
                pass(left);
            }
            assertThat(taken).as("an abandoned visit on %s", standing.step().name()).isLessThanOrEqualTo(LONGEST_PATIENCE.multipliedBy(3));
        }
        return taken;
    }

    private void pass(Duration time) {
        if (standing.armedFor().isZero()) {
            return;
        }
        sinceArmed = sinceArmed.plus(time);
        if (sinceArmed.compareTo(standing.armedFor()) >= 0) {
            feed(new Report.PatienceRanOut(random.nextInt(10) == 0 ? standing.arm() - 1 : standing.arm()));
        }
    }

    private void moveCard() {
        if (person >= 0) {
            person = -1;
        } else {
            person = random.nextInt(Fixtures.PERSONS);
            layings++;
            readSinceLaid = false;
        }
    }

    private boolean fieldHasCard() {
        return person >= 0 && (answersAgain || !readSinceLaid);
    }

    private void look() {
        looks++;
        Report.CardLooked looked = new Report.CardLooked(looks, fieldHasCard(), fresh());
        if (random.nextInt(20) == 0) {
            return;
        }
        feed(looked);
        if (random.nextInt(20) == 0) {
            feed(looked);
        }
    }

    private <T> T pick(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private VisitId fresh() {
        return new VisitId("v" + visits++);
    }

    private void answer() {
        if (answers.isEmpty()) {
            return;
        }
        Report report = answers.get(random.nextInt(answers.size()));
        if (random.nextInt(10) != 0) {
            answers.remove(report);
        }
        feed(report);
    }

    private void change() {
        switch (random.nextInt(6)) {
            case 0 -> feed(Scenes.changed(DeviceClass.ID_CARD_READER, status()));
            case 1 -> feed(new BoardReport.CatalogueArrived(Map.of(Fixtures.PAID.code(), new ItemState(random.nextInt(4) != 0, false))));
            case 2 -> feed(new BoardReport.HealthArrived(random.nextInt(4) == 0 ? Map.of(PAYS, Optional.empty()) : Map.of(), Set.of()));
            case 3 -> feed(Scenes.changed(DeviceClass.CERTIFICATE_PRINTER, status()));
            case 4 -> feed(new BoardReport.DepartmentsFell(random.nextInt(8) == 0 ? Set.of(PAYS) : Set.of("another")));
            default -> feed(new BoardReport.Clock(random.nextInt(4) == 0
                    ? new Now.Doubted(pick(Now.Why.values())) : new Now.Known(Fixtures.MORNING.plusSeconds(looks))));
        }
    }

    private Status status() {
        return random.nextInt(4) == 0 ? new Status.Offline(new Fault(DeviceFault.LINE_LOST)) : new Status.Online();
    }

    /// Mostly what a resident would do next, so that the far ends of a matter are reached as often as its beginning.
    private Intent intent() {
        return switch (standing.step()) {
            // Whoever leaves while an answer is under way lets it meet the next person.
            case VisitStep at when (at.visit().proof() instanceof Proof.Reading || at.visit().proof() instanceof Proof.Checking)
                    && random.nextBoolean() -> new Intent.Finish();
            case Home _ when random.nextBoolean() -> new Intent.ChooseItem(pick(PERSONAL).code());
            case Identify _ when random.nextInt(3) == 0 -> new Intent.WithoutCard();
            case Papers papers when papers.content() instanceof Papers.Content.Ended
                    && random.nextBoolean() -> new Intent.Judge(pick(RatingLevel.values()));
            case Certificates chosen when chosen.offers().isPresent() && !chosen.basket().several() && random.nextBoolean() ->
                    new Intent.Choose(Intent.Choose.Of.SEVERAL, 1);
            case Certificates chosen when chosen.basket().several() && random.nextInt(3) == 0 ->
                    new Intent.Choose(Intent.Choose.Of.CERTIFICATE, random.nextInt(2));
            case Guide _, Certificates _, Papers _ when random.nextInt(3) != 0 -> new Intent.Start();
            case Records _ when random.nextBoolean() -> new Intent.Print();
            case PhoneCode(_, _, _, PhoneCode.Stage.Typing typing) when random.nextInt(8) != 0 ->
                    typing.typed().text().length() < CodeChallenge.DIGITS ? new Intent.Press(new Key.Sign('7')) : new Intent.Start();
            default -> anything();
        };
    }

    private Intent anything() {
        return switch (random.nextInt(31)) {
            case 0 -> new Intent.Begin(fresh(), Manner.USUAL.in(random.nextBoolean() ? Manner.Size.SIMPLE : Manner.Size.USUAL));
            case 1 -> new Intent.ChooseVerb(pick(Verb.values()));
            case 2, 3 -> new Intent.ChooseItem(Fixtures.PAID.code());
            case 4 -> new Intent.ChooseItem(Fixtures.PHONED.code());
            case 5 -> new Intent.ChooseItem(Fixtures.WITNESSED.code());
            case 6 -> new Intent.ChooseItem(Fixtures.READING.code());
            case 7, 8, 9 -> new Intent.Start();
            case 10 -> new Intent.TryAgain();
            case 11 -> new Intent.Back();
            case 12 -> random.nextInt(3) == 0 ? new Intent.Finish() : new Intent.StartOver();
            case 13 -> new Intent.OpenLanguages();
            case 14 -> random.nextBoolean() ? new Intent.Speak(Language.EN) : new Intent.CallHelp();
            case 15 -> new Intent.GoOn();
            case 16 -> new Intent.TurnTo(random.nextInt(3) - 1);
            case 17, 18 -> new Intent.Print();
            case 19 -> new Intent.Choose(pick(Intent.Choose.Of.values()), random.nextInt(3) - 1);
            case 20 -> new Intent.Judge(pick(RatingLevel.values()));
            case 21 -> new Intent.ChooseEvent("life");
            case 22 -> new Intent.OpenSearch();
            case 23 -> new Intent.Arrange(pick(Shelf.Order.values()));
            case 24 -> new Intent.Press(new Key.Sign(pick("mashu".split("")).charAt(0)));
            case 25 -> new Intent.TakeWord(random.nextInt(3) - 1);
            case 26 -> new Intent.MoreWords(random.nextInt(3) - 1);
            case 27 -> new Intent.Widen(random.nextBoolean());
            case 28 -> new Intent.ChooseItem(Fixtures.SIGNED.code());
            case 29 -> new Intent.WithoutCard();
            default -> new Intent.Reveal(true);
        };
    }

    private void feed(Input input) {
        Step before = standing.step();
        Standing.Move move = standing.on(input);
        if (move.standing().arm() != standing.arm()) {
            sinceArmed = Duration.ZERO;
        }
        standing = move.standing();
        move.effects().forEach(this::run);
        seen.add(standing.step().name());
        promises(before);
    }

    private void run(Effect effect) {
        switch (effect) {
            case Effect.Ask(Ticket ticket, Question<?> question) -> answers.addAll(answers(ticket, question));
            case Effect.Drop drop -> desk.drop(drop.ticket());
            case Effect.Tell tell -> assertThat(ended).as("rated before the visit has ended").doesNotContain(tell.ticket().visit());
            case Effect.EndVisit(VisitId visit) -> {
                desk.end(visit);
                assertThat(ended.add(visit)).as("a visit ends exactly once").isTrue();
                forgotten = person >= 0 ? layings : forgotten;
            }
            case Effect.Note _ -> { }
        }
    }

    private List<? extends Report> answers(Ticket ticket, Question<?> question) {
        return switch (question) {
            case ReadCard card -> known(ticket, card, read(ticket));
            case CheckIdentity check -> identity(ticket, check);
            case FetchRecord fetch -> recordOf(ticket, fetch);
            case CallForHelp call -> random.nextBoolean() ? failed(ticket, call) : known(ticket, call, help());
            case AwaitHelp await -> random.nextBoolean() ? failed(ticket, await) : known(ticket, await, help());
            case AskOffers ask -> offers(ticket, ask);
            case PreparePaper prepare -> desk.prepare(ticket, prepare, random);
            case PrintPaper print -> desk.print(ticket, print, random);
            case SendCode send -> phones.sent(ticket, send, random);
            case CheckCode code -> phones.checked(ticket, code, random);
            case SendSignIn send -> phones.sent(ticket, send, random);
            case CheckSignIn check -> phones.checked(ticket, check, random);
            case PrintSlip slip -> known(ticket, slip, desk.slip(ticket.visit(), slip));
            default -> throw new AssertionError("nobody answers " + question.getClass());
        };
    }

    private static <A> List<Report> known(Ticket ticket, Question<A> question, A answer) {
        return List.of(VisitReport.Answer.known(ticket, question, answer));
    }

    private static <A> List<Report> failed(Ticket ticket, Question<A> question) {
        return List.of(new VisitReport.Answer<>(ticket, question, Scenes.failed(DistrictFailure.LINE_DOWN)));
    }

    private HelpCall help() {
        return random.nextBoolean() ? new HelpCall.Accepted() : Scenes.CALL;
    }

    private ReadOutcome read(Ticket ticket) {
        if (!fieldHasCard()) {
            return new ReadOutcome.NoCard();
        }
        return switch (random.nextInt(6)) {
            case 0 -> new ReadOutcome.Unreadable(pick(ReadOutcome.Why.values()));
            case 1 -> new ReadOutcome.Broken(new Fault(DeviceFault.NO_ANSWER));
            default -> {
                readSinceLaid = true;
                assertThat(layings).as("a card that lay there when a visit ended").isNotEqualTo(forgotten);
                VisitId earlier = servedByLaying.put(layings, ticket.visit());
                assertThat(earlier).as("a card that served one visit and was not lifted").isIn(null, ticket.visit());
                readByTicket.put(ticket, Fixtures.person(person));
                yield new ReadOutcome.Read(Fixtures.person(person));
            }
        };
    }

    private List<Report> offers(Ticket ticket, AskOffers ask) {
        return switch (random.nextInt(6)) {
            case 0 -> failed(ticket, ask);
            case 1 -> known(ticket, ask, new Offers.None(List.of()));
            default -> known(ticket, ask, new Offers.Some(ask.kinds().stream().map(Fixtures::offer).toList(), Scenes.PURPOSES, List.of()));
        };
    }

    private List<Report> identity(Ticket ticket, CheckIdentity check) {
        return switch (random.nextInt(8)) {
            case 0 -> known(ticket, check, new IdentityOutcome.ReportedLost());
            case 1 -> known(ticket, check, new IdentityOutcome.NotKnown());
            case 2 -> failed(ticket, check);
            default -> {
                phones.carded(ticket.visit(), check.document().number().reveal());
                yield known(ticket, check, new IdentityOutcome.Confirmed(new SubjectToken(check.document().number().reveal())));
            }
        };
    }

    private List<Report> recordOf(Ticket ticket, FetchRecord fetch) {
        int whose = random.nextInt(Fixtures.PERSONS);
        int asked = Fixtures.whose(fetch.subject().reveal());
        return switch (random.nextInt(6)) {
            case 0 -> known(ticket, fetch, new RecordOutcome.NoRecord());
            case 1 -> failed(ticket, fetch);
            case 2 -> known(ticket, fetch, new RecordOutcome.Found(Fixtures.record(Fixtures.person(whose))));
            default -> known(ticket, fetch, new RecordOutcome.Found(Fixtures.record(Fixtures.person(asked))));
        };
    }

    private void promises(Step before) {
        visitOf(before).map(Visit::id).filter(id -> visitOf(standing.step()).isEmpty())
                .ifPresent(left -> assertThat(ended).as("a visit that was left has ended").contains(left));
        visitOf(standing.step()).ifPresent(this::person);
        phones.promises(standing.step());
    }

    private void person(Visit visit) {
        assertThat(ended).as("a visit that has ended is gone").doesNotContain(visit.id());
        visit.document().ifPresent(document -> assertThat(readByTicket.entrySet())
                .as("whose document this visit holds")
                .anyMatch(read -> read.getKey().visit().equals(visit.id()) && read.getValue().equals(document)));
        visit.person().ifPresent(known -> assertThat(known.token().reveal()).as("confirmed for this very person")
                .isEqualTo(known.number().reveal()));
        visit.signedIn().ifPresent(signed -> assertThat(visit.document().map(IdDocument::number)).as("two persons in one visit")
                .isIn(Optional.empty(), Optional.of(signed.number())));
        readByTicket.keySet().removeIf(ticket -> !ticket.visit().equals(visit.id()));
    }

    private static Optional<Visit> visitOf(Step step) {
        return switch (step) {
            case VisitStep at -> Optional.of(at.visit());
            case Overlay over -> Optional.of(over.under().visit());
            case Idle _, Farewell _ -> Optional.empty();
        };
    }
}
