package org.doorstep.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.config.Site;
import org.doorstep.core.catalogue.Guide;
import org.doorstep.core.catalogue.Identify;
import org.doorstep.core.catalogue.OutOfService;
import org.doorstep.core.catalogue.Reaching;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Proof;
import org.doorstep.core.service.CardPlace;
import org.doorstep.core.service.Printing;
import org.doorstep.device.DeviceClass;
import org.doorstep.wording.CardWords;
import org.doorstep.wording.CommonWords;
import org.doorstep.wording.GuideWords;
import org.doorstep.wording.IdentifyWords;
import org.doorstep.wording.IdleWords;
import org.doorstep.wording.OutWords;

/// The screens on the way to a matter: who stands there, what it asks, and what to do where it cannot be done.
final class MatterViews {
    /// Few facts stand apart, many stand close.
    private static final double HIGHEST_FACT = 132;

    private static final double LEAST_MAP = 220;
    private static final double HIGHEST_MAP = 400;

    private MatterViews() {}

    static Page identify(Identify identify, Look look) {
        Proof proof = identify.visit().proof();
        boolean without = Reaching.signsIn(identify.visit(), identify.item(), look.board());
        boolean inHand = proof instanceof Proof.Reading || identify.visit().document().isPresent();
        if (without && !inHand && !look.board().serves(DeviceClass.ID_CARD_READER)) {
            return readerless(identify, look);
        }
        boolean signedIn = identify.visit().signedIn().isPresent();
        VBox wall = Parts.column(20, Parts.label(look.words().say(identify.item().name()), "under"), Parts.spring(),
                Parts.label(look.say(IdentifyWords.QUESTION), "title"),
                Parts.label(look.say(signedIn ? IdentifyWords.SIGNED_IN : IdentifyWords.UNDER), "under"));
        String state = ProofWords.say(proof, look)
                .orElseGet(() -> look.say(look.board().facts().card() == CardPlace.MUST_BE_LIFTED ? IdleWords.LIFT : CardWords.WAITING));
        Label words = Parts.label(state, "head", ProofWords.trouble(proof) ? "stop-text" : "accent-text");
        HBox reader = new HBox(32, Parts.column(look.large() ? 0 : 12, Parts.label(look.say(IdentifyWords.CARD), "name"), words));
        if (!look.large() || (look.portrait() && !look.largest())) {
            reader.getChildren().addFirst(Pictures.reader(look.portrait() ? 320 : 260));
        }
        reader.setAlignment(Pos.CENTER_LEFT);
        reader.getStyleClass().add("card");
        words.setMaxWidth(look.largest() ? look.column() : 520);
        VBox floor = Parts.column(look.large() ? 8 : Parts.GUTTER, reader, Parts.label(look.say(IdentifyWords.PRIVACY), "note"));
        VBox keys = Parts.column(Parts.GUTTER);
        if (proof instanceof Proof.NotChecked) {
            keys.getChildren().add(Parts.touch(Parts.button(Icons.NEXT, look.say(CommonWords.TRY_AGAIN), "main"), "try-again", look,
                    new Intent.TryAgain()));
        }
        if (without) {
            keys.getChildren().add(withoutCard(look));
        }
        if (!keys.getChildren().isEmpty()) {
            floor.getChildren().add(1, keys);
        }
        // Where large words fill a low floor, what can be done is more than what becomes of the card.
        if (keys.getChildren().size() > 1 && look.large() && !look.portrait()) {
            floor.getChildren().removeLast();
        }
        return new Page(wall, floor);
    }

    /// No card can be read here now, and this matter can be had without one.
    private static Page readerless(Identify identify, Look look) {
        VBox wall = Parts.column(20, Parts.label(look.words().say(identify.item().name()), "under"), Parts.spring(),
                Parts.label(look.say(IdentifyWords.NO_READER), "title", "stop-text"),
                Parts.label(look.say(IdentifyWords.NO_READER_UNDER), "under"));
        return Page.touched(wall, _ -> Parts.column(Parts.GUTTER, withoutCard(look), Parts.label(look.say(IdentifyWords.PRIVACY), "note")));
    }

    private static Region withoutCard(Look look) {
        return Parts.touch(Parts.button(Icons.PHONE, look.say(IdentifyWords.WITHOUT)), "without-card", look, new Intent.WithoutCard());
    }

    static Page guide(Guide guide, Look look) {
        VBox wall = Parts.question(look, look.words().say(guide.item().name()), look.words().say(guide.item().note()));
        if (guide.item().prints().isPresent() && look.board().printing() != Printing.SERVES) {
            boolean fitted = look.board().printing() == Printing.NOT_NOW;
            wall.getChildren().add(Parts.label(look.say(fitted ? GuideWords.NO_PRINTING : GuideWords.NO_PRINTER), "under", "stop-text"));
        }
        return Page.read(wall, room -> facts(guide, room, look));
    }

