package org.doorstep.shell.lasting;

/// One round of work that is done again and again; may block, and hears an interrupt.
@FunctionalInterface
public interface Round {
    void run() throws InterruptedException;
}
