package org.doorstep.device.ipp;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doorstep.device.Fault;
import org.doorstep.device.PrinterFault;

/// What a printer says that it can; where it says nothing of something it is taken to be able to, and asked with Validate-Job.
///
/// @param operations codes of RFC 8011, 5.4.15
/// @param copies     it has a word for the number of copies
record Abilities(Set<Integer> operations, Set<String> formats, Set<String> sides, boolean copies) {
    static final Abilities UNTOLD = new Abilities(Set.of(), Set.of(), Set.of(), false);
    static final int PRINT_JOB = 0x0002;
    static final int VALIDATE_JOB = 0x0004;
    static final int CREATE_JOB = 0x0005;
    static final int SEND_DOCUMENT = 0x0006;
    static final int CANCEL_JOB = 0x0008;
    static final int GET_JOB_ATTRIBUTES = 0x0009;
    static final int GET_JOBS = 0x000A;
    static final int GET_PRINTER_ATTRIBUTES = 0x000B;
    static final String PDF = "application/pdf";
    static final String ONE_SIDED = "one-sided";
    /// Without these a job could not be refused in time, taken back, or found after a crash.
    private static final List<Integer> NEEDED = List.of(VALIDATE_JOB, CANCEL_JOB, GET_JOBS);

    Abilities {
        operations = Set.copyOf(operations);
        formats = Set.copyOf(formats);
        sides = Set.copyOf(sides);
    }

    private boolean knows(int operation) {
        return operations.isEmpty() || operations.contains(operation);
    }

    /// Create-Job and then Send-Document: a job that has a number before its document leaves can be taken back in between.
    boolean twoSteps() {
        return knows(CREATE_JOB) && knows(SEND_DOCUMENT);
    }

    /// Why no certificate can be promised on this printer.
    Optional<Fault> unfit() {
        if (!formats.isEmpty() && !formats.contains(PDF)) {
            return Optional.of(new Fault(PrinterFault.NO_PDF));
        }
        if (!twoSteps() && !knows(PRINT_JOB)) {
            return Optional.of(new Fault(PrinterFault.UNFIT, PRINT_JOB));
        }
        Optional<Integer> missing = NEEDED.stream().filter(operation -> !knows(operation)).findFirst();
        if (missing.isPresent()) {
            return Optional.of(new Fault(PrinterFault.UNFIT, missing.get()));
        }
        return sides.isEmpty() || sides.contains(ONE_SIDED) ? Optional.empty() : Optional.of(new Fault(PrinterFault.UNFIT));
    }

    /// A printer of one side alone is not told so: some call the word itself unsupported.
    boolean choosesSides() {
        return sides.size() > 1 && sides.contains(ONE_SIDED);
    }
}
