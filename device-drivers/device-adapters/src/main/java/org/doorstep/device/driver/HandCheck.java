package org.doorstep.device.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.Today;
import org.doorstep.device.contract.CertificatePrinterContract;
import org.doorstep.device.contract.Findings;
import org.doorstep.device.contract.IdCardReaderContract;
import org.doorstep.device.contract.ReceiptPrinterContract;

/// The contract of a class on the device that is really there, with the technician's own hands: exit 0 all held, 1 not all, 2 the device.
final class HandCheck {
    private static final int DEVICE = 2;
    private static final int WRONG_USAGE = 64;

    private final DeviceBinding binding;
    private final Optional<Path> sample;
    private final int pages;
    private final Today today;

    HandCheck(DeviceBinding binding, Optional<Path> sample, int pages, Today today) {
        this.binding = binding;
        this.sample = sample;
        this.pages = pages;
        this.today = today;
    }

    int run() {
        try {
            return switch (binding.deviceClass()) {
                case ID_CARD_READER -> told(new IdCardReaderContract(() -> Drivers.open(binding, today), new CardHands()).check());
                case RECEIPT_PRINTER -> told(new ReceiptPrinterContract(() -> Drivers.openReceiptPrinter(binding), new RollHands()).check());
                case CERTIFICATE_PRINTER -> certificates();
            };
        } catch (IOException e) {
            System.err.println(Drivers.said(e));
            return DEVICE;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return DEVICE;
        }
    }

    private int certificates() throws IOException {
        if (sample.isEmpty() || !Files.isReadable(sample.get())) {
            System.err.println("name a PDF of A4 with --sample, and its pages with --pages: the check prints it some times");
            return WRONG_USAGE;
        }
        byte[] pdf = Files.readAllBytes(sample.get());
        return told(new CertificatePrinterContract(
                () -> Drivers.openCertificatePrinter(binding), new TrayHands(), new CertificatePrinterContract.Sample(pdf, pages)).check());
    }

    private static int told(List<Findings.Finding> found) {
        found.forEach(each -> System.out.println((each.held() ? "held    " : "BROKEN  ") + each.promise() + (each.held() ? "" : ": " + each.seen())));
        return found.stream().allMatch(Findings.Finding::held) ? 0 : 1;
    }

    private static String asked(String words) throws IOException {
        System.out.println(words);
        StringBuilder typed = new StringBuilder();
        for (int c = System.in.read(); c != '\n' && c >= 0; c = System.in.read()) {
            typed.append((char) c);
        }
        return typed.toString().strip();
    }

    private static int counted(String words) throws IOException {
        String typed = asked(words);
        return typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : -1;
    }

    private static final class CardHands implements IdCardReaderContract.Hands {
        @Override
        public void lay() throws IOException {
            String _ = asked("Lay a card on the reader, then press Enter.");
        }

        @Override
        public void lift() throws IOException {
            String _ = asked("Lift every card off the reader, then press Enter.");
        }
    }

    private static final class RollHands implements ReceiptPrinterContract.Hands {
        @Override
        public void takeRollOut() throws IOException {
            String _ = asked("Take the roll out and close the cover, then press Enter.");
        }

        @Override
        public void putRollIn() throws IOException {
            String _ = asked("Put a roll in and close the cover, then press Enter.");
        }

        @Override
        public int piecesOut() throws IOException {
            return counted("How many pieces with words on them came out since the last question? Type the number, then press Enter.");
        }
    }

    private static final class TrayHands implements CertificatePrinterContract.Hands {
        @Override
        public void takePaperOut() throws IOException {
            String _ = asked("Take all paper out of the tray, then press Enter.");
        }

        @Override
        public void putPaperIn() throws IOException {
            String _ = asked("Put paper into the tray, then press Enter.");
        }

        @Override
        public int sheetsOut() throws IOException {
            return counted("How many sheets came out since the last question? Type the number, then press Enter.");
        }
    }
}
