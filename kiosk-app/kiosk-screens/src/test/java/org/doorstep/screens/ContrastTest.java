package org.doorstep.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.doorstep.config.Language;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Overlay;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is written can be read: every text stands out from what is really behind it by 7:1, with high contrast by 15:1 (accents and
/// warnings
/// there by 10:1), every drawing by 3:1 (face.md; the ratio is that of WCAG 2.2, 1.4.3).
class ContrastTest {
    private static final double TEXT = 7;
    private static final double ON_BLACK = 18;
    private static final double ON_WHITE = 20;
    private static final double DRAWING = 3;

    @BeforeAll
    static void toolkit() throws InterruptedException {
        Toolkit.up();
    }

    @ParameterizedTest(name = "{0} contrast={1}")
    @CsvSource({"t-portrait,NONE", "t-portrait,ON_BLACK", "t-portrait,ON_WHITE", "t-landscape,NONE", "t-landscape,ON_BLACK",
            "t-landscape,ON_WHITE"})
    void whatIsWrittenCanBeRead(String terminal, Manner.Contrast contrast) throws InterruptedException, ExecutionException {
        TreeSet<String> faults = new TreeSet<>();
        Toolkit.eachScreen(terminal, new Manner(Language.ZH, Manner.Size.USUAL, contrast), (name, step, scene) -> {
            Stream<Node> nodes = Toolkit.all(scene.getRoot()).filter(node -> !(step instanceof Overlay) || Toolkit.under(node, "sheet"));
            nodes.forEach(node -> judge(node, step.manner().contrast()).forEach(fault -> faults.add(fault + " on " + name)));
        });
        assertThat(faults).isEmpty();
    }

    private static List<String> judge(Node node, Manner.Contrast contrast) {
        return switch (node) {
            case Text text when !text.getText().isBlank() -> ratio(text, text.getFill(), switch (contrast) {
                        case NONE -> TEXT;
                        case ON_BLACK -> ON_BLACK;
                        case ON_WHITE -> ON_WHITE;
                    }, "「" + text.getText() + "」");
            case Shape shape when shape.getStyleClass().contains("icon") -> ratio(shape, shape.getStroke(), DRAWING, "an icon");
            default -> List.of();
        };
    }

    private static List<String> ratio(Node node, Paint ink, double least, String what) {
        Color behind = behind(node);
        double ratio = ink instanceof Color colour ? ratio(colour, behind) : 0;
        return ratio < least ? List.of("%s is %s on %s, %.1f:1".formatted(what, ink, behind, ratio)) : List.of();
    }

    private static Color behind(Node node) {
        for (Parent up = node.getParent(); up != null; up = up.getParent()) {
            if (up instanceof Region region && region.getBackground() != null) {
                List<BackgroundFill> fills = region.getBackground().getFills();
                if (!fills.isEmpty() && fills.getLast().getFill() instanceof Color colour && colour.isOpaque()) {
                    return colour;
                }
            }
        }
        return Color.WHITE;
    }

    private static double ratio(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
