package org.doorstep.trial;

import java.io.IOException;
import picocli.CommandLine;

/// What a command says where it could not: one sentence of what stood in its way, and a trace only of a mistake of its own.
final class Words {
    private Words() {}

    /// @throws Exception the mistake, whose trace is then printed
    static int said(Exception e, CommandLine line, CommandLine.ParseResult asked) throws Exception {
        if (!(e instanceof IOException)) {
            throw e;
        }
        line.getErr().println("kiosk: " + e.getMessage());
        return line.getCommandSpec().exitCodeOnExecutionException();
    }
}
