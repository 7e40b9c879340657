package org.doorstep.device.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.doorstep.device.FaultCode;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.Supply;
import org.doorstep.device.SupplyState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a printer says of itself, as rules: every keyword of the published table with every suffix, in every state, for a new job and for
/// ours, with every news of its trays.
class ReasonsTest {
    private static final Path TABLE = Path.of("../docs/protocols/data/ipp_printer_state_reasons.csv");
    private static final int IDLE = 3;
    private static final int WORKING = 4;
    private static final int STOPPED = 5;

    private static PrinterView view(int state, Trays trays, String... reasons) {
        return new PrinterView(state, List.of(reasons), true, new PrinterView.Paper(trays, OptionalInt.empty()), Abilities.UNTOLD);
    }

    private static JobView ours(int state, String... reasons) {
        return new JobView(7, "t-0123456789", Optional.empty(), "doorstep", state, List.of(reasons), OptionalInt.of(0));
    }

    /// Whether a keyword of a kind stops a job, with the suffix -error or none | with -report or -warning. A column a state for a new job,
    /// and one for a job of ours that is in work.
    private static final Map<String, List<String>> RULES = Map.of(
            //                      idle       working    stopped    our job
            "always",       List.of("yes|yes", "yes|yes", "yes|yes", "yes|yes"),
            "new job",      List.of("yes|yes", "yes|yes", "yes|yes", "no|no"),
            "error",        List.of("yes|no", "yes|no", "yes|yes", "yes|no"),
            "no paper",     List.of("yes|no", "yes|no", "yes|yes", "yes|no"),
            "paper wanted", List.of("yes|no", "yes|yes", "yes|yes", "yes|yes"),
            "never",        List.of("no|no", "no|no", "yes|yes", "no|no"));

    static Stream<Arguments> keywords() throws IOException {
        List<String> lines = Files.readAllLines(TABLE);
        assertThat(lines).hasSizeGreaterThan(50);
        return lines.stream().skip(1).map(line -> line.split(",", -1)).map(cells -> Arguments.of(cells[0], cells[2]));
    }

    @ParameterizedTest
    @MethodSource("keywords")
    void keyword(String keyword, String stops) {
        List<String> rule = RULES.getOrDefault(stops, List.of());
        assertThat(rule).as(stops).hasSize(4);
        for (String suffix : List.of("", "-error", "-report", "-warning")) {
            int side = suffix.isEmpty() || suffix.equals("-error") ? 0 : 1;
            for (int state = IDLE; state <= STOPPED; state++) {
                assertThat(said(view(state, Trays.UNTOLD, keyword + suffix).blocking()))
                        .as("%s%s in state %d", keyword, suffix, state).isEqualTo(rule.get(state - IDLE).split("\\|", -1)[side]);
            }
            assertThat(said(view(WORKING, Trays.UNTOLD, keyword + suffix).halting(ours(5))))
                    .as("%s%s while our job is in work", keyword, suffix).isEqualTo(rule.get(3).split("\\|", -1)[side]);
            assertThat(view(STOPPED, Trays.UNTOLD, keyword + suffix).halting(ours(5))).as("our job in a stopped printer").isPresent();
            assertThat(PrinterView.UNSEEN.halting(ours(6, keyword + suffix))).as("our job says that it stopped").isPresent();
        }
    }

    private static String said(Optional<FaultCode> code) {
        return code.isPresent() ? "yes" : "no";
    }

    /// What trays say counts more than the suffix, and less than a printer that stopped.
    @ParameterizedTest
    @CsvSource({
        // keyword,               trays,  idle, working, stopped, our job
        "media-empty-report,      UNTOLD, no,   no,      yes,     no", "media-empty-report,  EMPTY, yes, yes, yes, yes",
                "media-empty-report,  FILLED, no, no, yes, no",
        "media-empty-warning,     UNTOLD, no,   no,      yes,     no", "media-empty-warning, EMPTY, yes, yes, yes, yes",
                "media-empty-warning, FILLED, no, no, yes, no",
        "media-empty-error,       UNTOLD, yes,  yes,     yes,     yes", "media-empty-error,  EMPTY, yes, yes, yes, yes",
                "media-empty-error,   FILLED, no, no, yes, no",
        "media-empty,             UNTOLD, yes,  yes,     yes,     yes", "media-empty,        EMPTY, yes, yes, yes, yes",
                "media-empty,         FILLED, no, no, yes, no",
        "media-needed-report,     UNTOLD, no,   yes,     yes,     yes", "media-needed-report, EMPTY, yes, yes, yes, yes",
                "media-needed-report, FILLED, no, yes, yes, yes",
        "media-needed-error,      UNTOLD, yes,  yes,     yes,     yes", "media-needed-error, EMPTY, yes, yes, yes, yes",
                "media-needed-error,  FILLED, no, yes, yes, yes",
        "media-low-error,         EMPTY,  no,   no,      yes,     no", "toner-low-error, EMPTY, no, no, yes, no"
    })
    void trays(String keyword, Trays trays, String idle, String working, String stopped, String job) {
        assertThat(said(view(IDLE, trays, keyword).blocking())).as("idle").isEqualTo(idle);
        assertThat(said(view(WORKING, trays, keyword).blocking())).as("working").isEqualTo(working);
        assertThat(said(view(STOPPED, trays, keyword).blocking())).as("stopped").isEqualTo(stopped);
        assertThat(said(view(WORKING, trays, keyword).halting(ours(5)))).as("our job").isEqualTo(job);
    }

