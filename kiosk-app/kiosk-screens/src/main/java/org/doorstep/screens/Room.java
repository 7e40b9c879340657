package org.doorstep.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import javafx.scene.layout.Region;

/// The room that a floor has once its wall has taken what its words need: what is shown is reckoned from it.
///
/// @param measure how high a part is that is as wide as the room, and `across` how wide one is that nothing confines
record Room(double width, double height, ToDoubleFunction<Region> measure, ToDoubleFunction<Region> across) {
    /// What fits of a list of rows.
    ///
    /// @param shown from the first that was asked for
    /// @param after the first row that is not shown any more; the number of rows, if all are shown
    /// @param before where the page before this one begins; -1 on the first page
    record Fitting(List<Region> shown, int after, int before) {
        boolean all(int rows) {
            return before < 0 && after == rows;
        }
    }

    double high(Region part) {
        return measure.applyAsDouble(part);
    }

    double wide(Region part) {
        return across.applyAsDouble(part);
    }

    /// Rows to be shown, from one of them on.
    ///
    /// @param row draws one of them: none is drawn that is not needed
    record Rows(int count, int first, double gap, IntFunction<Region> row) {}

    /// All rows, if the height holds them; else as many as it holds above what turns their pages.
    ///
    /// @param turning how high that is, with the gap over it
    Fitting fitPages(Rows rows, double height, double turning) {
        Fitting whole = fit(rows, height);
        return whole.all(rows.count()) ? whole : fit(rows, height - turning);
    }

    /// As many rows as the height holds, one at least.
    Fitting fit(Rows rows, double height) {
        List<Region> shown = new ArrayList<>();
        double used = 0;
        double highest = 0;
        for (int i = rows.first(); i < rows.count(); i++) {
            Region next = rows.row().apply(i);
            double high = high(next);
            if (!shown.isEmpty() && used + rows.gap() + high > height) {
                break;
            }
            used += (shown.isEmpty() ? 0 : rows.gap()) + high;
            highest = Math.max(highest, high);
            shown.add(next);
        }
        int usually = Math.max(shown.size(), (int) ((height + rows.gap()) / (Math.max(1, highest) + rows.gap())));
        return new Fitting(shown, rows.first() + shown.size(), rows.first() == 0 ? -1 : Math.max(0, rows.first() - usually));
    }
}
