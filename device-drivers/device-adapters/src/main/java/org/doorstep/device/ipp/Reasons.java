package org.doorstep.device.ipp;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doorstep.device.FaultCode;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.Supply;
import org.doorstep.device.SupplyState;

/// What the keywords of a printer mean for a kiosk (§6.4): the keyword gives the class, and the class says whether the suffix, the
/// printer's state and its trays decide. Units that have no part in printing say nothing.
final class Reasons {
    /// When a keyword stops a job. Every one of them does where the printer or the job itself says that it stopped.
    private enum Stops {
        /// Whatever its suffix: printers report an open door as harmless, and none prints through one.
        ALWAYS,
        /// Whatever its suffix, a job that is not in the printer yet.
        NEW_JOB,
        /// With the suffix -error, or none: supplies and units of which a printer has several.
        ERROR,
        /// As the trays are; where they tell nothing, with the suffix -error, or none.
        NO_PAPER,
        /// While the printer works, whatever its suffix: a job waits for paper. Else as `NO_PAPER`.
        PAPER_WANTED,
        /// Full or failed by its name and harmless by experience.
        NEVER
    }

    private record Rule(Stops stops, FaultCode fault) {}

    /// How the printer stands while it says its reasons.
    ///
    /// @param stopped the printer or our job says that it does not go on
    /// @param working it has a job in hand
    /// @param ours    the job in hand is ours, and what follows is about that one
    record Standing(boolean stopped, boolean working, boolean ours, Trays trays) {}

    private static final Pattern SUFFIX = Pattern.compile("-(report|warning|error)$");
    private static final Pattern NOT_PRINTING = Pattern.compile("(scan|scanner|fax|camera|storage)-.*");
    private static final Map<String, Rule> RULES = new TreeMap<>();
    /// The registered units of finishers and markers are hundreds; their condition says enough (§6.4). The first that fits counts.
    private static final List<Map.Entry<Pattern, Rule>> CONDITIONS = List.of(
            condition(".*-almost-(full|empty|over)", Stops.NEVER, PrinterFault.SUPPLY_OUT),
            condition(".*-jam", Stops.ALWAYS, PrinterFault.JAM), condition(".*-(open|opened)", Stops.ALWAYS, PrinterFault.COVER_OPEN),
            condition("marker-.*-full", Stops.ERROR, PrinterFault.SUPPLY_OUT), condition(".*-full", Stops.ERROR, PrinterFault.OUTPUT_FULL),
            condition(".*-(empty|life-over)", Stops.ERROR, PrinterFault.SUPPLY_OUT),
            condition(".*-missing", Stops.ERROR, PrinterFault.COVER_OPEN),
            condition(".*-failure", Stops.ERROR, PrinterFault.PRINTER_STOPPED));
    /// Which supply a keyword is about, where it is about one. The first that fits counts.
    private static final List<Map.Entry<Pattern, Supply>> SUPPLIES = List.of(
            Map.entry(Pattern.compile("marker-.*-full"), Supply.WASTE), Map.entry(Pattern.compile("opc-(near-eol|life-over)"), Supply.DRUM),
            Map.entry(Pattern.compile("(toner|developer|marker-.*)-(low|empty|almost-empty|missing)"), Supply.TONER),
            Map.entry(Pattern.compile("(media|media-path-input)-(low|empty|needed)"), Supply.PAPER),
            Map.entry(Pattern.compile("(output-area|media-path-output|media-path-media-tray)-(almost-)?full"), Supply.OUTPUT));
    /// What a person at the printer must see to first.
    private static final List<FaultCode> FIRST = List.of(
            PrinterFault.JAM, PrinterFault.COVER_OPEN, PrinterFault.PAPER_OUT, PrinterFault.SUPPLY_OUT, PrinterFault.OUTPUT_FULL,
                    PrinterFault.PRINTER_STOPPED);

