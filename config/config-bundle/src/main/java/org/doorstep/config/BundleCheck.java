package org.doorstep.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Says whether a bundle folder is fit for a terminal: exit 0 yes, 1 no and why, 2 where there is no folder to judge.
@Command(name = "bundle-check", mixinStandardHelpOptions = true, description = "Is this bundle fit for this terminal?")
public final class BundleCheck implements Callable<Integer> {
    private static final int NOTHING_TO_JUDGE = 2;
    private static final int WRONG_USAGE = 64;

    @Parameters(index = "0", paramLabel = "FOLDER")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "TERMINAL")
    private String terminal = "";

    public static void main(String[] args) {
        // The schema validator speaks through SLF4J; that nobody listens is no news for whoever checks a bundle.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        CommandLine line = new CommandLine(new BundleCheck());
        line.getCommandSpec().exitCodeOnInvalidInput(WRONG_USAGE).exitCodeOnExecutionException(NOTHING_TO_JUDGE);
        System.exit(line.execute(args));
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            System.err.println("There is no folder " + folder + ".");
            return NOTHING_TO_JUDGE;
        }
        return switch (BundleReader.read(folder, terminal)) {
            case BundleOutcome.Loaded loaded -> {
                System.out.println("fit: " + loaded.bundle().id() + " " + loaded.bundle().version() + ", "
                        + loaded.bundle().catalogue().items().size() + " matters, digest " + loaded.bundle().digest());
                yield 0;
            }
            case BundleOutcome.Bad bad -> {
                bad.complaints().forEach(System.out::println);
                yield 1;
            }
        };
    }
}
