package org.doorstep.device.driver;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.IdCardReader;
import org.doorstep.device.IdDocument;
import org.doorstep.device.MachineClock;
import org.doorstep.device.ReadOutcome;
import org.doorstep.device.Secret;
import org.doorstep.device.Today;
import org.doorstep.device.contract.Findings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine;

/// A device without a terminal, for the technician at the open cabinet: reads one card (exit 0 read, 1 a bad card, 2 the device), or
/// checks the promises of a class.
@Command(name = "kiosk device", mixinStandardHelpOptions = true,
        description = {
    "read: one card, exit 0 read, 1 bad card, 2 device.", "check: the promises of its class with your hands, exit 0 all held, 1 not all."})
public final class DeviceMain implements Callable<Integer> {
    private static final int WRONG_USAGE = 64;
    private static final int DEVICE = 2;

    @Parameters(index = "0", description = "read | check")
    private String verb = "";

    @Parameters(index = "1", description = "a class of devices, see below")
    private String device = "";

    @Option(names = "--driver", description = "see below; without it the first of the class")
    private String driver = "";

    @Option(names = "--channel", required = true, description = "where the device is, see below")
    private String channel = "";

    @Option(names = "--sample", description = "check certificate-printer: a PDF of A4 that may be printed some times")
    private @Nullable Path sample;

    @Option(names = "--pages", defaultValue = "1", description = "how many pages the sample has (default: ${DEFAULT-VALUE})")
    private int pages;

    @Option(names = "--seconds", defaultValue = "10", description = "how long to wait for a card (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--zone", defaultValue = "Asia/Shanghai", paramLabel = "NAME",
            description = "whose day decides whether a card is valid; what this machine is set to does not count (default: ${DEFAULT-VALUE})")
    private ZoneId zone = ZoneId.of("Asia/Shanghai");

    @Option(names = "--record", paramLabel = "FILE",
            description = "write down all that goes over the line, whatever stands on the card too: lay a test card")
    private @Nullable Path recording;

    @Option(names = "--json", description = "one JSON object instead of words")
    private boolean json;

    @Option(names = "--reveal", description = "show name and number; without it they are •••")
    private boolean reveal;

    public static void main(String[] args) {
        CommandLine line = new CommandLine(new DeviceMain());
        line.getCommandSpec().exitCodeOnInvalidInput(WRONG_USAGE).exitCodeOnExecutionException(DEVICE);
        line.getCommandSpec().usageMessage()
                .footerHeading("%nClasses, their drivers, and where a device of each is found:%n")
                .footer(Drivers.table().toArray(String[]::new));
        System.exit(line.execute(args));
    }

    @Override
    public Integer call() {
        Optional<DeviceClass> known = DeviceClass.of(device);
        boolean reads = verb.equals("read") && known.equals(Optional.of(DeviceClass.ID_CARD_READER));
        if (known.isEmpty() || !(reads || verb.equals("check"))) {
            List<String> classes = Arrays.stream(DeviceClass.values()).map(DeviceClass::id).toList();
            System.err.println("what is understood: read id-card, or check " + classes);
            return WRONG_USAGE;
        }
        String named = driver.isEmpty() ? DeviceKind.of(known.get()).usual() : driver;
        DeviceBinding binding = new DeviceBinding(device, known.get(), named, channel);
        Today today = MachineClock.system().today(zone);
        try (Recorder recorder = Recorder.of(Optional.ofNullable(recording))) {
            return verb.equals("check") ? check(binding, recorder.lines(), today) : read(binding, recorder.lines(), today);
        } catch (Lacking e) {
            System.err.println(e.getMessage());
            return WRONG_USAGE;
        } catch (IOException e) {
            System.err.println(Drivers.said(e));
            return DEVICE;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return DEVICE;
        }
    }

    private int check(DeviceBinding binding, Lines lines, Today today) throws IOException, InterruptedException {
        Technician by = new Technician(Optional.ofNullable(sample), pages, lines);
        List<Findings.Finding> found = DeviceKind.of(binding.deviceClass()).checked(binding, today, by).check();
        found.forEach(each -> System.out.println(
                each.held() ? "held    " + each.promise() : "BROKEN  " + each.promise() + ": " + each.seen()));
        return found.stream().allMatch(Findings.Finding::held) ? 0 : 1;
    }

    private int read(DeviceBinding binding, Lines lines, Today today) throws IOException {
        try (IdCardReader reader = Drivers.open(IdCardReader.class, binding, lines, today)) {
            return say(reader.read(Duration.ofSeconds(seconds)), today.day());
        }
    }

    private int say(ReadOutcome outcome, Optional<LocalDate> day) {
        return switch (outcome) {
            case ReadOutcome.Read(IdDocument document) -> {
                System.out.println((json ? "{\"kind\":\"%s\",\"name\":\"%s\",\"number\":\"%s\",\"validOn\":%s}" : "read: %s, %s, %s; %s")
                        .formatted(document.kind(), shown(document.name()), shown(document.number()), validOn(day)));
                yield 0;
            }
            case ReadOutcome.NoCard _ -> bad("no card was laid within " + seconds + " s");
            case ReadOutcome.Unreadable(ReadOutcome.Why why) -> bad(words(why, day));
            case ReadOutcome.Broken broken -> {
                System.err.println(broken.fault().brief() + "; see device-drivers/docs/faults/" + broken.fault().code().id() + ".md");
                yield DEVICE;
            }
        };
    }

    private String validOn(Optional<LocalDate> day) {
        return json
                ? day.map(date -> "\"" + date + "\"").orElse("null")
                : day.map(date -> "valid on " + date + " in " + zone)
                        .orElse("whether it is valid nobody can say: the clock of this machine shows a time before this software was made, set it");
    }

    private static int bad(String words) {
        System.out.println(words);
        return 1;
    }

    private String shown(Secret secret) {
        return reveal ? secret.reveal() : secret.toString();
    }

    private String words(ReadOutcome.Why why, Optional<LocalDate> day) {
        return switch (why) {
            case LIFT_AND_LAY -> "the card could not be read: lift it and lay it down flat";
            case WRONG_CARD -> "this is not an ID card";
            case REJECTED -> "card and security module refuse each other";
            case EXPIRED -> "the card is not valid on " + day.map(LocalDate::toString).orElse("this day") + " in " + zone;
            case BAD_NUMBER -> "what the chip states contradicts itself";
        };
    }
}
