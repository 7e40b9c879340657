package org.doorstep.store;

import java.util.Optional;

/// The end of an issue: from where, to where, and who says so.
record Settling(PrintState from, PrintState to, int sheets, Optional<Verdict.Witness> by) {
    static Settling printed(int sheets) {
        return new Settling(PrintState.SENT, PrintState.PRINTED, sheets, Optional.empty());
    }

    static Settling voided() {
        return new Settling(PrintState.RESERVED, PrintState.VOID, 0, Optional.empty());
    }

    static Settling of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.OnPaper(Verdict.Witness by, int sheets) -> new Settling(PrintState.UNCERTAIN, PrintState.PRINTED, sheets, Optional.of(by));
            case Verdict.NoPaper(Verdict.Witness by) -> new Settling(PrintState.UNCERTAIN, PrintState.VOID, 0, Optional.of(by));
        };
    }
}
