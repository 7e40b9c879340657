package org.doorstep.store;

/// What became of a paper whose fate was unknown, and who says so.
public sealed interface Verdict {
    /// Who can know it. The terminal itself cannot.
    enum Witness {
        /// The printer answered for the job's name.
        PRINTER,
        /// A member of staff looked.
        STAFF
    }

    Witness by();

    record OnPaper(Witness by, int sheets) implements Verdict {}

    record NoPaper(Witness by) implements Verdict {}
}
