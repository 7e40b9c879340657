package org.doorstep.store;

/// What is wrong with the store, for staff: a code with a manual page and a number. It never holds text from outside, so it may go into any log.
///
/// @param detail SQLite's extended result code, the pid that holds the folder, or the schema that was found; -1 where there is none
public record StoreFault(StoreFaultCode code, long detail) {
    public StoreFault(StoreFaultCode code) {
        this(code, -1);
    }

    /// For a log or a table of staff: `STORE-IN-USE 4711`.
    public String brief() {
        return detail < 0 ? code.id() : code.id() + " " + detail;
    }
}
