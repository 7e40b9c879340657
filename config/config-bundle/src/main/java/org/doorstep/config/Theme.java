package org.doorstep.config;

import java.util.Map;
import java.util.Optional;

/// A district's look: colour tokens that replace ours, and the horizon of idle and farewell.
///
/// @param colours token (`accent`) to colour (`#095C5C`)
/// @param horizon one SVG path on a field of 1080 × 200 that stands on the step
public record Theme(Map<String, String> colours, Optional<String> horizon) {
    public Theme {
        colours = Map.copyOf(colours);
    }
}
