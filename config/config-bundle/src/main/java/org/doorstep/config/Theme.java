package org.doorstep.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A district's look: the colour of each token, ours where the district names none, and the horizon of idle and farewell.
///
/// @param colours token (`accent`) to colour (`#095C5C`)
/// @param horizon one SVG path on a field of 1080 × 200 that stands on the step
public record Theme(Map<String, String> colours, Optional<String> horizon) {
    /// Calm and civic: a warm ground, ink, one accent, red for what stops.
    static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("ground", "#F8F4EC"), Map.entry("paper", "#FFFEFB"), Map.entry("stone", "#E9E1D2"), Map.entry("hair", "#DED5C4"),
            Map.entry("edge", "#827A6B"), Map.entry("ink", "#1B2422"), Map.entry("ink-soft", "#454D49"), Map.entry("accent", "#095C5C"),
            Map.entry("accent-deep", "#064444"), Map.entry("accent-tint", "#DDEAE5"), Map.entry("on-accent", "#FFFFFF"), Map.entry("stop", "#931E17"));

    public Theme {
        Map<String, String> all = new HashMap<>(USUAL);
        all.putAll(colours);
        colours = Map.copyOf(all);
    }
}
