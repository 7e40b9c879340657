package org.doorstep.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.config.LangText;
import org.doorstep.core.certificates.Basket;
import org.doorstep.core.certificates.CertificateOffer;
import org.doorstep.core.certificates.Certificates;
import org.doorstep.core.certificates.Choice;
import org.doorstep.core.certificates.NotOffered;
import org.doorstep.core.certificates.Offers;
import org.doorstep.core.certificates.Period;
import org.doorstep.core.certificates.Purpose;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.service.Printing;
import org.doorstep.wording.BasketWords;
import org.doorstep.wording.PaperWords;
import org.doorstep.wording.RecordsWords;
import org.doorstep.wording.WhichWords;

/// Which certificates, for which period, what they are meant for: the usual is chosen already, and what is chosen has a tick and another
/// ground.
final class CertificateView {
    private static final AskedView.Titles TITLES = new AskedView.Titles(PaperWords.OFFERS, PaperWords.OFFERS_FAILED);

    private static final int SHORT = 10;

    private CertificateView() {}

    static Page draw(Certificates certificates, Look look) {
        return AskedView.draw(certificates, TITLES, look, offers -> switch (offers) {
            case Offers.None none -> none(certificates, none, look);
            case Offers.Some some -> offered(certificates, some, look);
        });
    }

    /// Why there is none, where the district says it: of each kind, as many as there is room for.
    private static Page none(Certificates certificates, Offers.None none, Look look) {
        if (none.others().isEmpty()) {
            return AskedView.said(certificates, PaperWords.NONE, look.say(RecordsWords.MISSING_UNDER), look);
        }
        return Page.read(AskedView.wall(certificates, PaperWords.NONE, look), room -> {
            Room.Rows rows = new Room.Rows(none.others().size(), certificates.from(), Parts.GUTTER,
                    i -> Parts.label(other(none.others().get(i), look), "head"));
            return Pager.under(rows, room.height(), room, look);
        });
    }

    private static String other(NotOffered other, Look look) {
        return look.words().say(other.name()) + " · " + why(other, look);
    }

    private static String why(NotOffered other, Look look) {
        Optional<String> back = other.backAt().map(look::moment);
        return switch (other.why()) {
            case NOTHING -> look.say(BasketWords.NOTHING);
            case USED_UP -> look.say(BasketWords.USED_UP);
            case DOWN -> back.map(when -> look.say(BasketWords.DOWN_UNTIL, when)).orElseGet(() -> look.say(BasketWords.DOWN));
            case CLOSED -> back.map(when -> look.say(BasketWords.CLOSED_UNTIL, when)).orElseGet(() -> look.say(BasketWords.CLOSED));
        };
    }

    private static Page offered(Certificates offered, Offers.Some some, Look look) {
        Basket basket = offered.basket();
        CertificateOffer looked = some.list().get(basket.looked());
        int sheets = basket.sheets(some);
        String title = basket.several() ? look.say(BasketWords.TITLE, basket.picked().size(), sheets) : look.words().say(looked.name());
        VBox wall = Parts.column(look.large() ? 8 : 20, Parts.label(look.words().say(offered.item().name()), "under"), Parts.spring(),
                Parts.label(title, "title"));
        wall.getChildren().add(Parts.label(basket.several() ? look.say(PaperWords.CHOOSE) : look.say(BasketWords.SHEETS, sheets), "under"));
        if (!basket.several() && looked.copies().made() > 0 && !look.largest()) {
            wall.getChildren().add(Parts.label(look.say(BasketWords.MADE_BEFORE, looked.copies().made(), looked.copies().left()), "note"));
        }
        return Page.touched(wall, room -> floor(offered, some, room, look));
    }

    /// The choices in rows, as many as there is room for; the first of a page says what is chosen by it.
    private static Node floor(Certificates offered, Offers.Some some, Room room, Look look) {
        Region start = start(offered, some, look);
        List<Row> rows = new ArrayList<>();
        if (some.list().size() > 1) {
            rows.addAll(rows(certificates(offered.basket(), some, look), look));
        }
        others(some, look).forEach(line -> rows.add(new Row(Optional.empty(), line, false)));
        groups(offered.basket(), some, look).forEach(group -> rows.addAll(rows(group, look)));
        int first = Math.min(offered.from(), rows.size() - 1);
        Room.Rows listed = new Room.Rows(rows.size(), first, Parts.GUTTER, i -> rows.get(i).drawn(i == first));
        VBox floor = Pager.under(listed, room.height() - room.high(start) - Parts.GUTTER, room, look);
        floor.getChildren().add(start);
        return floor;
    }

    /// @param head  what is chosen by it
    /// @param begins the first of what is chosen by one
    private record Row(Optional<String> head, Region tiles, boolean begins) {
        Region drawn(boolean first) {
            return head.filter(_ -> begins || first).<Region>map(words -> Parts.column(6, Parts.label(words, "note"), tiles)).orElse(tiles);
        }
    }

