package org.doorstep.screens;

import java.time.YearMonth;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.doorstep.core.records.Months;
import org.doorstep.wording.ChartWords;

/// A cell a month, a column a year: what is missing is hollow and red, what was before or comes after is a hair line.
final class MonthsChart {
    private static final int MONTHS = 12;
    private static final double CELL = 18;
    private static final double LOW_CELL = 11;
    private static final double LEFT = 90;
    private static final double WIDEST = 56;
    private static final int LABELS = 6;

    private MonthsChart() {}

    static Region draw(Months months, double wide, Look look) {
        Pane pane = new Pane();
        double high = look.portrait() ? CELL : LOW_CELL;
        int first = months.from().getYear();
        int years = months.to().getYear() - first + 1;
        double column = Math.min(WIDEST, (wide - LEFT) / years);
        for (int y = 0; y < years; y++) {
            for (int m = 1; m <= MONTHS; m++) {
                YearMonth month = YearMonth.of(first + y, m);
                pane.getChildren().add(cell(months, month, new BoundingBox(LEFT + y * column, (MONTHS - m) * high, column, high)));
            }
            if (y % Math.ceilDiv(years, LABELS) == 0) {
                pane.getChildren().add(at(Integer.toString(first + y), LEFT + y * column, MONTHS * high + 2));
            }
        }
        pane.getChildren().addAll(at(look.say(ChartWords.MONTH, 12), 0, -8),
                at(look.say(ChartWords.MONTH, 1), 0, (MONTHS - 1) * high - 14));
        pane.setMinHeight(MONTHS * high + 44);
        HBox legend = new HBox(14, Parts.label(look.largest() ? "" : look.say(ChartWords.TITLE), "name"), Parts.spring(), sample("paid"),
                narrow(look.say(ChartWords.PAID)), sample("missing"), narrow(look.say(ChartWords.MISSING)));
        legend.setAlignment(Pos.CENTER_LEFT);
        return Parts.column(14, legend, pane);
    }

    private static Label narrow(String word) {
        Label label = Parts.label(word, "note");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Rectangle cell(Months months, YearMonth month, Bounds place) {
        boolean outside = month.isBefore(months.from()) || month.isAfter(months.to());
        double gap = place.getWidth() > 24 ? 10 : 3;
        double high = outside ? 2 : place.getHeight() - 5;
        Rectangle cell = new Rectangle(place.getMinX(), place.getCenterY() - high / 2, place.getWidth() - gap, high);
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
