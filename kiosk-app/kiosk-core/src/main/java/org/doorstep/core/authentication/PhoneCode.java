package org.doorstep.core.authentication;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.doorstep.config.Assurance;
import org.doorstep.config.Language;
import org.doorstep.config.ServiceItem;
import org.doorstep.core.identity.Applicant;
import org.doorstep.core.identity.CheckCode;
import org.doorstep.core.identity.CheckSignIn;
import org.doorstep.core.identity.CodeChallenge;
import org.doorstep.core.identity.CodeOutcome;
import org.doorstep.core.identity.CodeSent;
import org.doorstep.core.identity.SendCode;
import org.doorstep.core.identity.SendSignIn;
import org.doorstep.core.identity.SignedIn;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.Chapter;
import org.doorstep.core.journey.Destination;
import org.doorstep.core.journey.Effect;
import org.doorstep.core.journey.Input;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Key;
import org.doorstep.core.journey.Turn;
import org.doorstep.core.journey.Typed;
import org.doorstep.core.journey.Visit;
import org.doorstep.core.journey.VisitReport;
import org.doorstep.core.question.Asked;
import org.doorstep.core.question.Question;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.device.Secret;

/// The code that the district sent to a phone is typed here: of whoever laid a card, for a matter that needs more than the card; or of
/// whoever typed a number, for a matter that needs less.
///
/// @param number the number that was typed; empty where the card says who it is
public record PhoneCode(Visit visit, ServiceItem item, Optional<Secret> number, Stage stage) implements Chapter {
    /// How far it has come.
    public sealed interface Stage {
        record Sending(Asked<CodeSent> asked) implements Stage {}

        /// @param heard why the code typed before was not it; empty for the first
        record Typing(CodeChallenge challenge, Typed typed, Optional<Before> heard) implements Stage {}

        record Checking(CodeChallenge challenge, Typed typed, Asked.Waiting<CodeOutcome> asked) implements Stage {}

        record NoPhone() implements Stage {}

        record Locked(Instant until) implements Stage {}
    }

    /// What came of the code that was typed before.
    public sealed interface Before {
        record Wrong(int left) implements Before {}

        record Ended() implements Before {}

        record NotChecked(DistrictFailure why) implements Before {}
    }

    private static final Typed NOTHING = new Typed("", Key.Keys.PHONE, 0, Map.of());

    /// Of whoever laid a card.
    public static Turn open(Visit visit, Applicant applicant, ServiceItem item) {
        SendCode question = new SendCode(applicant.token(), visit.manner().language());
        return opened(visit, item, Optional.empty(), question);
    }

    /// Of whoever typed this number.
    static Turn open(Visit visit, Secret number, ServiceItem item) {
        return opened(visit, item, Optional.of(number), new SendSignIn(number, visit.manner().language()));
    }

    /// A code that was sent in this visit is not sent again by coming back.
    private static Turn opened(Visit visit, ServiceItem item, Optional<Secret> number, Question<CodeSent> question) {
        return visit.heard().to(question).<Turn>map(sent -> new PhoneCode(visit, item, number, stage(sent)))
                .orElseGet(() -> sending(visit, item, number, question));
    }

    private static Turn sending(Visit visit, ServiceItem item, Optional<Secret> number, Question<CodeSent> question) {
        Visit.Asking<CodeSent> asking = visit.asks(question);
        return new PhoneCode(asking.visit(), item, number, new Stage.Sending(asking.waiting())).and(asking.effect());
    }

    private static Stage stage(CodeSent sent) {
        return switch (sent) {
            case CodeSent.Sent(CodeChallenge challenge) -> new Stage.Typing(challenge, NOTHING, Optional.empty());
            case CodeSent.NoPhone _ -> new Stage.NoPhone();
            case CodeSent.Locked(Instant until) -> new Stage.Locked(until);
        };
    }

    @Override
    public Turn own(Input input, Board board) {
        return switch (stage) {
            case Stage.Sending(Asked<CodeSent> asked) when input instanceof VisitReport.Answer<?> answer ->
                    answer.to(asked).map(heard -> sent(asked, heard)).orElse(this);
            case Stage.Sending(Asked.Failed<CodeSent>(DistrictFailure why)) when input instanceof Intent.TryAgain -> again(why);
            case Stage.Typing typing -> typed(typing, input);
            case Stage.Checking checking when input instanceof VisitReport.Answer<?> answer ->
                    answer.to(checking.asked()).map(heard -> checked(checking, heard)).orElse(this);
            case Stage.Sending _, Stage.Checking _, Stage.NoPhone _, Stage.Locked _ -> this;
        };
    }

    private Turn sent(Asked<CodeSent> asked, Asked.Answered<CodeSent> heard) {
        if (asked instanceof Asked.Waiting<CodeSent> waiting && heard instanceof Asked.Known<CodeSent>(CodeSent sent)) {
            return new PhoneCode(visit.remembering(waiting.question(), sent), item, number, stage(sent));
        }
        return at(new Stage.Sending(heard));
    }

