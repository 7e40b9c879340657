package org.doorstep.wording;

/// Why a matter cannot be used here, and where it can.
public enum OutWords implements Worded {
    READER, READER_UNDER, MATTER_CLOSED, MATTER_CLOSED_UNDER, DEPARTMENT_DOWN, DEPARTMENT_DOWN_UNDER, PRINTER,
    PRINTER_UNDER, NO_PRINTER, NO_PRINTER_UNDER, ASSURANCE, ASSURANCE_UNDER, NEXT, HERE, NORTH, WALK
}
