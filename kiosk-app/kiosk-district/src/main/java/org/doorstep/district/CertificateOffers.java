package org.doorstep.district;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.core.certificates.AskOffers;
import org.doorstep.core.certificates.CertificateOffer;
import org.doorstep.core.certificates.Choice;
import org.doorstep.core.certificates.Offers;
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
            offers.add(new CertificateOffer(Answers.text(offer, "kind"), Answers.langText(offer.path("name")),
                    choices(offer, "periods"), choices(offer, "purposes")));
        }
        if (!offers.stream().allMatch(offer -> ask.kinds().contains(offer.kind()))) {
            throw NoAnswer.nonsense();
        }
        return Offers.of(offers);
    }

    private static List<Choice> choices(JsonNode offer, String key) throws NoAnswer {
        List<Choice> choices = new ArrayList<>();
        for (JsonNode choice : Answers.list(offer, key)) {
            choices.add(new Choice(Answers.text(choice, "id"), Answers.langText(choice.path("name"))));
        }
        if (choices.isEmpty()) {
            throw NoAnswer.nonsense();
        }
        return choices;
    }
}
