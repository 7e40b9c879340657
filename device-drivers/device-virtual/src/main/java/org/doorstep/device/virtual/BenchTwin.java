package org.doorstep.device.virtual;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One twin at the bench, and the words that hands say to it. The bench finds each by its line in the service file of this interface.
public interface BenchTwin extends AutoCloseable {
    /// What the bench gives each of its twins.
    ///
    /// @param state       gets what belongs to the twins: device files, addresses, and `paper`, the folder of everything that came out
    /// @param persons     the cards that can be laid, by their persons' ids
    /// @param printerPort of the certificate printer, 0 = any free one
    record Table(Path state, Truth truth, Map<String, Person> persons, int printerPort) {
        Path paper() {
            return state.resolve("paper");
        }
    }

    /// A synthetic person and the card.
    record Person(VirtualCard card, String name) {}

    /// How hands find it in the window.
    record Panel(String title, List<Group> groups) {}

    /// What can be chosen, perhaps nothing, and the buttons below it.
    record Group(List<? extends Named> choice, List<Button> buttons) {}

    /// @param line what it says; `%s` is the id that was chosen
    record Button(String words, String line) {}

    /// It is there from now on.
    void stand(Table table) throws IOException;

    /// Where it is found, as the terminal's `--channel` takes it: `id-card=serial:/…`.
    String channel();

    /// The first words of the lines that are for it.
    List<String> words();

    /// Its lines, for the bench's help.
    String help();

    /// @param words of one line
    /// @return `ok`, or `error` and why
    String answer(String[] words) throws IOException;

    Panel panel();

    @Override
    void close() throws IOException;

    /// @param expected how many there must be; empty to be told
    static String counted(int out, String expected) {
        return expected.isEmpty() || expected.equals(Integer.toString(out)) ? "ok " + out : "error " + out + " came out";
    }

    /// What is said to `trouble NAME` and to `injected NAME`.
    ///
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

    /// The word at a place of the line; empty where it has none.
    static String word(String[] words, int at) {
        return words.length > at ? words[at] : "";
    }
}