    @ParameterizedTest
    @CsvSource({
        "media-jam, JAM", "media-path-jam, JAM", "input-media-tray-jam, JAM", "output-media-tray-jam, JAM",
                "input-media-tray-feed-error, JAM",
        "input-media-tray-feed-error-error, JAM", "input-pick-roller-failure, JAM", "stacker-jam-report, JAM",
        "cover-open, COVER_OPEN", "door-open, COVER_OPEN", "interlock-open, COVER_OPEN", "input-tray-missing, COVER_OPEN",
                "output-tray-missing, COVER_OPEN",
        "bander-door-open-report, COVER_OPEN", "stapler-opened, COVER_OPEN", "stapler-missing, COVER_OPEN",
        "media-empty, PAPER_OUT", "media-needed, PAPER_OUT", "media-path-input-empty, PAPER_OUT", "input-media-size-change, PAPER_OUT",
        "input-media-type-change, PAPER_OUT", "input-manual-input-request, PAPER_OUT", "input-cannot-feed-size-selected, PAPER_OUT",
        "media-path-input-request, PAPER_OUT",
        "toner-empty, SUPPLY_OUT", "marker-supply-empty, SUPPLY_OUT", "marker-supply-missing, SUPPLY_OUT", "marker-waste-full, SUPPLY_OUT",
        "marker-waste-toner-receptacle-full, SUPPLY_OUT", "marker-ink-empty, SUPPLY_OUT", "developer-empty, SUPPLY_OUT",
                "opc-life-over, SUPPLY_OUT",
        "input-pick-roller-life-over, SUPPLY_OUT",
        "output-area-full, OUTPUT_FULL", "stacker-full-error, OUTPUT_FULL",
        "fuser-over-temp, PRINTER_STOPPED", "paused, PRINTER_STOPPED", "moving-to-paused, PRINTER_STOPPED", "shutdown, PRINTER_STOPPED",
        "timed-out, PRINTER_STOPPED", "stopped-partly, PRINTER_STOPPED", "power-down, PRINTER_STOPPED", "hold-new-jobs, PRINTER_STOPPED",
        "deactivated, PRINTER_STOPPED", "other, PRINTER_STOPPED", "cups-missing-filter-warning, PRINTER_STOPPED",
                "offline, PRINTER_STOPPED",
        "marker-fuser-thermistor-failure, PRINTER_STOPPED"
    })
    void whatMustBeSeenTo(String keyword, PrinterFault code) {
        assertThat(view(IDLE, Trays.UNTOLD, "none", keyword).blocking()).contains(code);
    }

    /// Units that have nothing to do with printing, and what is only nearly so.
    @ParameterizedTest
    @CsvSource({
        "scan-media-path-jam-error", "scan-media-path-tray-full", "scan-media-path-output-full", "scanner-light-failure-error",
                "scanner-sensor-life-over",
        "scanner-light-missing", "fax-modem-missing-error", "fax-modem-life-over", "camera-failure", "storage-full-error",
                "storage-missing",
        "stacker-almost-full-error", "stapler-almost-empty-error", "fax-modem-life-almost-over", "subunit-life-almost-over",
                "opc-near-eol-error",
        "spool-area-full-error", "wifi-not-configured-error", "an-invention-of-the-maker-error"
    })
    void stopsNothing(String keyword) {
        assertThat(view(IDLE, Trays.EMPTY, keyword).blocking()).isEmpty();
        assertThat(view(WORKING, Trays.EMPTY, keyword).halting(ours(5))).isEmpty();
        assertThat(view(STOPPED, Trays.FILLED, keyword).blocking()).as("it is stopped, and not for that")
                .contains(PrinterFault.PRINTER_STOPPED);
    }

    @ParameterizedTest
    @CsvSource({
        "media-low-warning, PAPER", "media-empty-report, PAPER", "media-needed-report, PAPER", "media-path-input-empty-warning, PAPER",
        "toner-low-report, TONER", "toner-empty-warning, TONER", "marker-supply-low, TONER", "marker-supply-empty-report, TONER",
        "marker-supply-missing-warning, TONER", "marker-toner-almost-empty, TONER", "developer-low-warning, TONER",
                "developer-empty-report, TONER",
        "marker-waste-almost-full-warning, WASTE", "marker-waste-full-warning, WASTE", "output-area-almost-full, OUTPUT",
                "output-area-full-report, OUTPUT",
        "opc-near-eol, DRUM", "opc-life-over-warning, DRUM"
    })
    void staffShouldLookAfter(String keyword, Supply supply) {
        assertThat(view(IDLE, Trays.FILLED, keyword).low()).isEqualTo(Map.of(supply, SupplyState.LOW));
        assertThat(view(IDLE, Trays.FILLED, keyword).blocking()).isEmpty();
    }

