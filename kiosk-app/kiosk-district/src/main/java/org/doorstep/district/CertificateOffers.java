package org.doorstep.district;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.core.certificates.AskOffers;
import org.doorstep.core.certificates.CertificateOffer;
import org.doorstep.core.certificates.Choice;
import org.doorstep.core.certificates.Copies;
import org.doorstep.core.certificates.NotOffered;
import org.doorstep.core.certificates.Offers;
import org.doorstep.core.certificates.Period;
import org.doorstep.core.certificates.Purpose;
import tools.jackson.databind.JsonNode;

/// `/certificates/available`: what a person may have printed.
final class CertificateOffers implements Resource<AskOffers, Offers> {
    private final Asking asking;

    CertificateOffers(Asking asking) {
        this.asking = asking;
    }

    @Override
    public Offers answer(AskOffers ask) throws NoAnswer {
        String query = String.join("&", ask.kinds().stream().map(kind -> "kind=" + URLEncoder.encode(kind, StandardCharsets.UTF_8))
                .toList());
        JsonNode body = asking.json(asking.about("/certificates/available?" + query, ask.subject()), ask.language(), Asking.OK);
        List<CertificateOffer> offers = new ArrayList<>();
        for (JsonNode offer : Answers.list(body, "offers")) {
            offers.add(new CertificateOffer(Answers.text(offer, "kind"), Answers.langText(offer.path("name")), periods(offer),
                    copies(offer.path("copies"))));
        }
        List<NotOffered> others = others(body);
        List<String> named = Stream.concat(offers.stream().map(CertificateOffer::kind), others.stream().map(NotOffered::kind)).toList();
        if (!ask.kinds().containsAll(named) || Set.copyOf(named).size() < named.size()) {
            throw NoAnswer.nonsense();
        }
        return offers.isEmpty() ? new Offers.None(others) : new Offers.Some(offers, filled(purposes(body)), others);
    }

    private static List<Period> periods(JsonNode offer) throws NoAnswer {
        List<Period> periods = new ArrayList<>();
        for (JsonNode period : Answers.list(offer, "periods")) {
            periods.add(new Period(Answers.text(period, "id"), Answers.langText(period.path("name")), Issues.pages(period)));
        }
        return filled(periods);
    }

    /// What may not be made again is no offer.
    private static Copies copies(JsonNode node) throws NoAnswer {
        Copies copies = new Copies(Answers.count(node, "made"), Answers.count(node, "left"));
        if (copies.left() == 0) {
            throw NoAnswer.nonsense();
        }
        return copies;
    }

    private static List<Purpose> purposes(JsonNode body) throws NoAnswer {
        List<Purpose> purposes = new ArrayList<>();
        for (JsonNode purpose : Answers.list(body, "purposes")) {
            List<Choice> receivers = new ArrayList<>();
            for (JsonNode receiver : Answers.list(purpose, "receivers")) {
                receivers.add(new Choice(Answers.text(receiver, "id"), Answers.langText(receiver.path("name"))));
            }
            purposes.add(new Purpose(Answers.text(purpose, "id"), Answers.langText(purpose.path("name")), receivers));
        }
        return purposes;
    }

    private static List<NotOffered> others(JsonNode body) throws NoAnswer {
        List<NotOffered> others = new ArrayList<>();
        for (JsonNode other : Answers.list(body, "others")) {
            others.add(new NotOffered(Answers.text(other, "kind"), Answers.langText(other.path("name")), why(Answers.text(other, "why")),
                    Answers.moment(other, "backAt")));
        }
        return others;
    }

    private static NotOffered.Why why(String said) throws NoAnswer {
        return switch (said) {
            case "nothing" -> NotOffered.Why.NOTHING;
            case "down" -> NotOffered.Why.DOWN;
            case "closed" -> NotOffered.Why.CLOSED;
            case "used-up" -> NotOffered.Why.USED_UP;
            default -> throw NoAnswer.nonsense();
        };
    }

    private static <T> List<T> filled(List<T> list) throws NoAnswer {
        if (list.isEmpty()) {
            throw NoAnswer.nonsense();
        }
        return list;
    }
}
