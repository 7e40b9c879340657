package org.doorstep.bed.around;

/// A neighbour in a process of its own, which can be killed.
record OwnProcess(Process process) implements Life {
    @Override
    public boolean alive() {
        return process.isAlive();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void end() {
        Processes.end(process);
    }
}
