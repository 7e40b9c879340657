package org.doorstep.screens;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
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
        VBox floor = Parts.column(look.portrait() && !look.manner().simple() ? 24 : 6);
        Region start = unlessDead(look, Parts.touch(Parts.button(Icons.NEXT, look.say(PaperWords.MAKE), "main"), "start", look,
                new Intent.Start()));
        VBox.setMargin(start, new Insets(20, 0, 0, 0));
        if (offered.offers().size() > 1) {
            List<LangText> names = offered.offers().stream().map(CertificateOffer::name).toList();
            floor.getChildren().add(group(Intent.Choose.Of.CERTIFICATE, names, offered.chosen().certificate(), look));
        }
        floor.getChildren().addAll(
                group(Intent.Choose.Of.PERIOD, offer.periods().stream().map(Choice::name).toList(), offered.chosen().period(), look),
                group(Intent.Choose.Of.PURPOSE, offer.purposes().stream().map(Choice::name).toList(), offered.chosen().purpose(), look),
                Parts.spring(), start);
        return new Page(wall, floor);
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
        TilePane pane = new TilePane(Parts.GUTTER, Parts.GUTTER);
        pane.setPrefColumns(columns);
        double width = Math.floor((look.column() - Parts.GUTTER * (columns - 1)) / columns);
        for (int i = 0; i < names.size(); i++) {
            Region tile = choice(look.words().say(names.get(i)), i == chosen);
            tile.setPrefWidth(width);
            pane.getChildren().add(Parts.touch(tile, "choose-" + of.name() + "-" + i, look, new Intent.Choose(of, i)));
        }
        return Parts.column(6, Parts.label(look.say(Codes.of(of)), "note"), pane);
    }

    /// A landscape screen is low: four stand in one row there rather than one alone in a second.
    private static int columns(int names, Look look) {
        if (look.portrait()) {
            return look.manner().simple() ? 2 : 3;
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
