package org.doorstep.screens;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.config.LangText;
import org.doorstep.core.certificates.CertificateOffer;
import org.doorstep.core.certificates.Certificates;
import org.doorstep.core.certificates.Choice;
import org.doorstep.core.certificates.Offers;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.service.Printing;
import org.doorstep.wording.PageWords;
import org.doorstep.wording.PaperWords;
import org.doorstep.wording.RecordsWords;

/// Which certificate, for which period, for whom: the usual is chosen already, and what is chosen has a tick and another ground.
final class CertificateView {
    private static final AskedView.Titles TITLES = new AskedView.Titles(PaperWords.OFFERS, PaperWords.OFFERS_FAILED);

    private CertificateView() {}

    static Page draw(Certificates certificates, Look look) {
        return AskedView.draw(certificates, TITLES, look, offers -> switch (offers) {
            case Offers.None _ -> AskedView.said(certificates, PaperWords.NONE, look.say(RecordsWords.MISSING_UNDER), look);
            case Offers.Some _ -> offered(look.words().say(certificates.item().name()), certificates, look);
        });
    }

    private static Page offered(String matter, Certificates offered, Look look) {
        CertificateOffer offer = offered.offer();
        VBox wall = Parts.column(20, Parts.label(matter, "under"), Parts.spring(),
                Parts.label(look.words().say(offer.name()), "title"), Parts.label(look.say(PaperWords.CHOOSE), "under"));
        return Page.touched(wall, room -> floor(offered, offer, room, look));
    }

    private static Node floor(Certificates offered, CertificateOffer offer, Room room, Look look) {
        double gap = look.large() ? 12 : 24;
        Region start = unlessDead(look, Parts.touch(Parts.button(Icons.NEXT, look.say(PaperWords.MAKE), "main"), "start", look,
                new Intent.Start()));
        List<Region> fixed = List.of(
                group(Intent.Choose.Of.PERIOD, offer.periods().stream().map(Choice::name).toList(), offered.chosen().period(), look),
                group(Intent.Choose.Of.PURPOSE, offer.purposes().stream().map(Choice::name).toList(), offered.chosen().purpose(), look));
        VBox floor = Parts.column(gap);
        if (offered.offers().size() > 1) {
            double left = room.height() - room.high(start) - gap - fixed.stream().mapToDouble(part -> room.high(part) + gap).sum();
            floor.getChildren().add(certificates(offered, room, left, look));
        }
        floor.getChildren().addAll(fixed);
        floor.getChildren().addAll(Parts.spring(), start);
        return floor;
    }

    /// As many as the room leaves, with the way to the others.
    private static Region certificates(Certificates offered, Room room, double height, Look look) {
        List<LangText> names = offered.offers().stream().map(CertificateOffer::name).toList();
        Intent.Choose.Of of = Intent.Choose.Of.CERTIFICATE;
        int columns = columns(names.size(), look);
        int rows = Math.ceilDiv(names.size(), columns);
        Label head = Parts.label(look.say(Codes.of(of)), "note");
        HBox pager = Pager.draw(-1, -1, "", look);
        double least = room.high(head) + 6;
        int first = offered.from() / columns;
        Room.Fitting fitting = room.fit(rows, first, height - least, Parts.GUTTER, row -> tiles(of, names, row * columns, columns, offered.chosen().certificate(), look));
        boolean paged = !fitting.all(rows);
        if (paged) {
            fitting = room.fit(rows, first, height - least - room.high(pager) - Parts.GUTTER, Parts.GUTTER,
                    row -> tiles(of, names, row * columns, columns, offered.chosen().certificate(), look));
        }
        VBox list = Parts.column(Parts.GUTTER);
        list.getChildren().addAll(fitting.shown());
        if (paged) {
            list.getChildren().add(Pager.draw(fitting.before() < 0 ? -1 : fitting.before() * columns, fitting.after() < rows ? fitting.after() * columns : -1,
                    look.say(PageWords.RANGE, first * columns + 1, Math.min(names.size(), fitting.after() * columns), names.size()), look));
        }
        return Parts.column(6, head, list);
    }

    /// In the place of a key that leads to paper, while the printer does not serve, stands why.
    static Region unlessDead(Look look, Region key) {
        if (look.board().printing() == Printing.SERVES) {
            return key;
        }
        Region why = Parts.label(look.say(PaperWords.NO_PRINTING), "key", "card", "stop-text");
        why.setMaxWidth(Double.MAX_VALUE);
        return why;
    }

    private static Region group(Intent.Choose.Of of, List<LangText> names, int chosen, Look look) {
        int columns = columns(names.size(), look);
        VBox list = Parts.column(Parts.GUTTER);
        for (int first = 0; first < names.size(); first += columns) {
            list.getChildren().add(tiles(of, names, first, columns, chosen, look));
        }
        return Parts.column(6, Parts.label(look.say(Codes.of(of)), "note"), list);
    }

    private static Region tiles(Intent.Choose.Of of, List<LangText> names, int first, int columns, int chosen, Look look) {
        List<Region> tiles = new ArrayList<>();
        for (int i = first; i < Math.min(names.size(), first + columns); i++) {
            tiles.add(Parts.touch(choice(look.words().say(names.get(i)), i == chosen), "choose-" + of.name() + "-" + i, look, new Intent.Choose(of, i)));
        }
        return Tiles.row(look.column(), columns, tiles);
    }

    /// A landscape screen is low: four stand in one row there rather than one alone in a second.
    private static int columns(int names, Look look) {
        if (look.portrait()) {
            return look.large() ? 2 : 3;
        }
        return names == 4 ? 4 : 3;
    }

    private static Region choice(String name, boolean chosen) {
        HBox tile = new HBox(12, Parts.label(name, "key"));
        tile.setAlignment(Pos.CENTER_LEFT);
        tile.getStyleClass().addAll("tile", "choice");
        tile.setMinHeight(74);
        if (chosen) {
            tile.getChildren().add(0, Parts.icon(Icons.TICK, 32));
            tile.getStyleClass().add("chosen");
        }
        HBox.setHgrow(tile, Priority.ALWAYS);
        return tile;
    }
}
