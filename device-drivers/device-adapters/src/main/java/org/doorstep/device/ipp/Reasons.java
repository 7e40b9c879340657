package org.doorstep.device.ipp;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.doorstep.device.FaultCode;
import org.doorstep.device.Supply;
import org.doorstep.device.SupplyState;

/// What the keywords of a printer mean for a kiosk (§6.4). The keyword gives the class; its suffix says nothing, printers use it carelessly.
final class Reasons {
    private static final Pattern SUFFIX = Pattern.compile("-(report|warning|error)$");
    private static final Map<String, FaultCode> BLOCKING = Map.ofEntries(
            Map.entry("media-needed", FaultCode.PAPER_OUT), Map.entry("media-empty", FaultCode.PAPER_OUT),
            Map.entry("media-jam", FaultCode.JAM), Map.entry("media-path-jam", FaultCode.JAM), Map.entry("input-media-tray-jam", FaultCode.JAM),
            Map.entry("output-media-tray-jam", FaultCode.JAM), Map.entry("input-media-tray-feed-error", FaultCode.JAM),
            Map.entry("input-pick-roller-failure", FaultCode.JAM),
            Map.entry("cover-open", FaultCode.COVER_OPEN), Map.entry("door-open", FaultCode.COVER_OPEN), Map.entry("interlock-open", FaultCode.COVER_OPEN),
            Map.entry("input-tray-missing", FaultCode.COVER_OPEN), Map.entry("output-tray-missing", FaultCode.COVER_OPEN),
            Map.entry("output-area-full", FaultCode.OUTPUT_FULL),
            Map.entry("toner-empty", FaultCode.SUPPLY_OUT), Map.entry("marker-supply-empty", FaultCode.SUPPLY_OUT),
            Map.entry("marker-supply-missing", FaultCode.SUPPLY_OUT), Map.entry("marker-waste-full", FaultCode.SUPPLY_OUT),
            Map.entry("developer-empty", FaultCode.SUPPLY_OUT), Map.entry("opc-life-over", FaultCode.SUPPLY_OUT),
            Map.entry("fuser-over-temp", FaultCode.PRINTER_STOPPED), Map.entry("paused", FaultCode.PRINTER_STOPPED),
            Map.entry("moving-to-paused", FaultCode.PRINTER_STOPPED), Map.entry("shutdown", FaultCode.PRINTER_STOPPED),
            Map.entry("timed-out", FaultCode.PRINTER_STOPPED), Map.entry("stopped-partly", FaultCode.PRINTER_STOPPED),
            Map.entry("power-down", FaultCode.PRINTER_STOPPED), Map.entry("hold-new-jobs", FaultCode.PRINTER_STOPPED),
            Map.entry("deactivated", FaultCode.PRINTER_STOPPED), Map.entry("other", FaultCode.PRINTER_STOPPED),
            Map.entry("cups-missing-filter-warning", FaultCode.PRINTER_STOPPED), Map.entry("offline", FaultCode.PRINTER_STOPPED));
    private static final Map<String, Supply> LOW = Map.of(
            "media-low", Supply.PAPER, "toner-low", Supply.TONER, "marker-supply-low", Supply.TONER, "developer-low", Supply.TONER,
            "marker-waste-almost-full", Supply.WASTE, "output-area-almost-full", Supply.OUTPUT, "opc-near-eol", Supply.DRUM);
    /// Full or failed by their name and harmless by experience (§6.4).
    private static final Set<String> HARMLESS = Set.of("spool-area-full", "cups-ipp-conformance-failure");
    /// The registered units of finishers are hundreds; their condition says enough (§6.4).
    private static final Map<String, FaultCode> CONDITIONS = Map.of(
            "-jam", FaultCode.JAM, "-open", FaultCode.COVER_OPEN, "-empty", FaultCode.SUPPLY_OUT, "-full", FaultCode.OUTPUT_FULL, "-missing", FaultCode.COVER_OPEN,
            "-failure", FaultCode.PRINTER_STOPPED, "-life-over", FaultCode.SUPPLY_OUT);
    /// What a person at the printer must see to first.
    private static final List<FaultCode> FIRST = List.of(
            FaultCode.JAM, FaultCode.COVER_OPEN, FaultCode.PAPER_OUT, FaultCode.SUPPLY_OUT, FaultCode.OUTPUT_FULL, FaultCode.PRINTER_STOPPED);

    private Reasons() {}

    static Optional<FaultCode> blocking(List<String> keywords) {
        return keywords.stream().flatMap(keyword -> fault(keyword).stream()).min((a, b) -> Integer.compare(FIRST.indexOf(a), FIRST.indexOf(b)));
    }

    private static Optional<FaultCode> fault(String keyword) {
        String bare = SUFFIX.matcher(keyword).replaceFirst("");
        // Some keywords end like a suffix themselves.
        Optional<FaultCode> known = Optional.ofNullable(BLOCKING.get(keyword)).or(() -> Optional.ofNullable(BLOCKING.get(bare)));
        if (known.isPresent()) {
            return known;
        }
        if (HARMLESS.contains(bare) || HARMLESS.contains(keyword) || bare.endsWith("-almost-full") || bare.endsWith("-almost-empty")) {
            return Optional.empty();
        }
        return CONDITIONS.entrySet().stream().filter(condition -> bare.endsWith(condition.getKey())).map(Map.Entry::getValue).findFirst();
    }

    static Map<Supply, SupplyState> low(List<String> keywords) {
        Map<Supply, SupplyState> low = new EnumMap<>(Supply.class);
        for (String keyword : keywords) {
            Optional.ofNullable(LOW.get(SUFFIX.matcher(keyword).replaceFirst(""))).ifPresent(supply -> low.put(supply, SupplyState.LOW));
        }
        return low;
    }
}
