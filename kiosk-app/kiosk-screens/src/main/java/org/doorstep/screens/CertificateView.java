package org.doorstep.screens;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
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

    /// The choices in rows, as many as there is room for.
    private static Node floor(Certificates offered, CertificateOffer offer, Room room, Look look) {
        Region start = unlessDead(look, Parts.touch(Parts.button(Icons.NEXT, look.say(PaperWords.MAKE), "main"), "start", look,
                new Intent.Start()));
        List<Region> rows = new ArrayList<>();
        if (offered.offers().size() > 1) {
            rows.addAll(group(new Group(Intent.Choose.Of.CERTIFICATE, offered.offers().stream().map(CertificateOffer::name).toList(),
                    offered.chosen().certificate()), look));
        }
        rows.addAll(group(new Group(Intent.Choose.Of.PERIOD, names(offer.periods()), offered.chosen().period()), look));
        rows.addAll(group(new Group(Intent.Choose.Of.PURPOSE, names(offer.purposes()), offered.chosen().purpose()), look));
        int first = Math.min(offered.from(), rows.size() - 1);
        double height = room.height() - room.high(start) - Parts.GUTTER;
        Room.Rows listed = new Room.Rows(rows.size(), first, Parts.GUTTER, rows::get);
        Room.Fitting fitting = room.fitPages(listed, height, room.high(Pager.draw(-1, -1, "", look)) + Parts.GUTTER);
        VBox list = Parts.column(Parts.GUTTER);
        list.getChildren().addAll(fitting.shown());
        VBox floor = Parts.column(Parts.GUTTER, Parts.grown(list));
        if (!fitting.all(rows.size())) {
            floor.getChildren().add(Pager.draw(fitting.before(), fitting.after() < rows.size() ? fitting.after() : -1, "", look));
        }
        floor.getChildren().add(start);
        return floor;
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

    /// One thing to choose.
    private record Group(Intent.Choose.Of of, List<LangText> names, int chosen) {}

    private static List<LangText> names(List<Choice> choices) {
        return choices.stream().map(Choice::name).toList();
    }

    /// Rows of tiles; what is chosen by them stands over the first.
    private static List<Region> group(Group group, Look look) {
        int columns = columns(group.names().size(), look);
        List<Region> rows = new ArrayList<>();
        for (int first = 0; first < group.names().size(); first += columns) {
            Region tiles = tiles(group, first, columns, look);
            rows.add(first > 0 ? tiles : Parts.column(6, Parts.label(look.say(Codes.of(group.of())), "note"), tiles));
        }
        return rows;
    }

    private static Region tiles(Group group, int first, int columns, Look look) {
        List<Region> tiles = new ArrayList<>();
        for (int i = first; i < Math.min(group.names().size(), first + columns); i++) {
            tiles.add(Parts.touch(choice(look.words().say(group.names().get(i)), i == group.chosen()),
                    "choose-" + group.of().name() + "-" + i, look, new Intent.Choose(group.of(), i)));
        }
        return Tiles.row(look.column(), columns, tiles);
    }

    /// A landscape screen is low: four stand in one row there rather than one alone in a second.
    private static int columns(int names, Look look) {
        if (look.portrait()) {
            return look.large() ? 2 : 3;
        }
        return look.large() ? 2 : names == 4 ? 4 : 3;
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
