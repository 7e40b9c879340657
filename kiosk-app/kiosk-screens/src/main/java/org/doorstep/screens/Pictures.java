package org.doorstep.screens;

import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Scale;
import org.doorstep.config.Site;
import org.doorstep.wording.OutWords;

/// The drawings that show a place instead of naming it: where the card goes, where the next terminal is. Nothing in them moves.
final class Pictures {
    private static final double STROKE = 4;
    private static final double NAME = 300;
    /// A grid of 200 by 120: the reader's pad as seen from the front, the card above it, the way down, the waves of a reader that serves.
    private static final String PAD = "M20 96 H180 L194 116 H6 Z M60 102 H140 L146 110 H54 Z";
    private static final String CARD = "M62 14 H138 A6 6 0 0 1 144 20 V56 A6 6 0 0 1 138 62 H62 A6 6 0 0 1 56 56 V20 A6 6 0 0 1 62 14 Z "
            + "M66 26 H84 V46 H66 Z M94 28 H132 M94 37 H132 M94 46 H120";
    private static final String DOWN = "M100 68 V88 M91 80 L100 90 L109 80";
    private static final double GRID_WIDTH = 200;
    private static final double GRID_HEIGHT = 120;

    private Pictures() {}

    /// Lay the card flat on the pad; the way down is in the accent while the reader waits.
    static Region reader(double width) {
        double scale = width / GRID_WIDTH;
        Group drawing = new Group(line(PAD, "picture-pad", scale), line(CARD, "picture-card", scale), line(DOWN, "picture-way", scale));
        drawing.getTransforms().add(new Scale(scale, scale));
        StackPane box = new StackPane(new Group(drawing));
        box.setMinSize(width, GRID_HEIGHT * scale);
        box.setMaxSize(width, GRID_HEIGHT * scale);
        return box;
    }

    private static SVGPath line(String path, String kind, double scale) {
        SVGPath line = new SVGPath();
        line.setContent(path);
        line.getStyleClass().add(kind);
        line.setStrokeWidth(STROKE / scale);
        line.setStrokeLineCap(StrokeLineCap.ROUND);
        line.setStrokeLineJoin(StrokeLineJoin.ROUND);
        return line;
    }

    /// This place in the middle, the next ones where they lie; north is up. Offsets come from the bundle, no map service is asked.
    static Region sites(Look look, double width, double height) {
        Pane map = new Pane();
        map.getStyleClass().add("map");
        map.setMinSize(width, height);
        map.setMaxSize(width, height);
        double farthest = look.bundle().site().nextSites().stream().mapToDouble(site -> Math.max(Math.abs(site.eastMetres()), Math.abs(site.northMetres()) * 2.0))
                .max().orElse(1);
        double scale = (width / 2 - NAME - 30) / Math.max(1, farthest);
        for (Site.NextSite site : look.bundle().site().nextSites()) {
            double x = width / 2 + site.eastMetres() * scale;
            double y = height / 2 - site.northMetres() * scale;
            Line way = new Line(width / 2, height / 2, x, y);
            way.getStyleClass().add("map-way");
            map.getChildren().addAll(way, dot(x, y, "map-next"), name(look.words().say(site.name()), x, y, map));
        }
        map.getChildren().addAll(dot(width / 2, height / 2, "map-here"), name(look.say(OutWords.HERE), width / 2, height / 2, map), north(look, width));
        return map;
    }

    private static Circle dot(double x, double y, String kind) {
        Circle dot = new Circle(x, y, 14);
        dot.getStyleClass().add(kind);
        return dot;
    }

    /// Beside its dot, on the side where there is more room, and within the map.
    private static Label name(String text, double x, double y, Pane map) {
        Label name = Parts.label(text, "note");
        boolean right = x > map.getMinWidth() / 2 + 1;
        name.setPrefWidth(NAME);
        name.setAlignment(right ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
        name.setTextAlignment(right ? TextAlignment.LEFT : TextAlignment.RIGHT);
        name.setLayoutX(right ? x + 24 : x - NAME - 24);
        name.layoutYProperty().bind(name.heightProperty().map(high ->
                Math.clamp(y - high.doubleValue() / 2, 4, Math.max(4, map.getMinHeight() - high.doubleValue() - 4))));
        return name;
    }

    private static Node north(Look look, double width) {
        Label north = Parts.label("↑ " + look.say(OutWords.NORTH), "note");
        north.setLayoutX(width - 110);
        north.setLayoutY(8);
        return north;
    }
}
