package org.doorstep.device.virtual;

import java.util.Locale;

/// What can go wrong at a certificate printer, on demand; what happens in a job happens after its first page.
public enum PrinterTrouble implements Named {
    PAPER_OUT("the tray is empty"),
    PAPER_OUT_IN_JOB("the tray is empty after the first page"),
    DOOR_OPEN("a door stands open"),
    JAM_IN_JOB("the second page is stuck inside"),
    TONER_LOW("the toner runs low"),
    STUCK("a job is taken and nothing moves"),
    ABORTED("every job is aborted before its first page"),
    ABORTED_IN_JOB("every job is aborted after its first page"),
    UNREADABLE("the document cannot be read: completed, with document-format-error and no page"),
    LYING("a job is called completed and a page of it is missing"),
    COUNTLESS("a job is completed and the printer does not count"),
    BUSY("no job is taken"),
    SILENT("no answer at all"),
    SILENT_IN_JOB("no answer any more once a document has come, though it is printed"),
    GONE_IN_JOB("power is cut after the first page; ids start again from 1"),
    CREATION_UNANSWERED("a job is created and the line breaks before the answer"),
    DOCUMENT_UNANSWERED("a document is taken and the line breaks before the answer"),
    DOCUMENT_TORN("the line breaks in the middle of a document"),
    DOCUMENT_REFUSED("the document is refused: client-error-document-format-not-supported"),
    GIBBERISH("answers about jobs are not IPP");

    private final String words;

    PrinterTrouble(String words) {
        this.words = words;
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String words() {
        return words;
    }
}
