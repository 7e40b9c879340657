package org.doorstep.device.virtual;

import static org.doorstep.device.virtual.PrinterWays.USUAL;

import java.util.Locale;
import java.util.Map;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.FaultCode;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.Status;
import org.doorstep.device.Supply;
import org.doorstep.device.SupplyState;
import org.doorstep.device.virtual.PrinterWays.Way;

/// Habits of certificate printers that people report in public. A row is one habit: its words, what the printer does, how a terminal must
/// say that it stands, and what must become of a certificate of three pages. A new habit is a new row.
public enum PrinterHabit implements Named {
    NONE("it has none: all is as it should be", Made.serves(USUAL)),

    BAD_REQUEST_AFTERWARDS("asked by number for a job that is over it says bad-request",
            Made.serves(USUAL.refuses(Op.JOB, 0x0400).and(Way.REFUSES_AFTERWARDS))),
    FORBIDDEN_AFTERWARDS("asked by number for a job that is over it says forbidden",
            Made.serves(USUAL.refuses(Op.JOB, 0x0401).and(Way.REFUSES_AFTERWARDS))),
    NOT_FOUND_AFTERWARDS("asked by number for a job that is over it says not-found",
            Made.serves(USUAL.refuses(Op.JOB, 0x0406).and(Way.REFUSES_AFTERWARDS))),
    GONE_AFTERWARDS("asked by number for a job that is over it says gone",
            Made.serves(USUAL.refuses(Op.JOB, 0x0407).and(Way.REFUSES_AFTERWARDS))),
    BROKEN_AFTERWARDS("asked by number for a job that is over it says internal-error",
            Made.serves(USUAL.refuses(Op.JOB, 0x0500).and(Way.REFUSES_AFTERWARDS))),
    NO_JOB_BY_NUMBER("it knows no Get-Job-Attributes at all", Made.serves(USUAL.lacks(Op.JOB))),
    NO_COMPLETED_LIST("it gives no list of jobs that are over", Made.serves(USUAL.and(Way.NO_COMPLETED_LIST))),
    NO_HISTORY("a job that is over is known neither by number nor in a list",
            Made.loses(USUAL.refuses(Op.JOB, 0x0407).and(Way.REFUSES_AFTERWARDS).and(Way.NO_HISTORY), PrinterFault.JOB_FORGOTTEN)),

    ONE_AT_A_TIME("it accepts no job while it prints one", Made.serves(USUAL.and(Way.ONE_AT_A_TIME))),
    NOT_ACCEPTING("it accepts no jobs at all", Made.offline(USUAL.and(Way.NOT_ACCEPTING), new Fault(PrinterFault.PRINTER_STOPPED))),
    STOPPED("it is stopped and gives no reason", Made.offline(USUAL.and(Way.STOPPED), new Fault(PrinterFault.PRINTER_STOPPED))),

    TRAY_EMPTY_REPORT("idle with media-empty-report, and nothing about trays",
            Made.low(USUAL.says("printer-state-reasons", "media-empty-report"), Supply.PAPER)),
    TRAY_EMPTY_WARNING("idle with media-empty-warning, and nothing about trays",
            Made.low(USUAL.says("printer-state-reasons", "media-empty-warning"), Supply.PAPER)),
    ONE_TRAY_OF_TWO("one tray of two is empty, and it calls that an error",
            Made.low(USUAL.says("printer-state-reasons", "media-empty-error").trays(0, 120), Supply.PAPER)),
    NO_LEVEL_OF_ONE("one tray is empty, the other has no gauge",
            Made.low(USUAL.says("printer-state-reasons", "media-empty-report").trays(0, -2), Supply.PAPER)),
    EVERY_TRAY("every tray is empty, and it calls that a report",
            Made.offline(USUAL.says("printer-state-reasons", "media-empty-report").trays(0, 0), new Fault(PrinterFault.PAPER_OUT))),
    STOPPED_WITHOUT_PAPER("it is stopped, though it calls the empty tray a warning",
            Made.offline(USUAL.says("printer-state-reasons", "media-empty-warning").trays(0, 120)
                    .and(Way.STOPPED), new Fault(PrinterFault.PAPER_OUT))),
    ONE_COLOUR_OUT("one toner of four is empty, a warning",
            Made.low(USUAL.says("printer-state-reasons", "toner-empty-warning"), Supply.TONER)),
    SCANNER_AND_FAX("its scanner, fax, camera and storage are broken", Made.serves(USUAL.says(
            "printer-state-reasons", "scan-media-path-jam-error", "scanner-light-failure-error", "fax-modem-missing-error",
                    "camera-failure", "storage-full-error"))),
    OTHER_WARNING("it has something else to say, a warning", Made.serves(USUAL.says("printer-state-reasons", "other-warning"))),

