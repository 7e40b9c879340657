package org.doorstep.core.journey;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.doorstep.config.ServiceItem;
import org.doorstep.core.certificate.CertificateOffer;
import org.doorstep.core.certificate.CertificateRequest;
import org.doorstep.core.certificate.OffersOutcome;
import org.doorstep.core.identity.Applicant;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.Printing;

/// Which certificate, for which period, for whom it is meant. The usual choice is made already, so that one touch goes on.
///
/// @param back where "back" leads: the record it was asked from, or the guide
public record Certificates(Visit visit, ServiceItem item, VisitStep back, Content content) implements VisitStep {
    /// What the screen has to show.
    public sealed interface Content {
        record Waiting(Ticket ticket) implements Content {}

        /// @param chosen the places of certificate, period and purpose in their lists
        record Offered(List<CertificateOffer> offers, Chosen chosen) implements Content {
            public Offered {
                offers = List.copyOf(offers);
            }

            public CertificateOffer offer() {
                return offers.get(chosen.certificate());
            }

            CertificateRequest request() {
                return new CertificateRequest(offer().kind(), offer().periods().get(chosen.period()).id(), offer().purposes()
                        .get(chosen.purpose()).id());
            }
        }

        /// The district offers this person none.
        record NoOffer() implements Content {}

        record Failed(DistrictFailure why) implements Content {}
    }

    /// Places in the lists of the offer, 0 the usual one.
    public record Chosen(int certificate, int period, int purpose) {
        static final Chosen USUAL = new Chosen(0, 0, 0);
    }

    static Turn ask(Visit visit, ServiceItem item, VisitStep back, Board board) {
        if (board.printing() != Printing.SERVES || !Reaching.assured(visit, item) || visit.applicant().isEmpty()) {
            return Reaching.matter(visit, item, board);
        }
        Applicant applicant = visit.applicant().get();
        Visit asking = visit.ask();
        return Turn.to(
                new Certificates(asking, item, back, new Content.Waiting(asking.ticket())),
                new Effect.AskOffers(asking.ticket(), item.certificates(), applicant.token(), visit.manner().language()));
    }

    @Override
    public Turn own(Input input, Board board) {
        return switch (input) {
            case Report.OffersArrived arrived -> arrived(arrived);
            case Intent.Choose choice when content instanceof Content.Offered offered -> chosen(offered, choice);
            case Intent.Start _ when content instanceof Content.Offered offered
                    && board.printing() == Printing.SERVES -> Papers.prepare(this, offered.request());
            case Intent.TryAgain _ when content instanceof Content.Failed(DistrictFailure why) -> tryAgain(why, board);
            case Intent.Back _ -> Turn.to(back.with(visit));
            default -> Turn.to(this);
        };
    }

    private Turn tryAgain(DistrictFailure why, Board board) {
        return why == DistrictFailure.CONFIRMATION_ENDED && visit.applicant().isPresent()
                ? Proving.check(new Identify(visit, item), visit.applicant().get().document())
                : ask(visit, item, back, board);
    }

    private Turn arrived(Report.OffersArrived arrived) {
        if (!(content instanceof Content.Waiting(Ticket ticket)) || !ticket.equals(arrived.ticket())) {
            return Turn.to(this);
        }
        return switch (arrived.outcome()) {
            case OffersOutcome.Known(List<CertificateOffer> offers) when offers.isEmpty() -> show(new Content.NoOffer());
            case OffersOutcome.Known(List<CertificateOffer> offers) -> show(new Content.Offered(offers, Chosen.USUAL));
            case OffersOutcome.Failed(DistrictFailure why) -> show(new Content.Failed(why));
        };
    }

    private Turn chosen(Content.Offered offered, Intent.Choose choice) {
        Chosen now = offered.chosen();
        Chosen next = switch (choice.of()) {
            case CERTIFICATE -> new Chosen(choice.place(), 0, 0);
            case PERIOD -> new Chosen(now.certificate(), choice.place(), now.purpose());
            case PURPOSE -> new Chosen(now.certificate(), now.period(), choice.place());
        };
        return fits(offered.offers(), next).map(good -> show(new Content.Offered(offered.offers(), good))).orElse(Turn.to(this));
    }

    private static Optional<Chosen> fits(List<CertificateOffer> offers, Chosen chosen) {
        boolean known = inside(chosen.certificate(), offers.size());
        boolean good = known && inside(chosen.period(), offers.get(chosen.certificate()).periods().size())
                && inside(chosen.purpose(), offers.get(chosen.certificate()).purposes().size());
        return good ? Optional.of(chosen) : Optional.empty();
    }

    private static boolean inside(int place, int size) {
        return place >= 0 && place < size;
    }

    private Turn show(Content shown) {
        return Turn.to(new Certificates(visit, item, back, shown));
    }

    @Override
    public boolean waiting() {
        return content instanceof Content.Waiting;
    }

    @Override
    public Turn givenUp() {
        return show(new Content.Failed(DistrictFailure.TOO_SLOW));
    }

    @Override
    public Certificates with(Visit other) {
        return new Certificates(other, item, back, content);
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
