package org.doorstep.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.doorstep.config.Bundle;
import org.doorstep.config.BundleOutcome;
import org.doorstep.config.BundleReader;
import org.doorstep.device.Device;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.NotOpened;
import org.doorstep.device.Status;
import org.doorstep.device.driver.Drivers;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `kiosk devices`: each binding of a terminal, whether it opens and answers now, and where to read on. Exit 0 all answer, 1 not all.
@Command(name = "kiosk devices", mixinStandardHelpOptions = true, description = {
    "Each device of a terminal: opened, answers, fault code and its page. Stop the terminal first: a line serves one at a time."})
public final class Devices implements Callable<Integer> {
    private static final int WRONG_USAGE = 64;
    private static final int COULD_NOT = 2;
    private static final String ROW = "%-12s %-16s %-8s %-7s %-8s %-20s %s%n";

    @Option(names = "--bundle", required = true, description = "folder of the bundle")
    private Path folder = Path.of("");

    @Option(names = "--terminal", required = true, description = "id of this terminal in the bundle")
    private String terminal = "";

    @Option(names = "--channel", description = "DEVICE=CHANNEL: another line for a device than the bundle's")
    private Map<String, String> channels = Map.of();

    /// What a binding came to.
    private record Found(boolean opened, Status status) {}

    public static void main(String[] args) {
        CommandLine line = new CommandLine(new Devices());
        line.getCommandSpec().exitCodeOnInvalidInput(WRONG_USAGE).exitCodeOnExecutionException(COULD_NOT);
        System.exit(line.execute(args));
    }

    @Override
    public Integer call() {
        return switch (BundleReader.read(folder, terminal)) {
            case BundleOutcome.Bad bad -> {
                bad.complaints().forEach(System.err::println);
                yield COULD_NOT;
            }
            case BundleOutcome.Loaded loaded -> list(loaded.bundle());
        };
    }

    private int list(Bundle bundle) {
        System.out.printf(ROW, "device", "class", "driver", "opened", "answers", "fault", "page or line");
        List<Found> found = bundle.terminal().devices().stream().map(this::show).toList();
        return found.stream().allMatch(Devices::answers) ? 0 : 1;
    }

    private Found show(DeviceBinding binding) {
        DeviceBinding lined = new DeviceBinding(
                binding.id(), binding.deviceClass(), binding.driver(), channels.getOrDefault(binding.id(), binding.channel()));
        Found found = open(lined);
        boolean answers = answers(found);
        String fault = found.status().why().map(why -> why.code().id()).orElse("");
        System.out.printf(ROW, lined.id(), lined.deviceClass().id(), lined.driver(), found.opened() ? "yes" : "no", answers ? "yes" : "no", fault,
                fault.isEmpty() ? lined.channel() : "device-drivers/docs/faults/" + fault + ".md (" + lined.channel() + ")");
        return found;
    }

    private static boolean answers(Found found) {
        return found.status().serves();
    }

    private static Found open(DeviceBinding binding) {
        try (Device device = Drivers.open(binding, Optional::empty)) {
            return new Found(true, device.tried());
        } catch (IOException e) {
            return new Found(false, new Status.Offline(NotOpened.why(e)));
        }
    }
}
