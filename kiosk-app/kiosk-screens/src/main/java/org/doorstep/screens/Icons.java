package org.doorstep.screens;

import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// Line icons on a grid of 48, three pixels of stroke at every size; never without a word beside them.
enum Icons {
    BACK("M20 12 L8 24 L20 36 M8 24 H42"),
    HOME("M6 24 L24 8 L42 24 M11 20 V41 H20 V30 H28 V41 H37 V20"),
    BIGGER("M4 40 L16 8 L28 40 M8 29 H24 M38 12 V26 M31 19 H45"),
    GLOBE("M24 6 A18 18 0 1 0 24 42 A18 18 0 1 0 24 6 M6 24 H42 M24 6 C14 16 14 32 24 42 C34 32 34 16 24 6"),
    PHONE("M14 6 L20 16 L15 21 C18 28 21 31 27 34 L32 28 L42 35 C41 41 37 43 33 42 C18 39 8 27 6 14 C6 10 9 6 14 6 Z"),
    LEAVE("M28 8 H10 V40 H28 M20 24 H44 M34 14 L44 24 L34 34"),
    APPLY("M10 6 H28 L36 14 V22 M10 6 V42 H22 M18 20 H28 M18 28 H24 M28 40 L44 24 L40 20 L25 35 L24 42 Z"),
    CHECK("M10 6 H36 V20 M10 6 V42 H22 M18 14 H28 M18 22 H24 M32 24 A8 8 0 1 0 32 40 A8 8 0 1 0 32 24 M38 38 L44 44"),
    PRINT("M14 18 V6 H34 V18 M14 36 H6 V18 H42 V36 H34 M14 28 H34 V42 H14 Z"),
    PROGRESS("M10 6 A4 4 0 1 0 10 14 A4 4 0 1 0 10 6 M10 14 V20 M10 20 A4 4 0 1 0 10 28 A4 4 0 1 0 10 20 M10 28 V34 M10 34 A4 4 0 1 0 10 42 "
            + "A4 4 0 1 0 10 34 M22 10 H42 M22 24 H42 M22 38 H36"),
    SAY("M6 8 H42 V34 H22 L12 43 V34 H6 Z M14 17 H34 M14 25 H28"),
    NEXT("M18 10 L32 24 L18 38"),
    PERSON("M24 8 A8 8 0 1 0 24 24 A8 8 0 1 0 24 8 M8 42 C8 32 14 28 24 28 C34 28 40 32 40 42"),
    EYE("M4 24 C12 12 36 12 44 24 C36 36 12 36 4 24 M24 18 A6 6 0 1 0 24 30 A6 6 0 1 0 24 18"),
    CARD("M4 10 H44 V38 H4 Z M12 18 A4 4 0 1 0 12 26 A4 4 0 1 0 12 18 M24 18 H38 M24 24 H38 M10 32 H38"),
    BELL("M24 6 V9 M12 34 V22 C12 14 17 9 24 9 C31 9 36 14 36 22 V34 L40 38 H8 Z M20 42 H28"),
    DOOR("M8 42 V22 A16 16 0 0 1 40 22 V42 M4 42 H44 M17 42 V24 A7 7 0 0 1 31 24 V42"),
    TICK("M10 25 L20 35 L38 14"),
    SKIP("M10 10 L24 24 L10 38 M26 10 L40 24 L26 38"),
    VERY_GOOD("M24 6 A18 18 0 1 0 24 42 A18 18 0 1 0 24 6 M13 20 C14 16 19 16 20 20 M28 20 C29 16 34 16 35 20 M13 27 C15 37 33 37 35 27 Z"),
    GOOD("M24 6 A18 18 0 1 0 24 42 A18 18 0 1 0 24 6 M17 17 V21 M31 17 V21 M14 28 C18 36 30 36 34 28"),
    FAIR("M24 6 A18 18 0 1 0 24 42 A18 18 0 1 0 24 6 M17 17 V21 M31 17 V21 M15 31 H33"),
    POOR("M24 6 A18 18 0 1 0 24 42 A18 18 0 1 0 24 6 M17 17 V21 M31 17 V21 M14 34 C18 27 30 27 34 34"),
    VERY_POOR("M24 6 A18 18 0 1 0 24 42 A18 18 0 1 0 24 6 M13 15 L20 19 M35 15 L28 19 M18 20 V23 M30 20 V23 M15 35 C18 27 30 27 33 35"),
    LINE("M14 24 H34 M8 19 A5 5 0 1 0 8 29 A5 5 0 1 0 8 19 M40 19 A5 5 0 1 0 40 29 A5 5 0 1 0 40 19");

    private static final double GRID = 48;
    private static final double STROKE = 3;

    private final String path;

    Icons(String path) {
        this.path = path;
    }

    /// @param size of the drawn grid in pixels
    SVGPath draw(double size) {
        SVGPath drawn = new SVGPath();
        double scale = size / GRID;
        drawn.setContent(path);
        drawn.getStyleClass().add("icon");
        drawn.setStrokeWidth(STROKE / scale);
        drawn.setStrokeLineCap(StrokeLineCap.ROUND);
        drawn.setStrokeLineJoin(StrokeLineJoin.ROUND);
        drawn.setScaleX(scale);
        drawn.setScaleY(scale);
        return drawn;
    }
}