    ONLY_1_1("it refuses IPP 2.0", Made.serves(USUAL.newest(0x0101))),
    ONLY_1_0("it refuses IPP 1.1 too", Made.offline(USUAL.newest(0x0100), new Fault(PrinterFault.UNFIT, 0x0503))),
    WANTS_TLS("it wants TLS: HTTP 426", Made.offline(USUAL.http(426), new Fault(PrinterFault.TLS_WANTED))),
    WANTS_A_PASSWORD("it wants a password: HTTP 401", Made.offline(USUAL.http(401), new Fault(DeviceFault.REFUSED_REQUEST, 401))),
    ANOTHER_PATH("its path is another: HTTP 404", Made.offline(USUAL.http(404), new Fault(DeviceFault.REFUSED_REQUEST, 404))),
    PRINT_JOB_ONLY("it knows Print-Job, but neither Create-Job nor Send-Document", Made.serves(USUAL.lacks(Op.CREATE, Op.SEND))),
    PRINT_JOB_ONLY_1_1("it refuses IPP 2.0 and knows Print-Job alone", Made.serves(USUAL.newest(0x0101).lacks(Op.CREATE, Op.SEND))),
    PRINT_JOB_BROKEN("it knows Print-Job alone and answers internal-error to it: nobody knows what it did",
            Made.fails(USUAL.lacks(Op.CREATE, Op.SEND).refuses(Op.PRINT, 0x0500),
                    new PrintOutcome.Uncertain(new Fault(DeviceFault.HARDWARE)))),
    CREATE_JOB_BROKEN("it answers internal-error to Create-Job: a job without a document prints nothing",
            Made.fails(USUAL.refuses(Op.CREATE, 0x0500), new PrintOutcome.NotPrinted(new Fault(DeviceFault.HARDWARE)))),
    NO_WAY_IN("it knows neither Print-Job nor Create-Job",
            Made.offline(USUAL.lacks(Op.PRINT, Op.CREATE), new Fault(PrinterFault.UNFIT, Op.PRINT))),
    NO_JOB_LIST("it knows no Get-Jobs: after a crash nobody could ask it",
            Made.offline(USUAL.lacks(Op.JOBS), new Fault(PrinterFault.UNFIT, Op.JOBS))),
    NO_CANCEL("it knows no Cancel-Job", Made.offline(USUAL.lacks(Op.CANCEL), new Fault(PrinterFault.UNFIT, Op.CANCEL))),
    KEEPS_JOBS("it knows Cancel-Job and refuses it", Made.serves(USUAL.refuses(Op.CANCEL, 0x0404))),
    NO_VALIDATE("it knows no Validate-Job", Made.offline(USUAL.lacks(Op.VALIDATE), new Fault(PrinterFault.UNFIT, Op.VALIDATE))),
    NO_PDF("it takes pictures and PCL, but no PDF",
            Made.offline(USUAL.says("document-format-supported", "application/octet-stream", "image/pwg-raster"),
                    new Fault(PrinterFault.NO_PDF))),
    REFUSES_PDF("it says that it takes PDF and refuses it",
            Made.offline(USUAL.refuses(Op.VALIDATE, 0x040A), new Fault(PrinterFault.NO_PDF, 0x040A))),
    ONE_SIDED("it prints on one side and ignores the word `sides`", Made.serves(USUAL.says("sides-supported").ignores("sides"))),
    ONE_SIDED_STRICT("it prints on one side and refuses the word `sides`",
            Made.serves(USUAL.says("sides-supported", "one-sided").ignores("sides").and(Way.STRICT))),
    IGNORES_SIDES("it prints on both sides and ignores that one is wanted", Made.offline(
            USUAL.says("sides-supported", "one-sided", "two-sided-long-edge").ignores("sides"), new Fault(PrinterFault.UNFIT, 0x0001))),
    BOTH_SIDES_ALWAYS("it can only print on both sides",
            Made.offline(USUAL.says("sides-supported", "two-sided-long-edge"), new Fault(PrinterFault.UNFIT))),
    NO_COPIES("it has no word for copies, and refuses it", Made.serves(USUAL.says("copies-supported").ignores("copies").and(Way.STRICT))),
    OTHER_PAPER("it has no A4", Made.offline(USUAL.ignores("media").and(Way.STRICT), new Fault(PrinterFault.UNFIT, 0x040B))),
    IGNORES_PAPER("it prints on any paper that lies in it", Made.offline(USUAL.ignores("media"), new Fault(PrinterFault.UNFIT, 0x0001))),
    TELLS_NOTHING("it tells nothing of what it can",
            Made.serves(USUAL.says("operations-supported").says("document-format-supported").says("sides-supported")
            .says("copies-supported").says("printer-input-tray").ignores("sides"))),

