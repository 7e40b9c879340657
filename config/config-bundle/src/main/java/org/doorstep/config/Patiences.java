package org.doorstep.config;

import java.time.Duration;

/// How long each kind of screen waits for a touch. Simple mode waits twice as long, except for `stillThere`.
///
/// @param choose     home, identify, choosing
/// @param read       records, guides, forms
/// @param stillThere the ring that runs down; WCAG 2.2.1 asks for 20 s at least
/// @param answer     how long a screen waits for the district or a device before it says so
/// @param printing how long a printer may take for one certificate; the job is taken back then
/// @param rating   how the visit was, before the question whether somebody is still there
/// @param farewell   until the terminal is idle where nothing tells that the card is gone
/// @param cardGone   until the terminal is idle once the card is gone
public record Patiences(
        Duration choose, Duration read, Duration stillThere, Duration answer, Duration printing, Duration rating, Duration farewell, Duration cardGone) {
    public static final Patiences STANDARD = new Patiences(
            Duration.ofSeconds(45), Duration.ofSeconds(90), Duration.ofSeconds(20),
            Duration.ofSeconds(25), Duration.ofSeconds(120), Duration.ofSeconds(20), Duration.ofSeconds(30), Duration.ofSeconds(5));
}
