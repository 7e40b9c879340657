package org.doorstep.bed.around;

/// One start of a neighbour, until it ends.
sealed interface Life permits OwnProcess, Lodger {
    boolean alive();

    /// Asks it to end, and waits a moment for it.
    void end();
}