    CLOSES_IDLE_LINES("it closes an idle line as the next question comes", Made.serves(USUAL.and(Way.CLOSES_IDLE_LINES)));

    /// Operations (RFC 8011, 5.4.15).
    static final class Op {
        static final int PRINT = 0x0002;
        static final int VALIDATE = 0x0004;
        static final int CREATE = 0x0005;
        static final int SEND = 0x0006;
        static final int CANCEL = 0x0008;
        static final int JOB = 0x0009;
        static final int JOBS = 0x000A;
        static final int PRINTER = 0x000B;

        private Op() {}
    }

    /// What a terminal must make of such a printer.
    ///
    /// @param sheets how many come out
    record Made(PrinterWays ways, Status status, PrintOutcome outcome, int sheets) {
        static final int PAGES = 3;

        static Made serves(PrinterWays ways) {
            return new Made(ways, new Status.Online(), new PrintOutcome.Printed(PAGES), PAGES);
        }

        static Made low(PrinterWays ways, Supply supply) {
            return new Made(ways, new Status.Attention(Map.of(supply, SupplyState.LOW)), new PrintOutcome.Printed(PAGES), PAGES);
        }

        static Made fails(PrinterWays ways, PrintOutcome outcome) {
            return new Made(ways, new Status.Online(), outcome, 0);
        }

        static Made loses(PrinterWays ways, FaultCode code) {
            return new Made(ways, new Status.Online(), new PrintOutcome.Uncertain(new Fault(code)), PAGES);
        }

        static Made offline(PrinterWays ways, Fault why) {
            return new Made(ways, new Status.Offline(why), new PrintOutcome.NotPrinted(why), 0);
        }
    }

    private final String words;
    // Records of records and copied collections all the way down; the check knows only annotated ones.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Made made;

    PrinterHabit(String words, Made made) {
        this.words = words;
        this.made = made;
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String words() {
        return words;
    }

    PrinterWays ways() {
        return made.ways();
    }

    public Status status() {
        return made.status();
    }

    /// Of a certificate of three pages.
    public PrintOutcome outcome() {
        return made.outcome();
    }

    public int sheets() {
        return made.sheets();
    }
}
