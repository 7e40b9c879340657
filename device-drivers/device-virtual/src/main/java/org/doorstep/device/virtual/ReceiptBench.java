package org.doorstep.device.virtual;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The receipt printer of the bench, `receipt-printer` among its files.
public final class ReceiptBench implements BenchTwin {
    private Path line = Path.of("");
    @SuppressWarnings("NullAway.Init")
    private EscposTwin twin;

    @Override
    public void stand(Table table) throws IOException {
        line = table.state().toAbsolutePath().resolve("receipt-printer");
        twin = EscposTwin.onPty(line, table.paper(), table.truth());
    }

    @Override
    public String channel() {
        return "receipt-printer=serial:" + line;
    }

    @Override
    public List<String> words() {
        return List.of("receipt");
    }

    @Override
    public String help() {
        return "receipt well | receipt pieces [N] | receipt trouble|injected NAME";
    }

    @Override
    public String answer(String[] words) {
        String deed = BenchTwin.word(words, 1);
        String what = BenchTwin.word(words, 2);
        Optional<ReceiptTrouble> trouble = Named.of(ReceiptTrouble.values(), what);
        switch (deed) {
            case "well" -> twin.well();
            case "pieces" -> {
                return BenchTwin.counted(twin.pieces().size(), what);
            }
            case "trouble", "injected" -> {
                if (deed.equals("trouble")) {
                    trouble.ifPresent(twin::trouble);
                }
                return BenchTwin.said(deed, what, trouble.map(twin::injected));
            }
            default -> {
                return "error no deed at the receipt printer is called " + deed;
            }
        }
        return "ok";
    }

    @Override
    public Panel panel() {
        return new Panel("Receipt printer 凭条打印机", List.of(
                new Group(List.of(ReceiptTrouble.values()),
                        List.of(new Button("trouble", "receipt trouble %s"), new Button("well", "receipt well"))),
                new Group(List.of(), List.of(new Button("count pieces", "receipt pieces")))));
    }

    @Override
    public void close() throws IOException {
        twin.close();
    }
}
