package org.doorstep.paper;

/// Ends a check where it stands. It carries a code and nothing else: no text, no cause, so nothing of the file travels with it.
final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private final PaperFaultCode code;

    Refusal(PaperFaultCode code) {
        super(code.id(), null, false, false);
        this.code = code;
    }

    PaperFaultCode code() {
        return code;
    }

    static void when(boolean refused, PaperFaultCode code) throws Refusal {
        if (refused) {
            throw new Refusal(code);
        }
    }
}
