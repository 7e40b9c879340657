package org.doorstep.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.doorstep.config.ServiceItem;
import org.doorstep.core.authentication.SignIn;
import org.doorstep.core.catalogue.Guide;
import org.doorstep.core.certificates.Certificates;
import org.doorstep.core.certificates.Papers;
import org.doorstep.core.identity.CheckCode;
import org.doorstep.core.identity.CheckSignIn;
import org.doorstep.core.identity.CodeChallenge;
import org.doorstep.core.identity.CodeOutcome;
import org.doorstep.core.identity.CodeSent;
import org.doorstep.core.identity.SendCode;
import org.doorstep.core.identity.SendSignIn;
import org.doorstep.core.identity.SignedIn;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Key;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.Step;
import org.doorstep.core.journey.Visit;
import org.doorstep.core.journey.VisitReport;
import org.doorstep.core.question.Question;
import org.doorstep.core.question.Ticket;
import org.doorstep.core.question.VisitId;
import org.doorstep.core.records.Records;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.device.IdDocument;

/// The district's side of who stands there in a simulated world: it alone knows whose card is good and whose code was right.
final class SimulatedPhones {
    private final Set<VisitId> proven = new HashSet<>();
    /// Whose number the district let sign in, and whose card it confirmed.
    private final Map<VisitId, String> signed = new HashMap<>();
    private final Map<VisitId, String> carded = new HashMap<>();
    private int shownSignedIn;

    /// How often a record was seen by who signed in.
    int shownSignedIn() {
        return shownSignedIn;
    }

    /// A card was confirmed in this visit.
    void carded(VisitId visit, String number) {
        carded.put(visit, number);
    }

    /// Nobody stands below what the matter needs.
    void promises(Step step) {
        switch (step) {
            case Guide guide when guide.item().personal() -> reached(guide.item(), guide.visit());
            case Certificates certificates -> printed(certificates.item(), certificates.visit());
            case Papers papers -> printed(papers.item(), papers.visit());
            case Records records -> {
                reached(records.item(), records.visit());
                shownSignedIn += records.record().isPresent() && records.visit().signedIn().isPresent() ? 1 : 0;
                records.record().ifPresent(record ->
                        assertThat(record.subjectNumber()).isEqualTo(records.visit().person().orElseThrow().number()));
            }
            default -> { }
        }
    }

    /// What the district confirmed, not what the visit says of itself.
    private void reached(ServiceItem item, Visit visit) {
        assertThat(item).as("below its assurance").isIn(Fixtures.PAID, Fixtures.PHONED, Fixtures.SIGNED);
        String whose = visit.person().map(known -> known.number().reveal()).orElse("nobody");
        boolean signedIn = item.equals(Fixtures.SIGNED) && whose.equals(signed.get(visit.id()));
        assertThat(signedIn || whose.equals(carded.get(visit.id()))).as("%s, and whoever stands there was not confirmed", item.code())
                .isTrue();
        if (item.equals(Fixtures.PHONED)) {
            assertThat(proven).as("reached without a code").contains(visit.id());
        }
    }

    /// Paper is for whoever laid a card.
    private void printed(ServiceItem item, Visit visit) {
        reached(item, visit);
        assertThat(carded).as("printed without a card").containsEntry(visit.id(), visit.applicant().orElseThrow().number().reveal());
    }

    /// A number of somebody of this world, whoever stands there.
    static Intent typed(SignIn signIn, RandomGenerator random) {
        String typed = signIn.typed().text();
        if (signIn.agrees()) {
            return new Intent.Start();
        }
        List<String> meant = IntStream.range(0, Fixtures.PERSONS).mapToObj(n -> Fixtures.person(n).number().reveal())
                .filter(number -> number.startsWith(typed) && number.length() > typed.length()).toList();
        return meant.isEmpty() ? new Intent.Press(new Key.Erase())
                : new Intent.Press(new Key.Sign(meant.get(random.nextInt(meant.size())).charAt(typed.length())));
    }

    List<Report> sent(Ticket ticket, SendCode send, RandomGenerator random) {
        return List.of(switch (random.nextInt(6)) {
            case 0 -> failed(ticket, send);
            case 1 -> VisitReport.Answer.known(ticket, send, new CodeSent.NoPhone());
            case 2 -> VisitReport.Answer.known(ticket, send, new CodeSent.Locked(Scenes.LATER));
            default -> VisitReport.Answer.known(ticket, send, new CodeSent.Sent(Scenes.CHALLENGE));
        });
    }

    /// The surer token names the person as well, so that a mistake in whose it is shows.
    List<Report> checked(Ticket ticket, CheckCode check, RandomGenerator random) {
        return List.of(switch (random.nextInt(6)) {
            case 0 -> failed(ticket, check);
            case 1 -> VisitReport.Answer.known(ticket, check, new CodeOutcome.Wrong(2));
            case 2 -> VisitReport.Answer.known(ticket, check,
                    random.nextBoolean() ? new CodeOutcome.Ended() : new CodeOutcome.Locked(Scenes.LATER));
            default -> {
                proven.add(ticket.visit());
                yield VisitReport.Answer.known(ticket, check, new CodeOutcome.Right(check.subject()));
            }
        });
    }

    /// Of a number that is typed: the challenge names it.
    List<Report> sent(Ticket ticket, SendSignIn send, RandomGenerator random) {
        return List.of(switch (random.nextInt(8)) {
            case 0 -> failed(ticket, send);
            case 1 -> VisitReport.Answer.known(ticket, send, new CodeSent.NoPhone());
            case 2 -> VisitReport.Answer.known(ticket, send, new CodeSent.Locked(Scenes.LATER));
            default -> VisitReport.Answer.known(ticket, send, new CodeSent.Sent(new CodeChallenge(send.number().reveal(), "160****0001")));
        });
    }

    /// Who signed in, or now and then, by a mistake of the district's, somebody else.
    List<Report> checked(Ticket ticket, CheckSignIn check, RandomGenerator random) {
        return List.of(switch (random.nextInt(8)) {
            case 0 -> failed(ticket, check);
            case 1 -> VisitReport.Answer.known(ticket, check, new CodeOutcome.Wrong(2));
            case 2 -> VisitReport.Answer.known(ticket, check,
                    random.nextBoolean() ? new CodeOutcome.Ended() : new CodeOutcome.Locked(Scenes.LATER));
            case 3 -> VisitReport.Answer.known(ticket, check, new CodeOutcome.Named(signedIn(random.nextInt(Fixtures.PERSONS))));
            default -> {
                SignedIn person = signedIn(Fixtures.whose(check.challenge().id()));
                signed.put(ticket.visit(), person.number().reveal());
                yield VisitReport.Answer.known(ticket, check, new CodeOutcome.Named(person));
            }
        });
    }

    private static SignedIn signedIn(int who) {
        IdDocument person = Fixtures.person(who);
        return new SignedIn(person.name(), person.number(), new SubjectToken(person.number().reveal()));
    }

    private static <A> Report failed(Ticket ticket, Question<A> question) {
        return new VisitReport.Answer<>(ticket, question, Scenes.failed(DistrictFailure.LINE_DOWN));
    }
}
