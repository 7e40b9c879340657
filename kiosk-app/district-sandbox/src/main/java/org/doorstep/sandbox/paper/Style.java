package org.doorstep.sandbox.paper;

import java.awt.Color;

/// How letters look.
///
/// @param size in points
record Style(float size, boolean heavy, Color colour) {}
