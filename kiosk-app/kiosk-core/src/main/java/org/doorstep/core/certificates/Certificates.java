package org.doorstep.core.certificates;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.doorstep.config.Deed;
import org.doorstep.config.ServiceItem;
import org.doorstep.core.identity.Applicant;
import org.doorstep.core.journey.AskingStep;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.Destination;
import org.doorstep.core.journey.Input;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Turn;
import org.doorstep.core.journey.Visit;
import org.doorstep.core.question.Asked;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.Printing;

/// Which certificates, for which period, what they are meant for. The usual choice is made already, so that one touch goes on.
///
/// @param basket what is chosen; empty until there are offers
/// @param from   the first row of choices that is looked at, 0 the first of all
public record Certificates(Visit visit, ServiceItem item, Deed.Print deed, Asked<Offers> asked, Basket basket, int from)
        implements AskingStep<Offers> {
    /// Shows the offers that this visit has heard already, or asks for them.
    public static Turn open(Visit visit, Applicant applicant, Destination.Doing doing, Deed.Print deed) {
        AskOffers question = new AskOffers(deed.kinds(), applicant.token(), visit.manner().language());
        Optional<Offers> heard = visit.heard().to(question);
        if (heard.isPresent()) {
            Certificates usual = new Certificates(visit, doing.item(), deed, new Asked.Known<>(heard.get()), Basket.EMPTY, 0).usual();
            return doing.at().filter(Basket.class::isInstance).map(at -> usual.choosing((Basket) at)).orElse(usual);
        }
        Visit.Asking<Offers> asking = visit.asks(question);
        return new Certificates(asking.visit(), doing.item(), deed, asking.waiting(), Basket.EMPTY, 0).and(asking.effect());
    }

    /// Empty where there is nothing to choose from.
    public Optional<Offers.Some> offers() {
        return asked instanceof Asked.Known<Offers>(Offers.Some some) ? Optional.of(some) : Optional.empty();
    }

    private Certificates usual() {
        return new Certificates(visit, item, deed, asked, asked instanceof Asked.Known<Offers>(Offers heard)
                ? Basket.usual(heard, deed.together()) : Basket.EMPTY, 0);
    }

    /// How many sheets are wanting, where the printer says how many it has; 0 where it has enough.
    public int wanting(Board board) {
        int needed = offers().map(basket::sheets).orElse(0);
        return Math.max(0, needed - board.sheets().orElse(needed));
    }

    @Override
    public Turn acted(Input input, Board board) {
        return switch (input) {
            case Intent.Choose choice -> offers().map(some -> choosing(basket.after(choice, some))).orElse(this);
            case Intent.TurnTo(int to) when to >= 0 && to < rows() -> new Certificates(visit, item, deed, asked, basket, to);
            case Intent.Start _ when board.printing() == Printing.SERVES && wanting(board) == 0 ->
                    offers().<Turn>map(some -> Papers.prepare(visit, item, deed, basket.requests(some))).orElse(this);
            default -> this;
        };
    }

    @Override
    public Turn answered(Asked.Answered<Offers> answer, Board board) {
        Visit now = asked instanceof Asked.Waiting<Offers> waiting && answer instanceof Asked.Known<Offers>(Offers heard)
                ? visit.remembering(waiting.question(), heard)
                : visit;
        return new Certificates(now, item, deed, answer, Basket.EMPTY, 0).usual();
    }

    /// With this choice, if there is such a one.
    private Certificates choosing(Basket next) {
        boolean another = !next.equals(basket) && offers().filter(next::fits).isPresent();
        return another
                ? new Certificates(visit.at(new Destination.Doing(item, deed, Optional.of(next))), item, deed, asked, next, from)
                : this;
    }

    /// How much there is to choose from at most: no list of the screen is longer.
    private int rows() {
        return offers().map(some -> some.list().size() + some.list().get(basket.looked()).periods().size() + some.purposes().size()
                + some.purposes().get(basket.purpose()).receivers().size() + some.others().size() + 1)
                .orElseGet(() -> asked instanceof Asked.Known<Offers>(Offers heard) ? heard.others().size() : 0);
    }

    @Override
    public Certificates failed(DistrictFailure why) {
        return new Certificates(visit, item, deed, new Asked.Failed<>(why), basket, from);
    }

    @Override
    public Certificates with(Visit other) {
        return new Certificates(other, item, deed, asked, basket, from);
    }

    @Override
    public Duration usualPatience(Board board) {
        return board.patiences().read();
    }

    @Override
    public String name() {
        return "certificates";
    }
}
