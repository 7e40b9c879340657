package org.doorstep.device;

/// What may be wrong with a printer of receipts or certificates: the codes that begin with `PRN`.
public enum PrinterFault implements FaultCode {
    /// The printer has no paper.
    PAPER_OUT("PRN-PAPER-OUT", Action.CLEAR_BY_STAFF),
    /// A cover, a door or a tray of the printer is not closed.
    COVER_OPEN("PRN-COVER-OPEN", Action.CLEAR_BY_STAFF),
    /// Paper is stuck inside, or the cutter is blocked.
    JAM("PRN-JAM", Action.CLEAR_BY_STAFF),
    /// Toner, drum or waste container: nothing is printed until it is replaced.
    SUPPLY_OUT("PRN-SUPPLY-OUT", Action.CLEAR_BY_STAFF),
    /// The printer's output is full.
    OUTPUT_FULL("PRN-OUTPUT-FULL", Action.CLEAR_BY_STAFF),
    /// The printer says that it stopped, and for a reason that has no code of its own.
    PRINTER_STOPPED("PRN-STOPPED", Action.CLEAR_BY_STAFF),
    /// The printer took the job and it did not end within its time.
    PRINTER_STUCK("PRN-STUCK", Action.CLEAR_BY_STAFF),
    /// The printer ended the job itself, or somebody did at the printer.
    JOB_ABORTED("PRN-JOB-ABORTED", Action.RETRY),
    /// The printer no longer knows a job that it had taken.
    JOB_FORGOTTEN("PRN-JOB-FORGOTTEN", Action.CLEAR_BY_STAFF),
    /// The job is over and the printer counts fewer pages than were asked for.
    FEWER_SHEETS("PRN-FEWER-SHEETS", Action.CLEAR_BY_STAFF),
    /// The job is over and the printer counts no pages, or more than were asked for.
    SHEETS_UNPROVEN("PRN-SHEETS-UNPROVEN", Action.CLEAR_BY_STAFF),
    /// The printer works on something else.
    BUSY("PRN-BUSY", Action.RETRY),
    /// The printer does not tell when it has printed what it was sent, so nothing it prints can be proven.
    NO_PROOF("PRN-NO-PROOF", Action.MAINTENANCE),
    /// The printer takes no PDF, and certificates are nothing else.
    NO_PDF("PRN-NO-PDF", Action.MAINTENANCE),
    /// The printer lacks something without which no certificate can be promised; the number is the operation or the refusal.
    UNFIT("PRN-UNFIT", Action.MAINTENANCE),
    /// The printer answers over TLS alone, and its channel has none.
    TLS_WANTED("PRN-TLS-WANTED", Action.MAINTENANCE),
    /// No TLS comes about with the printer, or its certificate is not the one that is trusted.
    TLS_FAILED("PRN-TLS-FAILED", Action.MAINTENANCE),
    /// A character that neither the printer's font nor ours has.
    GLYPH_MISSING("PRN-GLYPH-MISSING", Action.MAINTENANCE);

    private final String id;
    private final Action action;

    PrinterFault(String id, Action action) {
        this.id = id;
        this.action = action;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Action action() {
        return action;
    }
}
