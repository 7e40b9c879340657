package org.doorstep.config;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `kiosk config`: what is done with a district's bundle.
@Command(name = "kiosk config", mixinStandardHelpOptions = true, subcommands = ConfigCheck.class,
        description = "Works on a district's bundle.")
public final class ConfigCommand {
    static final int COULD_NOT = 2;
    private static final int WRONG_USAGE = 64;

    public static void main(String[] args) {
        // The schema validator speaks through SLF4J; that nobody listens is no news for whoever checks a bundle.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        CommandLine line = new CommandLine(new ConfigCommand());
        line.getSubcommands().values().forEach(sub ->
                sub.getCommandSpec().exitCodeOnInvalidInput(WRONG_USAGE).exitCodeOnExecutionException(COULD_NOT));
        line.getCommandSpec().exitCodeOnInvalidInput(WRONG_USAGE);
        System.exit(line.execute(args));
    }
}
