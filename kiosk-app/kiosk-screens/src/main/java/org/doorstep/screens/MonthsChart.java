package org.doorstep.screens;

import java.time.YearMonth;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.doorstep.core.records.Months;
import org.doorstep.wording.ChartWords;

/// A cell a month, a column a year, a gap before each decade so that years can be counted: what is missing is hollow and red, what was
/// before or comes after is a hair line. In large print the words on the wall say what is missing, and the picture has the room of its own words.
final class MonthsChart {
    private static final int MONTHS = 12;
    private static final int DECADE = 10;
    private static final double CELL = 18;
    private static final double LOW_CELL = 11;
    private static final double LEFT = 90;
    private static final double WIDEST = 56;
    private static final double DECADE_GAP = 8;
    /// Ems of a year under its column, with the room to the next.
    private static final double YEAR = 3;

    private final Months months;
    private final Look look;
    private final double wide;
    private final double left;
    private final double high;
    private final double column;
    private final Pane pane = new Pane();

    private MonthsChart(Months months, double wide, Look look) {
        this.months = months;
        this.look = look;
        this.wide = wide;
        this.left = look.large() ? 0 : LEFT;
        this.high = look.portrait() ? CELL : LOW_CELL;
        this.column = Math.min(WIDEST, (wide - left - gaps(last()) * DECADE_GAP) / (last() + 1));
    }

    static Region draw(Months months, double wide, Look look) {
        MonthsChart chart = new MonthsChart(months, wide, look);
        chart.drawCells();
        chart.writeYears();
        chart.pane.setMinHeight(MONTHS * chart.high + RecordColumns.note(look) * 1.6);
        VBox drawn = Parts.column(14);
        if (!look.largest()) {
            drawn.getChildren().add(legend(look));
        }
        drawn.getChildren().add(chart.pane);
        return drawn;
    }

    private static Region legend(Look look) {
        HBox legend = new HBox(14, Parts.label(look.say(ChartWords.TITLE), "name"), Parts.spring(), sample("paid"),
                narrow(look.say(ChartWords.PAID)), sample("missing"), narrow(look.say(ChartWords.MISSING)));
        legend.setAlignment(Pos.CENTER_LEFT);
        return legend;
    }

    private int first() {
        return months.from().getYear();
    }

    /// Place of the last column.
    private int last() {
        return months.to().getYear() - first();
    }

    /// How many decades begin after the first column, up to this one.
    private int gaps(int place) {
        return (first() + place) / DECADE - first() / DECADE;
    }

    private double x(int place) {
        return left + place * column + gaps(place) * DECADE_GAP;
    }

    private void drawCells() {
        for (int place = 0; place <= last(); place++) {
            for (int m = 1; m <= MONTHS; m++) {
                pane.getChildren().add(cell(YearMonth.of(first() + place, m),
                        new BoundingBox(x(place), (MONTHS - m) * high, column, high)));
            }
        }
        if (left > 0) {
            pane.getChildren().addAll(at(look.say(ChartWords.MONTH, MONTHS), 0, -8),
                    at(look.say(ChartWords.MONTH, 1), 0, (MONTHS - 1) * high - 14));
        }
    }

    /// The first year, the last, and between them the decades for which there is room.
    private void writeYears() {
        double room = RecordColumns.note(look) * YEAR;
        double end = Math.min(x(last()), wide - room + 14);
        writeYear(0, x(0));
        double taken = x(0) + room;
        for (int place = 1; place < last(); place++) {
            if ((first() + place) % DECADE == 0 && x(place) >= taken && x(place) + room <= end) {
                writeYear(place, x(place));
                taken = x(place) + room;
            }
        }
        if (last() > 0 && end >= taken) {
            writeYear(last(), end);
        }
    }

    private void writeYear(int place, double x) {
        pane.getChildren().add(at(Integer.toString(first() + place), x, MONTHS * high + 2));
    }

    private static Label narrow(String word) {
        Label label = Parts.label(word, "note");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private Rectangle cell(YearMonth month, Bounds place) {
        boolean outside = month.isBefore(months.from()) || month.isAfter(months.to());
        double gap = place.getWidth() > 24 ? 10 : 3;
        double height = outside ? 2 : place.getHeight() - 5;
        Rectangle cell = new Rectangle(place.getMinX(), place.getCenterY() - height / 2, place.getWidth() - gap, height);
        cell.getStyleClass().add(outside ? "cell-outside" : months.missing().contains(month) ? "cell-missing" : "cell-paid");
        return cell;
    }

    private static Rectangle sample(String kind) {
        Rectangle sample = new Rectangle(36, 15);
        sample.getStyleClass().add("cell-" + kind);
        return sample;
    }

    private static Label at(String text, double x, double y) {
        Label label = Parts.label(text, "note");
        label.setLayoutX(x);
        label.setLayoutY(y);
        return label;
    }
}