    static {
        rule(Stops.ALWAYS, PrinterFault.JAM, "media-jam", "media-path-jam", "input-media-tray-jam", "output-media-tray-jam");
        rule(Stops.ALWAYS, PrinterFault.COVER_OPEN, "cover-open", "door-open", "interlock-open");
        rule(Stops.ALWAYS, PrinterFault.PRINTER_STOPPED, "paused", "shutdown", "power-down", "offline", "cups-missing-filter-warning");
        rule(Stops.NEW_JOB, PrinterFault.PRINTER_STOPPED, "moving-to-paused", "hold-new-jobs", "deactivated");
        rule(Stops.ERROR, PrinterFault.JAM, "input-media-tray-feed-error", "input-pick-roller-failure");
        rule(Stops.ERROR, PrinterFault.COVER_OPEN, "input-tray-missing", "output-tray-missing");
        rule(Stops.ERROR, PrinterFault.OUTPUT_FULL, "output-area-full");
        rule(Stops.ERROR, PrinterFault.SUPPLY_OUT, "toner-empty", "marker-supply-empty", "marker-supply-missing", "marker-waste-full",
                "developer-empty", "opc-life-over");
        rule(Stops.ERROR, PrinterFault.PRINTER_STOPPED, "fuser-over-temp", "timed-out", "stopped-partly", "other");
        rule(Stops.ERROR, PrinterFault.PAPER_OUT, "input-cannot-feed-size-selected", "input-manual-input-request",
                "input-media-size-change", "input-media-type-change", "media-path-input-request");
        rule(Stops.NO_PAPER, PrinterFault.PAPER_OUT, "media-empty", "media-path-input-empty");
        rule(Stops.PAPER_WANTED, PrinterFault.PAPER_OUT, "media-needed");
        rule(Stops.NEVER, PrinterFault.PRINTER_STOPPED, "spool-area-full", "cups-ipp-conformance-failure");
    }

    private Reasons() {}

    private static void rule(Stops stops, FaultCode fault, String... keywords) {
        Stream.of(keywords).forEach(keyword -> RULES.put(keyword, new Rule(stops, fault)));
    }

    private static Map.Entry<Pattern, Rule> condition(String pattern, Stops stops, FaultCode fault) {
        return Map.entry(Pattern.compile(pattern), new Rule(stops, fault));
    }

    /// What must be seen to before a job can go on; empty where nothing stops it.
    static Optional<FaultCode> blocking(List<String> keywords, Standing standing) {
        return keywords.stream().flatMap(keyword -> fault(keyword, standing).stream())
                .min((a, b) -> Integer.compare(FIRST.indexOf(a), FIRST.indexOf(b)));
    }

    private static Optional<FaultCode> fault(String keyword, Standing standing) {
        boolean known = RULES.containsKey(keyword);
        Matcher suffix = SUFFIX.matcher(keyword);
        // Some keywords end like a suffix themselves.
        String bare = known ? keyword : suffix.replaceFirst("");
        boolean error = known || !suffix.reset().find() || suffix.group(1).equals("error");
        return rule(bare).filter(rule -> stops(rule.stops(), error, standing)).map(Rule::fault);
    }

    private static Optional<Rule> rule(String bare) {
        if (NOT_PRINTING.matcher(bare).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(RULES.get(bare)).or(() -> first(CONDITIONS, bare));
    }

    private static <T> Optional<T> first(List<Map.Entry<Pattern, T>> patterns, String bare) {
        return patterns.stream().filter(each -> each.getKey().matcher(bare).matches()).map(Map.Entry::getValue).findFirst();
    }

    private static boolean stops(Stops when, boolean error, Standing standing) {
        boolean noPaper = standing.trays() == Trays.EMPTY || (error && standing.trays() == Trays.UNTOLD);
        return when != Stops.NEVER && (standing.stopped() || switch (when) {
            case ALWAYS -> true;
            case NEW_JOB -> !standing.ours();
            case ERROR -> error;
            case NO_PAPER -> noPaper;
            case PAPER_WANTED -> standing.working() || noPaper;
            case NEVER -> false;
        });
    }

    /// What staff should look after soon. What is used up while the printer serves is used up in one place of several, so it counts as low.
    static Map<Supply, SupplyState> low(List<String> keywords) {
        Map<Supply, SupplyState> low = new EnumMap<>(Supply.class);
        keywords.forEach(keyword -> first(SUPPLIES, SUFFIX.matcher(keyword).replaceFirst(""))
                .ifPresent(supply -> low.put(supply, SupplyState.LOW)));
        return low;
    }
}
