package org.doorstep.screens;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import org.doorstep.config.Block;

/// How much in each year or month, the oldest at the left: bars, or one line. The newest and the highest figure stand in it as words, all
/// of them in the table.
final class YearsChart {
    /// A century of years, ten years of months.
    private static final int MOST = 120;
    private static final double HIGH = 190;
    private static final double LOW = 120;
    private static final double WIDEST = 96;
    /// Of a bar's place.
    private static final double BAR = 0.72;
    private static final double DOTS = 40;
    /// Of a line of words, in ems.
    private static final double LINE = 1.4;
    /// Between a figure and what it stands over.
    private static final double ABOVE = 10;

    private final Block.Chart chart;
    private final List<Map<String, String>> rows;
    private final Look look;
    private final Pane pane = new Pane();
    private final double high;
    private final double text;
    private final double each;
    private final double most;

    private YearsChart(Block.Chart chart, List<Map<String, String>> rows, double width, Look look) {
        this.chart = chart;
        this.rows = rows.stream().filter(row -> row.containsKey(chart.up().key())).limit(MOST).toList().reversed();
        this.look = look;
        this.high = look.portrait() ? HIGH : LOW;
        this.text = RecordColumns.note(look) * LINE + ABOVE;
        this.each = Math.min(chart.shape() == Block.Chart.Shape.BARS ? WIDEST : width, width / Math.max(1, this.rows.size()));
        this.most = this.rows.stream().mapToDouble(this::amount).max().orElse(0);
    }

    static Region draw(Block.Chart chart, List<Map<String, String>> rows, double width, Look look) {
        YearsChart drawn = new YearsChart(chart, rows, width, look);
        drawn.drawAxis(width);
        if (chart.shape() == Block.Chart.Shape.BARS) {
            drawn.drawBars();
        } else {
            drawn.drawLine();
        }
        drawn.drawFigures(width);
        drawn.pane.setMinSize(width, drawn.text + drawn.high + drawn.text);
        drawn.pane.setMaxWidth(width);
        return drawn.pane;
    }

    private double amount(Map<String, String> row) {
        return Math.max(0, new BigDecimal(row.getOrDefault(chart.up().key(), "0")).doubleValue());
    }

    private double x(int place) {
        return (place + 0.5) * each;
    }

    private double y(int place) {
        return text + high * (1 - (most == 0 ? 0 : amount(rows.get(place)) / most));
    }

    private void drawAxis(double width) {
        Line ground = new Line(0, text + high, width, text + high);
        ground.getStyleClass().add("chart-ground");
        pane.getChildren().add(ground);
    }

    private void drawBars() {
        for (int i = 0; i < rows.size(); i++) {
            Rectangle bar = new Rectangle(x(i) - each * BAR / 2, y(i), each * BAR, text + high - y(i));
            bar.getStyleClass().add("cell-paid");
            pane.getChildren().add(bar);
        }
    }

    private void drawLine() {
        Polyline line = new Polyline();
        for (int i = 0; i < rows.size(); i++) {
            line.getPoints().addAll(x(i), y(i));
            if (rows.size() <= DOTS) {
                Circle dot = new Circle(x(i), y(i), 6);
                dot.getStyleClass().add("cell-paid");
                pane.getChildren().add(dot);
            }
        }
        line.getStyleClass().add("chart-line");
        pane.getChildren().add(line);
    }

    /// The newest amount over its place, the highest too where both have room; under the ground the first and the last year.
    private void drawFigures(double width) {
        if (rows.isEmpty()) {
            return;
        }
        int last = rows.size() - 1;
        List<Label> over = new ArrayList<>(List.of(over(last, width)));
        int highest = 0;
        for (int i = 0; i < rows.size(); i++) {
            highest = amount(rows.get(i)) > amount(rows.get(highest)) ? i : highest;
        }
        double newestLeft = over.getFirst().getLayoutX();
        Label top = over(highest, width);
        if (highest != last && top.getLayoutX() + top.getMinWidth() + Parts.GUTTER < newestLeft) {
            over.add(top);
        }
        pane.getChildren().addAll(over);
        writeAcross(0, width);
        if (last > 0) {
            writeAcross(last, width);
        }
    }

    /// Above all that stands where the words would stand.
    private Label over(int place, double width) {
        Label label = placed(look.words().value(chart.up(), rows.get(place).getOrDefault(chart.up().key(), "")), x(place), 0, width);
        double left = label.getLayoutX() - each / 2;
        double right = label.getLayoutX() + label.getMinWidth() + each / 2;
        double highest = IntStream.range(0, rows.size()).filter(other -> x(other) > left && x(other) < right)
                .mapToDouble(this::y).min().orElse(text);
        label.setLayoutY(Math.max(0, highest - text));
        return label;
    }

    private void writeAcross(int place, double width) {
        pane.getChildren().add(placed(look.words().value(chart.across(), rows.get(place).getOrDefault(chart.across().key(), "")), x(place),
                text + high + 2, width));
    }

    /// In the middle over or under its place, as far as the edges let it.
    private Label placed(String words, double x, double y, double width) {
        Label label = Parts.label(words, "note");
        double wide = Math.ceil(RecordColumns.ems(words) * RecordColumns.note(look)) + 8;
        label.setMinWidth(wide);
        label.setLayoutX(Math.clamp(x - wide / 2, 0, Math.max(0, width - wide)));
        label.setLayoutY(y);
        return label;
    }
}
