package org.doorstep.device.virtual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The certificate printer of the bench; its address is in `certificate-printer.address`.
public final class CertificateBench implements BenchTwin {
    @SuppressWarnings("NullAway.Init")
    private IppTwin twin;

    @Override
    public void stand(Table table) throws IOException {
        twin = new IppTwin(table.paper(), table.truth(), table.printerPort());
        Path fresh = Files.writeString(table.state().resolve("certificate-printer.address.new"), twin.address());
        Files.move(fresh, table.state().resolve("certificate-printer.address"), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public String channel() {
        return "certificate-printer=" + twin.address();
    }

    @Override
    public List<String> words() {
        return List.of("printer");
    }

    @Override
    public String help() {
        return "printer well|forget | printer sheets [N] | printer paper N | printer sleep SECONDS | printer woken"
                + " | printer trouble|injected NAME | printer habit NAME";
    }

    @Override
    public String answer(String[] words) throws IOException {
        String deed = BenchTwin.word(words, 1);
        String what = BenchTwin.word(words, 2);
        Optional<PrinterTrouble> trouble = Named.of(PrinterTrouble.values(), what);
        switch (deed) {
            case "well" -> twin.well();
            case "forget" -> twin.forget();
            case "habit" -> {
                Optional<PrinterHabit> habit = Named.of(PrinterHabit.values(), what);
                habit.ifPresent(twin::habit);
                return habit.isPresent() ? "ok" : "error no habit is called " + what;
            }
            case "sheets" -> {
                return BenchTwin.counted(twin.sheetsOut(), what);
            }
            case "paper", "sleep" -> {
                return iron(deed, what);
            }
            case "woken" -> {
                return twin.engine().woken() > 0 ? "ok " + twin.engine().woken() : "error nothing woke it";
            }
            case "trouble", "injected" -> {
                if (deed.equals("trouble")) {
                    trouble.ifPresent(twin::trouble);
                }
                return BenchTwin.said(deed, what, trouble.map(twin::injected));
            }
            default -> {
                return "error no deed at the certificate printer is called " + deed;
            }
        }
        return "ok";
    }

    private String iron(String deed, String number) {
        if (!number.matches("[0-9]{1,3}")) {
            return "error printer " + deed + " takes a number";
        }
        if (deed.equals("paper")) {
            twin.engine().paper(Integer.parseInt(number));
        } else {
            twin.engine().sleep(TimeUnit.SECONDS.toMillis(Integer.parseInt(number)));
        }
        return "ok";
    }

    @Override
    public Panel panel() {
        return new Panel("Certificate printer 证照打印机", List.of(
                new Group(List.of(PrinterTrouble.values()),
                        List.of(new Button("trouble", "printer trouble %s"), new Button("well", "printer well"))),
                new Group(List.of(), List.of(new Button("forget jobs", "printer forget"), new Button("5 sheets", "printer paper 5"),
                        new Button("sleep 35 s", "printer sleep 35"))),
                new Group(List.of(PrinterHabit.values()),
                        List.of(new Button("habit 机型习性", "printer habit %s"), new Button("none", "printer habit none")))));
    }

    @Override
    public void close() {
        twin.close();
    }
}