    private Turn typed(Stage.Typing typing, Input input) {
        return switch (input) {
            case Intent.Press(Key.Sign(char sign)) when typing.typed().text().length() >= CodeChallenge.DIGITS
                    || !Character.isDigit(sign) ->
                    this;
            case Intent.Press(Key key) -> at(new Stage.Typing(typing.challenge(), typing.typed().pressed(key), Optional.empty()));
            case Intent.Start _ when typing.typed().text().length() == CodeChallenge.DIGITS -> checking(typing);
            case Intent.TryAgain _ when typing.heard().orElse(null) instanceof Before.NotChecked(DistrictFailure why)
                    && why == DistrictFailure.CONFIRMATION_ENDED -> confirmedAnew(item);
            case Intent.TryAgain _ -> again(DistrictFailure.BUSY);
            default -> this;
        };
    }

    /// Another code; where the confirmation of the person has ended, the document is checked first.
    private Turn again(DistrictFailure why) {
        return why == DistrictFailure.CONFIRMATION_ENDED ? confirmedAnew(item)
                : send().map(question -> sending(visit, item, number, question)).orElseGet(() -> confirmedAnew(item));
    }

    private Optional<Question<CodeSent>> send() {
        Language language = visit.manner().language();
        return number.<Question<CodeSent>>map(typed -> new SendSignIn(typed, language))
                .or(() -> visit.applicant().map(applicant -> new SendCode(applicant.token(), language)));
    }

    private Optional<Question<CodeOutcome>> check(CodeChallenge challenge, Secret code) {
        return number.<Question<CodeOutcome>>map(_ -> new CheckSignIn(challenge, code))
                .or(() -> visit.applicant().map(applicant -> new CheckCode(challenge, code, applicant.token())));
    }

    private Turn checking(Stage.Typing typing) {
        return check(typing.challenge(), new Secret(typing.typed().text())).map(question -> {
            Visit.Asking<CodeOutcome> asking = visit.asks(question);
            return new PhoneCode(asking.visit(), item, number, new Stage.Checking(typing.challenge(), typing.typed(), asking.waiting()))
                    .and(asking.effect());
        }).orElseGet(() -> confirmedAnew(item));
    }

    private Turn checked(Stage.Checking checking, Asked.Answered<CodeOutcome> heard) {
        return switch (heard) {
            case Asked.Known<CodeOutcome>(CodeOutcome.Right(var token)) when number.isEmpty() ->
                    Turn.go(visit.assured(Assurance.PHONE_CODE, token), new Destination.Matter(item));
            case Asked.Known<CodeOutcome>(CodeOutcome.Named(SignedIn person)) when number.filter(person.number()::equals).isPresent() ->
                    Turn.go(visit.with(person), new Destination.Matter(item));
            case Asked.Known<CodeOutcome>(CodeOutcome.Right _), Asked.Known<CodeOutcome>(CodeOutcome.Named _) ->
                    checked(checking, new Asked.Failed<>(DistrictFailure.NOT_YOURS))
                            .and(new Effect.Note(Effect.Event.ANOTHER_PERSONS_RECORD));
            case Asked.Known<CodeOutcome>(CodeOutcome.Wrong(int left)) ->
                    at(new Stage.Typing(checking.challenge(), NOTHING, Optional.of(new Before.Wrong(left))));
            case Asked.Known<CodeOutcome>(CodeOutcome.Locked(Instant until)) ->
                    at(new Stage.Locked(until)).and(new Effect.Note(Effect.Event.CODES_LOCKED));
            case Asked.Known<CodeOutcome>(CodeOutcome.Ended _) ->
                    at(new Stage.Typing(checking.challenge(), NOTHING, Optional.of(new Before.Ended())));
            case Asked.Failed<CodeOutcome>(DistrictFailure why) ->
                    at(new Stage.Typing(checking.challenge(), checking.typed(), Optional.of(new Before.NotChecked(why))));
        };
    }

    private PhoneCode at(Stage other) {
        return new PhoneCode(visit, item, number, other);
    }

    @Override
    public boolean waiting() {
        return stage instanceof Stage.Sending(Asked.Waiting<CodeSent> _) || stage instanceof Stage.Checking;
    }

    @Override
    public Turn givenUp() {
        return switch (stage) {
            case Stage.Sending _ -> at(new Stage.Sending(new Asked.Failed<>(DistrictFailure.TOO_SLOW)));
            case Stage.Checking checking -> checked(checking, new Asked.Failed<>(DistrictFailure.TOO_SLOW));
            case Stage.Typing _, Stage.NoPhone _, Stage.Locked _ -> this;
        };
    }

    @Override
    public PhoneCode with(Visit other) {
        return new PhoneCode(other, item, number, stage);
    }

    /// Whoever typed a number mends it: a slip that the check character lets pass is somebody else's number.
    @Override
    public Turn back() {
        return number.<Turn>map(typed -> Turn.go(visit, new Destination.SigningIn(item, typed))).orElseGet(Chapter.super::back);
    }

    /// A card that is laid meanwhile says more than the number.
    @Override
    public Turn identified() {
        return number.<Turn>map(_ -> Turn.go(visit, new Destination.Matter(item))).orElse(this);
    }

    /// The phone has to be fetched out of a bag.
    @Override
    public Duration usualPatience(Board board) {
        return board.patiences().read();
    }

    @Override
    public String name() {
        return "phone-code";
    }
}
