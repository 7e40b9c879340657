package org.doorstep.device.ipp;

import java.util.List;
import java.util.Map;

/// Whether there is paper in any tray that feeds by itself, as far as the printer tells (PWG 5100.13, printer-input-tray). `media-ready` is
/// no witness: ippeveprinter names a size there of which no sheet is left.
enum Trays {
    /// Nothing told, or not of every tray.
    UNTOLD,
    EMPTY,
    /// One of them at least has paper.
    FILLED;

    /// Printer MIB, prtInputCurrentLevel: some sheets, nobody knows how many.
    private static final int SOME = -3;
    private static final int NO_NUMBER = -2;

    /// @param trays the pairs of each tray: type, maxcapacity, level …
    static Trays of(List<Map<String, String>> trays) {
        List<Integer> levels = trays.stream().filter(Trays::feeds).map(tray -> number(tray, "level")).toList();
        if (levels.stream().anyMatch(level -> level > 0 || level == SOME)) {
            return FILLED;
        }
        return !levels.isEmpty() && levels.stream().allMatch(level -> level == 0) ? EMPTY : UNTOLD;
    }

    /// Not the opening for single sheets, and not the word for "whichever tray".
    private static boolean feeds(Map<String, String> tray) {
        return tray.getOrDefault("type", "").startsWith("sheetFeedAuto") && number(tray, "maxcapacity") != NO_NUMBER;
    }

    private static int number(Map<String, String> tray, String name) {
        String written = tray.getOrDefault(name, "");
        return written.matches("-?[0-9]{1,6}") ? Integer.parseInt(written) : NO_NUMBER;
    }
}
