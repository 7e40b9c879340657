package org.doorstep.core.journey;

/// All that can happen to a visit: the resident acts, or the world reports.
public sealed interface Input permits Intent, Report {}