    /// What cannot be had now, together; in large print each for itself, so that a page holds it.
    private static List<Region> others(Offers.Some some, Look look) {
        List<Region> lines = some.others().stream()
                .<Region>map(other -> Parts.label(look.say(BasketWords.NOT_NOW) + " · " + other(other, look),
                "note")).toList();
        return lines.isEmpty() || look.large() ? lines : List.of(Parts.column(4, lines.toArray(Region[]::new)));
    }

    /// What leads on; in its place what keeps it from leading on: the printer, or its paper.
    private static Region start(Certificates offered, Offers.Some some, Look look) {
        int wanting = offered.wanting(look.board());
        if (wanting > 0) {
            int sheets = offered.basket().sheets(some);
            return stop(look.say(BasketWords.WANTING, sheets, sheets - wanting));
        }
        return unlessDead(look,
                Parts.touch(Parts.button(Icons.NEXT, look.say(PaperWords.MAKE), "main"), "start", look, new Intent.Start()));
    }

    /// In the place of a key that leads to paper, while the printer does not serve, stands why.
    static Region unlessDead(Look look, Region key) {
        return look.board().printing() == Printing.SERVES ? key : stop(look.say(PaperWords.NO_PRINTING));
    }

    private static Region stop(String words) {
        Region why = Parts.label(words, "key", "card", "stop-text");
        why.setMaxWidth(Double.MAX_VALUE);
        return why;
    }

    /// One thing to choose.
    ///
    /// @param id     of the tile, and after it the place
    /// @param chosen whether it has a tick
    private record Tile(String id, String name, Intent.Choose choice, boolean chosen) {}

    /// Things to choose from, under what they are.
    private record Group(String head, List<Tile> tiles) {}

    private static List<Group> groups(Basket basket, Offers.Some some, Look look) {
        List<Group> groups = new ArrayList<>();
        CertificateOffer looked = some.list().get(basket.looked());
        if (!basket.several() || looked.periods().size() > 1) {
            String head = basket.several() ? look.say(BasketWords.PERIOD_OF, look.words().say(looked.name())) : look.say(WhichWords.PERIOD);
            groups.add(new Group(head, tiles(Intent.Choose.Of.PERIOD, looked.periods().stream().map(Period::name).toList(),
                    Set.of(basket.picked().getOrDefault(basket.looked(), 0)), look)));
        }
        groups.add(new Group(look.say(WhichWords.PURPOSE),
                tiles(Intent.Choose.Of.PURPOSE, some.purposes().stream().map(Purpose::name).toList(),
                Set.of(basket.purpose()), look)));
        List<Choice> receivers = some.purposes().get(basket.purpose()).receivers();
        if (!receivers.isEmpty()) {
            groups.add(new Group(look.say(WhichWords.RECEIVER),
                    tiles(Intent.Choose.Of.RECEIVER, receivers.stream().map(Choice::name).toList(),
                    Set.of(basket.receiver()), look)));
        }
        return groups;
    }

    /// The certificates, and whether one or several are wanted.
    private static Group certificates(Basket basket, Offers.Some some, Look look) {
        List<LangText> names = some.list().stream().map(CertificateOffer::name).toList();
        List<Tile> tiles = new ArrayList<>(tiles(Intent.Choose.Of.CERTIFICATE, names, basket.picked().keySet(), look));
        WhichWords other = basket.several() ? WhichWords.ONE : WhichWords.SEVERAL;
        tiles.add(new Tile("several", look.say(other), new Intent.Choose(Intent.Choose.Of.SEVERAL, basket.several() ? 0 : 1), false));
        return new Group(look.say(WhichWords.CERTIFICATE), tiles);
    }

    private static List<Tile> tiles(Intent.Choose.Of of, List<LangText> names, Set<Integer> chosen, Look look) {
        return IntStream.range(0, names.size()).mapToObj(i -> new Tile("choose-" + of.name() + "-" + i, look.words().say(names.get(i)),
                new Intent.Choose(of, i), chosen.contains(i))).toList();
    }

    private static List<Row> rows(Group group, Look look) {
        int columns = columns(group, look);
        List<Row> rows = new ArrayList<>();
        for (int first = 0; first < group.tiles().size(); first += columns) {
            List<Tile> tiles = group.tiles().subList(first, Math.min(group.tiles().size(), first + columns));
            rows.add(new Row(Optional.of(group.head()),
                    Tiles.row(look.column(), columns, tiles.stream().map(tile -> drawn(tile, look)).toList()), first == 0));
        }
        return rows;
    }

    private static Region drawn(Tile tile, Look look) {
        return Parts.touch(choice(tile.name(), tile.chosen()), tile.id(), look, tile.choice());
    }

    /// A landscape screen is low: four short names stand in one row there rather than one alone in a second.
    private static int columns(Group group, Look look) {
        boolean four = !look.portrait() && group.tiles().size() == 4 && group.tiles().stream()
                .allMatch(tile -> tile.name().length() <= SHORT);
        return look.large() ? 2 : four ? 4 : 3;
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
