package org.doorstep.core.certificates;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.doorstep.core.journey.Destination;
import org.doorstep.core.journey.Intent;

/// What is put together of the offers: which certificates, each for which period, and what all of them are meant for. Places are those in
/// the lists of the offers, 0 the usual one.
///
/// @param picked   the certificates and the period of each; empty only where nothing is offered
/// @param looked   the picked certificate whose periods can be chosen
/// @param several  a touch picks one more, or takes one away; else it picks another one
/// @param receiver among those of the purpose; 0 where it has none
public record Basket(SortedMap<Integer, Integer> picked, int looked, boolean several, int purpose, int receiver)
        implements Destination.Position {
    static final Basket EMPTY = new Basket(new TreeMap<>(), 0, false, 0, 0);

    public Basket {
        picked = Collections.unmodifiableSortedMap(new TreeMap<>(picked));
    }

    /// The usual one, or all of them where they belong together.
    static Basket usual(Offers offers, boolean together) {
        if (!(offers instanceof Offers.Some some)) {
            return EMPTY;
        }
        SortedMap<Integer, Integer> picked = new TreeMap<>();
        for (int i = 0; i < (together ? some.list().size() : 1); i++) {
            picked.put(i, 0);
        }
        return new Basket(picked, 0, picked.size() > 1, 0, 0);
    }

    /// Whether it can be had of these offers.
    boolean fits(Offers.Some offers) {
        return picked.containsKey(looked)
                && picked.entrySet().stream().allMatch(pick -> inside(pick.getKey(), offers.list())
                        && inside(pick.getValue(), offers.list().get(pick.getKey()).periods()))
                && inside(purpose, offers.purposes())
                && (receiver == 0 || inside(receiver, offers.purposes().get(purpose).receivers()));
    }

    /// What it is after this choice; the same where there is no such thing to choose.
    Basket after(Intent.Choose choice, Offers.Some offers) {
        int place = choice.place();
        Basket next = switch (choice.of()) {
            case CERTIFICATE -> several ? toggled(place) : only(place);
            case SEVERAL -> several(place == 1 && offers.list().size() > 1);
            case PERIOD -> picking(looked, place);
            case PURPOSE -> new Basket(picked, looked, several, place, 0);
            case RECEIVER -> new Basket(picked, looked, several, purpose, place);
        };
        return next.fits(offers) ? next : this;
    }

    private Basket only(int certificate) {
        return new Basket(new TreeMap<>(Map.of(certificate, 0)), certificate, false, purpose, receiver);
    }

    private Basket toggled(int certificate) {
        SortedMap<Integer, Integer> others = new TreeMap<>(picked);
        if (others.remove(certificate) == null) {
            return picking(certificate, 0);
        }
        return others.isEmpty() ? this
                : new Basket(others, others.containsKey(looked) ? looked : others.firstKey(), true, purpose, receiver);
    }

    /// Of several, the one that is looked at stays.
    private Basket several(boolean wanted) {
        SortedMap<Integer, Integer> kept = wanted ? picked : picked.subMap(looked, looked + 1);
        return new Basket(kept, looked, wanted, purpose, receiver);
    }

    private Basket picking(int certificate, int period) {
        SortedMap<Integer, Integer> more = new TreeMap<>(picked);
        more.put(certificate, period);
        return new Basket(more, certificate, several, purpose, receiver);
    }

    private static boolean inside(int place, List<?> list) {
        return place >= 0 && place < list.size();
    }

    /// How many sheets it takes, one for each page.
    public int sheets(Offers.Some offers) {
        return picked.entrySet().stream().mapToInt(pick -> offers.list().get(pick.getKey()).periods().get(pick.getValue()).pages()).sum();
    }

    /// In the order of the offers.
    List<CertificateRequest> requests(Offers.Some offers) {
        Purpose meant = offers.purposes().get(purpose);
        Optional<String> office = meant.receivers().stream().skip(receiver).findFirst().map(Choice::id);
        return picked.entrySet().stream().map(pick -> {
            CertificateOffer offer = offers.list().get(pick.getKey());
            return new CertificateRequest(offer.kind(), offer.name(), offer.periods().get(pick.getValue()).id(), meant.id(), office);
        }).toList();
    }
}
