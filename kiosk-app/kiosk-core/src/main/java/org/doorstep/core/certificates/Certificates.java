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

/// Which certificate, for which period, for whom it is meant. The usual choice is made already, so that one touch goes on.
///
/// @param from the first row of choices that is looked at, 0 the first of all
public record Certificates(Visit visit, ServiceItem item, Deed.Print deed, Asked<Offers> asked, Chosen chosen, int from)
        implements AskingStep<Offers> {
    /// Places in the lists of the offer, 0 the usual one.
    public record Chosen(int certificate, int period, int purpose) implements Destination.Position {
        static final Chosen USUAL = new Chosen(0, 0, 0);
    }

    /// Shows the offers that this visit has heard already, or asks for them.
    public static Turn open(Visit visit, Applicant applicant, Destination.Doing doing, Deed.Print deed) {
        AskOffers question = new AskOffers(deed.kinds(), applicant.token(), visit.manner().language());
        Optional<Offers> heard = visit.heard().to(question);
        if (heard.isPresent()) {
            Certificates usual = new Certificates(visit, doing.item(), deed, new Asked.Known<>(heard.get()), Chosen.USUAL, 0);
            return doing.at().filter(Chosen.class::isInstance).map(at -> usual.choosing((Chosen) at)).orElse(usual);
        }
        Visit.Asking<Offers> asking = visit.asks(question);
        return new Certificates(asking.visit(), doing.item(), deed, asking.waiting(), Chosen.USUAL, 0).and(asking.effect());
    }

    /// Empty where there is nothing to choose from.
    public List<CertificateOffer> offers() {
        return asked instanceof Asked.Known<Offers>(Offers.Some(List<CertificateOffer> list)) ? list : List.of();
    }

    /// The offer that is chosen, of those that are known.
    public CertificateOffer offer() {
        return offers().get(chosen.certificate());
    }

    private CertificateRequest request() {
        CertificateOffer offer = offer();
        return new CertificateRequest(offer.kind(), offer.periods().get(chosen.period()).id(), offer.purposes().get(chosen.purpose()).id());
    }

    @Override
    public Turn acted(Input input, Board board) {
        return switch (input) {
            case Intent.Choose choice -> choosing(next(choice));
            case Intent.TurnTo(int to) when inside(to, choices()) -> new Certificates(visit, item, deed, asked, chosen, to);
            case Intent.Start _ when !offers().isEmpty() && board.printing() == Printing.SERVES ->
                    Papers.prepare(visit, item, deed, request());
            default -> this;
        };
    }

    @Override
    public Turn answered(Asked.Answered<Offers> answer, Board board) {
        Visit now = asked instanceof Asked.Waiting<Offers> waiting && answer instanceof Asked.Known<Offers>(Offers offers)
                ? visit.remembering(waiting.question(), offers)
                : visit;
        return new Certificates(now, item, deed, answer, Chosen.USUAL, 0);
    }

    private Chosen next(Intent.Choose choice) {
        return switch (choice.of()) {
            case CERTIFICATE -> new Chosen(choice.place(), 0, 0);
            case PERIOD -> new Chosen(chosen.certificate(), choice.place(), chosen.purpose());
            case PURPOSE -> new Chosen(chosen.certificate(), chosen.period(), choice.place());
        };
    }

    /// With this choice, if there is such a one.
    private Certificates choosing(Chosen next) {
        boolean known = inside(next.certificate(), offers().size());
        boolean good = known && inside(next.period(), offers().get(next.certificate()).periods().size())
                && inside(next.purpose(), offers().get(next.certificate()).purposes().size());
        return good
                ? new Certificates(visit.at(new Destination.Doing(item, deed, Optional.of(next))), item, deed, asked, next, from)
                : this;
    }

    /// How much there is to choose from at most: no list of the screen is longer.
    private int choices() {
        return offers().isEmpty() ? 0 : offers().size() + offer().periods().size() + offer().purposes().size();
    }

    private static boolean inside(int place, int size) {
        return place >= 0 && place < size;
    }

    @Override
    public Certificates failed(DistrictFailure why) {
        return new Certificates(visit, item, deed, new Asked.Failed<>(why), chosen, from);
    }

    @Override
    public Certificates with(Visit other) {
        return new Certificates(other, item, deed, asked, chosen, from);
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
