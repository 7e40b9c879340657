package org.doorstep.device.virtual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;

/// The printers of the bench and what hands do to them: `receipt DEED` and `printer DEED`.
final class PrinterBench implements AutoCloseable {
    private final EscposTwin receipt;
    private final IppTwin certificate;

    /// @param state gets `receipt-printer` (a device file), `certificate-printer.address` and `paper`, the folder of everything that came
    /// out
    /// @param port of the certificate printer, 0 = any free one
    PrinterBench(Path state, Truth truth, int port) throws IOException {
        Path paper = state.resolve("paper");
        this.receipt = EscposTwin.onPty(state.toAbsolutePath().resolve("receipt-printer"), paper, truth);
        this.certificate = new IppTwin(paper, truth, port);
        Path fresh = Files.writeString(state.resolve("certificate-printer.address.new"), certificate.address());
        Files.move(fresh, state.resolve("certificate-printer.address"), StandardCopyOption.ATOMIC_MOVE);
    }

    static boolean knows(String word) {
        return word.equals("receipt") || word.equals("printer");
    }

    String answer(String[] words) throws IOException {
        String deed = words.length > 1 ? words[1] : "";
        String what = words.length > 2 ? words[2] : "";
        return words[0].equals("receipt") ? receipt(deed, what) : certificate(deed, what);
    }

    private String receipt(String deed, String what) {
        Optional<ReceiptTrouble> trouble = Arrays.stream(ReceiptTrouble.values()).filter(each -> each.id().equals(what)).findFirst();
        switch (deed) {
            case "well" -> receipt.well();
            case "pieces" -> {
                return counted(receipt.pieces().size(), what);
            }
            case "trouble", "injected" -> {
                if (deed.equals("trouble")) {
                    trouble.ifPresent(receipt::trouble);
                }
                return said(deed, what, trouble.map(receipt::injected));
            }
            default -> {
                return "error no deed at the receipt printer is called " + deed;
            }
        }
        return "ok";
    }

    private String certificate(String deed, String what) throws IOException {
        Optional<PrinterTrouble> trouble = Arrays.stream(PrinterTrouble.values()).filter(each -> each.id().equals(what)).findFirst();
        switch (deed) {
            case "well" -> certificate.well();
            case "forget" -> certificate.forget();
            case "habit" -> {
                Optional<PrinterHabit> habit = Arrays.stream(PrinterHabit.values()).filter(each -> each.id().equals(what)).findFirst();
                habit.ifPresent(certificate::habit);
                return habit.isPresent() ? "ok" : "error no habit is called " + what;
            }
            case "sheets" -> {
                return counted(certificate.sheetsOut(), what);
            }
            case "trouble", "injected" -> {
                if (deed.equals("trouble")) {
                    trouble.ifPresent(certificate::trouble);
                }
                return said(deed, what, trouble.map(certificate::injected));
            }
            default -> {
                return "error no deed at the certificate printer is called " + deed;
            }
        }
        return "ok";
    }

    /// @param expected how many there must be; empty to be told
    private static String counted(int out, String expected) {
        return expected.isEmpty() || expected.equals(Integer.toString(out)) ? "ok " + out : "error " + out + " came out";
    }

    /// @param count how often it was injected; empty where nothing is called so
    static String said(String deed, String what, Optional<Integer> count) {
        if (count.isEmpty()) {
            return "error no trouble is called " + what;
        }
        if (deed.equals("trouble")) {
            return "ok";
        }
        return count.get() > 0 ? "ok " + count.get() : "error " + what + " was never injected";
    }

    @Override
    public void close() throws IOException {
        certificate.close();
        receipt.close();
    }
}
