package org.doorstep.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;

/// What holds for a theme's colours: each token is one of ours, and what is written in one can be read on the other (WCAG 2.2, 1.4.3 and
/// 1.4.6: contrast ratio of relative luminances). Old eyes read these screens in daylight.
final class ColourRules {
    private static final double TEXT = 7;
    private static final double EDGE = 3;
    private static final double FLARE = 0.05;
    private static final int RADIX = 16;
    private static final double FULL = 255;

    /// What is drawn on what, and how far it must stand out.
    private record Pair(String ink, String behind, double least) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair("ink", "ground", TEXT), new Pair("ink", "paper", TEXT), new Pair("ink", "accent-tint", TEXT),
            new Pair("ink-soft", "ground", TEXT), new Pair("ink-soft", "paper", TEXT),
            new Pair("accent", "ground", TEXT), new Pair("accent", "paper", TEXT), new Pair("on-accent", "accent", TEXT), new Pair("on-accent", "accent-deep", TEXT),
            new Pair("stop", "ground", TEXT), new Pair("stop", "paper", TEXT), new Pair("edge", "ground", EDGE), new Pair("edge", "paper", EDGE));

    private ColourRules() {}

    static void check(JsonFile theme) {
        theme.root().path("colours").properties().forEach(entry -> {
            if (!Theme.USUAL.containsKey(entry.getKey())) {
                complain(theme, entry.getKey(), "no colour is called " + entry.getKey(), "name one of " + Theme.USUAL.keySet().stream().sorted().toList());
            }
        });
        Map<String, String> colours = BundleParts.theme(theme).colours();
        for (Pair pair : PAIRS) {
            double ratio = ratio(luminance(colours, pair.ink()), luminance(colours, pair.behind()));
            Optional<String> theirs = List.of(pair.ink(), pair.behind()).stream().filter(theme.root().path("colours")::has).findFirst();
            if (ratio < pair.least() && theirs.isPresent()) {
                complain(theme, theirs.get(), "%s on %s stands out by %.1f:1 only".formatted(pair.ink(), pair.behind(), ratio),
                        "choose one darker or lighter, for %.0f:1 at the least".formatted(pair.least()));
            }
        }
    }

    private static void complain(JsonFile theme, String token, String what, String remedy) {
        theme.complain(JsonPointer.empty().appendProperty("colours").appendProperty(token), what, remedy);
    }

    private static double ratio(double one, double other) {
        return (Math.max(one, other) + FLARE) / (Math.min(one, other) + FLARE);
    }

    private static double luminance(Map<String, String> colours, String token) {
        String colour = colours.getOrDefault(token, "#000000");
        return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
    }

    private static double part(String colour, int at) {
        double part = Integer.parseInt(colour.substring(at, at + 2), RADIX) / FULL;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
