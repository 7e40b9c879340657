package org.doorstep.device.driver;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.IdCardReader;
import org.doorstep.device.IdDocument;
import org.doorstep.device.ReadOutcome;
import org.doorstep.device.Secret;
import org.doorstep.device.contract.IdCardReaderContract;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads one card without a terminal, for the technician at the open cabinet: exit 0 read, 1 a bad card, 2 the device.
@Command(name = "kiosk device", mixinStandardHelpOptions = true, description = "read: one card, exit 0 read, 1 bad card, 2 device. check: the promises of its class with your hands, exit 0 all held, 1 not all.")
public final class DeviceMain implements Callable<Integer> {
    private static final int WRONG_USAGE = 64;
    private static final int DEVICE = 2;

    @Parameters(index = "0", description = "read | check")
    private String verb = "";

    @Parameters(index = "1", description = "id-card")
    private String device = "";

    @Option(names = "--driver", defaultValue = "sam", description = "default: ${DEFAULT-VALUE}")
    private String driver = "";

    @Option(names = "--channel", required = true, description = "serial:/dev/ttyS1, with @9600 for another speed")
    private String channel = "";

    @Option(names = "--seconds", defaultValue = "10", description = "how long to wait for a card (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--json", description = "one JSON object instead of words")
    private boolean json;

    @Option(names = "--reveal", description = "show name and number; without it they are •••")
    private boolean reveal;

    public static void main(String[] args) {
        CommandLine line = new CommandLine(new DeviceMain());
        line.getCommandSpec().exitCodeOnInvalidInput(WRONG_USAGE).exitCodeOnExecutionException(DEVICE);
        System.exit(line.execute(args));
    }

    @Override
    public Integer call() {
        if (!List.of("read", "check").contains(verb) || !device.equals(DeviceClass.ID_CARD_READER.id())) {
            System.err.println("what is understood: read or check " + DeviceClass.ID_CARD_READER.id());
            return WRONG_USAGE;
        }
        DeviceBinding binding = new DeviceBinding(device, DeviceClass.ID_CARD_READER, driver, channel);
        if (verb.equals("check")) {
            return check(binding);
        }
        try (IdCardReader reader = Drivers.open(binding, Clock.system(ZoneId.systemDefault()))) {
            return say(reader.read(Duration.ofSeconds(seconds)));
        } catch (IOException e) {
            System.err.println("DEV-LINE-ABSENT " + e.getMessage() + "; see device-drivers/docs/faults/DEV-LINE-ABSENT.md");
            return DEVICE;
        }
    }

    /// The contract of the class, with the technician's own hands.
    private static int check(DeviceBinding binding) {
        IdCardReaderContract.Hands hands = new IdCardReaderContract.Hands() {
            @Override
            public void lay() throws IOException {
                asked("Lay a card on the reader, then press Enter.");
            }

            @Override
            public void lift() throws IOException {
                asked("Lift every card off the reader, then press Enter.");
            }
        };
        try {
            List<IdCardReaderContract.Finding> found =
                    new IdCardReaderContract(() -> Drivers.open(binding, Clock.system(ZoneId.systemDefault())), hands).check();
            found.forEach(each -> System.out.println((each.held() ? "held    " : "BROKEN  ") + each.promise() + (each.held() ? "" : ": " + each.seen())));
            return found.stream().allMatch(IdCardReaderContract.Finding::held) ? 0 : 1;
        } catch (IOException e) {
            System.err.println("DEV-LINE-ABSENT " + e.getMessage() + "; see device-drivers/docs/faults/DEV-LINE-ABSENT.md");
            return DEVICE;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return DEVICE;
        }
    }

    private static void asked(String words) throws IOException {
        System.out.println(words);
        for (int typed = System.in.read(); typed != '\n' && typed >= 0; ) {
            typed = System.in.read();
        }
    }

    private int say(ReadOutcome outcome) {
        return switch (outcome) {
            case ReadOutcome.Read(IdDocument document) -> {
                System.out.println((json ? "{\"kind\":\"%s\",\"name\":\"%s\",\"number\":\"%s\"}" : "read: %s, %s, %s")
                        .formatted(document.kind(), shown(document.name()), shown(document.number())));
                yield 0;
            }
            case ReadOutcome.NoCard _ -> bad("no card was laid within " + seconds + " s");
            case ReadOutcome.Unreadable(ReadOutcome.Why why) -> bad(words(why));
            case ReadOutcome.Broken broken -> {
                System.err.println(broken.fault().brief() + "; see device-drivers/docs/faults/" + broken.fault().code().id() + ".md");
                yield DEVICE;
            }
        };
    }

    private static int bad(String words) {
        System.out.println(words);
        return 1;
    }

    private String shown(Secret secret) {
        return reveal ? secret.reveal() : secret.toString();
    }

    private static String words(ReadOutcome.Why why) {
        return switch (why) {
            case LIFT_AND_LAY -> "the card could not be read: lift it and lay it down flat";
            case WRONG_CARD -> "this is not an ID card";
            case REJECTED -> "card and security module refuse each other";
            case EXPIRED -> "the card is not valid today";
            case BAD_NUMBER -> "what the chip states contradicts itself";
        };
    }
}
