package org.doorstep.shell;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.doorstep.config.Bundle;
import org.doorstep.config.BundleOutcome;
import org.doorstep.config.BundleReader;
import org.doorstep.config.Complaint;
import org.doorstep.shell.lasting.Mistake;
import org.doorstep.shell.lasting.Mistakes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The terminal's main: reads the bundle, or says what is wrong with it, and opens the window. What the window is made with comes up
/// meanwhile, from the first moment on.
@Command(name = "terminal", mixinStandardHelpOptions = true,
        description = "The terminal: a full-screen window on the devices and the district of a bundle.")
public final class Terminal implements Callable<Integer> {
    private static final int NO = 1;
    private static final int COULD_NOT = 2;
    private static final int WRONG_USAGE = 64;

    @Option(names = "--bundle", required = true, description = "folder of the bundle")
    private Path bundleFolder = Path.of("");

    @Option(names = "--terminal", required = true, description = "id of this terminal in the bundle")
    private String terminalId = "";

    @Option(names = "--state", defaultValue = "${sys:doorstep.home:-.}/target/doorstep/terminal",
            description = "what the terminal keeps (default: ${DEFAULT-VALUE})")
    private Path state = Path.of("");

    @Option(names = "--log", defaultValue = "${sys:doorstep.home:-.}/target/doorstep/log",
            description = "folder of the logs (default: ${DEFAULT-VALUE})")
    private Path log = Path.of("");

    @Option(names = "--district", converter = AddressOption.class, description = "address of the district instead of the bundle's")
    private @Nullable URI district;

    @Option(names = "--channel", description = "DEVICE=CHANNEL: another line for a device than the bundle's")
    private Map<String, String> channels = Map.of();

    @Option(names = "--enrolment-code", description = "the one-time code that the district gave for this terminal")
    private @Nullable String enrolmentCode;

    @Option(names = "--windowed", description = "a small window with a frame instead of full screen")
    private boolean windowed;

    private final Toolkit toolkit;

    private Terminal(Toolkit toolkit) {
        this.toolkit = toolkit;
    }

    public static void main(String[] args) {
        Toolkit toolkit = Toolkit.begin();
        CommandLine line = new CommandLine(new Terminal(toolkit)).setExecutionExceptionHandler((mistake, _, _) -> broken(mistake));
        line.getCommandSpec().exitCodeOnInvalidInput(WRONG_USAGE).exitCodeOnExecutionException(COULD_NOT);
        int code = line.execute(args);
        if (code != 0 || line.isUsageHelpRequested()) {
            toolkit.settle();
            System.exit(code);
        }
    }

    private static int broken(Exception mistake) {
        System.err.println("The terminal cannot start: " + Mistake.of(mistake));
        return COULD_NOT;
    }

    @Override
    public Integer call() {
        return switch (BundleReader.read(bundleFolder, terminalId)) {
            case BundleOutcome.Bad bad -> {
                System.err.println("This bundle is not fit for terminal " + terminalId + ":");
                for (Complaint complaint : bad.complaints()) {
                    System.err.println(complaint);
                }
                yield NO;
            }
            case BundleOutcome.Loaded loaded -> open(loaded.bundle());
        };
    }

    private int open(Bundle bundle) {
        try {
            LogFolder.open(log);
            Mistakes.takeAll((_, _) -> { });
            Closing closing = new Closing().atTheEndOfTheProcess();
            StateFolder held = StateFolder.hold(state);
            closing.add(Closing.Part.STATE_FOLDER, held::close);
            Enrolment enrolment = Enrolment.in(held.path(), Optional.ofNullable(enrolmentCode));
            Assembly.open(toolkit, bundle,
                    new Assembly.Choices(Optional.ofNullable(district), channels, held.path(), enrolment, windowed), closing);
            return 0;
        } catch (IOException e) {
            System.err.println("The terminal cannot start: " + e.getMessage());
            return COULD_NOT;
        }
    }
}