    @Test
    void othersAreNoSupply() {
        for (String keyword : List.of("scan-media-path-output-full", "storage-low", "stapler-almost-empty", "door-open", "other-warning",
                "media-jam")) {
            assertThat(view(IDLE, Trays.UNTOLD, keyword).low()).as(keyword).isEmpty();
        }
    }

    @Test
    void whatIsMoreUrgentIsSaidFirst() {
        List<String> all = List.of("paused", "output-area-full", "toner-empty", "media-empty", "cover-open", "media-jam");
        List<FaultCode> first = List.of(PrinterFault.PRINTER_STOPPED, PrinterFault.OUTPUT_FULL, PrinterFault.SUPPLY_OUT,
                PrinterFault.PAPER_OUT,
                PrinterFault.COVER_OPEN, PrinterFault.JAM);
        for (int many = 1; many <= all.size(); many++) {
            assertThat(view(IDLE, Trays.UNTOLD, all.subList(0, many).toArray(String[]::new)).blocking()).contains(first.get(many - 1));
        }
    }

    /// Taking no other job while one is in work is how small printers are.
    @ParameterizedTest
    @CsvSource({
        // state, accepting, new job,        our job
        "3,       true,      ,               ", "3, false, PRINTER_STOPPED, ",
        "4,       true,      ,               ", "4, false, ,                ",
        "5,       true,      PRINTER_STOPPED, PRINTER_STOPPED", "5, false, PRINTER_STOPPED, PRINTER_STOPPED",
        "0,       true,      ,               ", "0, false, PRINTER_STOPPED, "
    })
    void stateAndAccepting(int state, boolean accepting, PrinterFault newJob, PrinterFault job) {
        PrinterView view = new PrinterView(state, List.of(), accepting, PrinterView.Paper.UNTOLD, Abilities.UNTOLD);
        assertThat(view.blocking()).isEqualTo(Optional.ofNullable(newJob));
        assertThat(view.halting(ours(5))).isEqualTo(Optional.ofNullable(job));
        assertThat(view.free()).as("to be woken").isEqualTo(state == IDLE && accepting);
        PrinterView open = new PrinterView(state, List.of("door-open-report"), accepting, PrinterView.Paper.UNTOLD, Abilities.UNTOLD);
        assertThat(open.free()).as("with a door open").isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "5, job-printing,             ", "5, job-interpreting,           ", "3, job-queued, ", "5, printer-stopped, PRINTER_STOPPED",
        "3, resources-are-not-ready,  PRINTER_STOPPED", "6, job-printing, PRINTER_STOPPED", "6, media-empty-report, PAPER_OUT",
                "5, media-jam-report, JAM",
        "5, media-empty-report,       ", "5, media-needed-report, PAPER_OUT"
    })
    void whatTheJobItselfSays(int state, String reason, PrinterFault code) {
        assertThat(view(WORKING, Trays.UNTOLD).halting(ours(state, reason))).isEqualTo(Optional.ofNullable(code));
    }

    private static Map<String, String> tray(String type, String most, String level) {
        return Map.of("type", type, "maxcapacity", most, "level", level);
    }

    @Test
    void traysThatFeedByThemselvesCount() {
        String auto = "sheetFeedAutoRemovableTray";
        Map<String, String> whichever = tray(auto, "-2", "-2");
        Map<String, String> single = tray("sheetFeedManual", "1", "1");
        assertThat(Trays.of(List.of())).isEqualTo(Trays.UNTOLD);
        assertThat(Trays.of(List.of(Map.of()))).isEqualTo(Trays.UNTOLD);
        assertThat(Trays.of(List.of(whichever, single))).isEqualTo(Trays.UNTOLD);
        assertThat(Trays.of(List.of(whichever, tray(auto, "250", "0"), single))).isEqualTo(Trays.EMPTY);
        assertThat(Trays.of(List.of(tray(auto, "250", "0"), tray("sheetFeedAutoNonRemovableTray", "25", "0")))).isEqualTo(Trays.EMPTY);
        assertThat(Trays.of(List.of(tray(auto, "250", "0"), tray(auto, "250", "1")))).isEqualTo(Trays.FILLED);
        assertThat(Trays.of(List.of(tray(auto, "250", "0"), tray(auto, "250", "-3")))).as("some").isEqualTo(Trays.FILLED);
        assertThat(Trays.of(List.of(tray(auto, "250", "0"), tray(auto, "250", "-2")))).as("no gauge").isEqualTo(Trays.UNTOLD);
        assertThat(Trays.of(List.of(tray(auto, "250", "0"), tray(auto, "250", "many")))).as("nonsense").isEqualTo(Trays.UNTOLD);
        assertThat(Trays.of(List.of(tray(auto, "250", "99999999999")))).as("nonsense").isEqualTo(Trays.UNTOLD);
    }
}