    private static Node facts(Guide guide, Room room, Look look) {
        Region start = guide.item().personal()
                ? Parts.touch(Parts.button(Icons.NEXT, look.say(GuideWords.START), "main"), "start", look, new Intent.Start())
                : Parts.label(look.say(GuideWords.COUNTER), "key", "card");
        List<GuideFacts.Fact> facts = GuideFacts.of(guide.item(), look);
        int from = Math.min(guide.from(), facts.size() - 1);
        double height = room.height() - room.high(start) - Parts.GUTTER;
        Room.Rows listed = new Room.Rows(facts.size(), from, 0, i -> fact(facts.get(i)));
        Room.Fitting fitting = room.fitPages(listed, height, room.high(Pager.draw(-1, -1, "", look)) + Parts.GUTTER);
        VBox list = Parts.column(0);
        list.getChildren().addAll(fitting.shown());
        VBox floor = Parts.column(Parts.GUTTER, Parts.grown(list));
        if (!fitting.all(facts.size())) {
            floor.getChildren().add(Pager.draw(fitting.before(), fitting.after() < facts.size() ? fitting.after() : -1, "", look));
        }
        floor.getChildren().add(start);
        return floor;
    }

    private static Region fact(GuideFacts.Fact fact) {
        Label about = Parts.label(fact.about(), "note");
        about.setMinWidth(260);
        Label answer = Parts.label(fact.answer(), "key");
        answer.setMaxWidth(660);
        HBox row = new HBox(20, about, answer);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("fact");
        row.setMaxHeight(HIGHEST_FACT);
        VBox.setVgrow(row, Priority.ALWAYS);
        return row;
    }

    static Page outOfService(OutOfService out, Look look) {
        VBox wall = Parts.column(look.large() ? 8 : 20, Parts.label(look.words().say(out.item().name()), "under"), Parts.spring(),
                Parts.label(look.say(Codes.of(out.cause())), "title", "stop-text"),
                Parts.label(under(out, look), "under"));
        return Page.touched(wall, room -> ways(out, room, look));
    }

    /// What to do, and when it works again, where that is known.
    private static String under(OutOfService out, Look look) {
        Optional<OutWords> until = switch (out.cause()) {
            case DEPARTMENT_DOWN -> Optional.of(OutWords.DEPARTMENT_DOWN_UNTIL);
            case DEPARTMENT_CLOSED -> Optional.of(OutWords.DEPARTMENT_CLOSED_UNTIL);
            default -> Optional.empty();
        };
        return until.flatMap(words -> look.board().backAt(out.item()).map(back -> look.say(words, look.moment(back))))
                .orElseGet(() -> look.say(Codes.under(out.cause())));
    }

    /// Another try, and where to go instead: as many places as there is room for, and the map if it can be read.
    private static Node ways(OutOfService out, Room room, Look look) {
        double gap = look.portrait() ? 28 : 16;
        List<Region> parts = new ArrayList<>();
        if (out.cause() != OutOfService.Cause.NO_PRINTER) {
            parts.add(Parts.touch(Parts.button(Icons.NEXT, look.say(CommonWords.TRY_AGAIN), "main"), "try-again", look,
                    new Intent.TryAgain()));
        }
        List<Site.NextSite> sites = look.bundle().site().nextSites();
        if (!sites.isEmpty()) {
            parts.add(Parts.label(look.say(OutWords.NEXT), "head"));
            double used = parts.stream().mapToDouble(part -> room.high(part) + gap).sum();
            List<Region> shown = room.fit(new Room.Rows(sites.size(), 0, gap, i -> nextSite(sites.get(i), look)), room.height() - used)
                    .shown();
            parts.addAll(shown);
            double left = room.height() - parts.stream().mapToDouble(part -> room.high(part) + gap).sum();
            if (left >= LEAST_MAP && !look.largest()) {
                parts.add(Pictures.sites(look, look.column(), Math.min(left, HIGHEST_MAP)));
            }
        }
        VBox floor = Parts.column(gap);
        floor.getChildren().addAll(parts);
        return floor;
    }

    private static Region nextSite(Site.NextSite site, Look look) {
        VBox place = Parts.column(2, Parts.label(look.words().say(site.name()), "name"),
                Parts.label(look.words().say(site.hours()), "note"));
        HBox.setHgrow(place, Priority.ALWAYS);
        Label walk = Parts.label(look.say(OutWords.WALK, site.walkMinutes()), "key");
        walk.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(24, place, walk);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("card");
        return row;
    }
}
