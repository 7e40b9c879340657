package org.doorstep.bed.player;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.doorstep.bed.around.BenchLine;
import org.doorstep.bed.around.Patience;
import org.doorstep.bed.around.SandboxAdmin;
import org.doorstep.bed.scenario.Act;

/// A resident made of lines: plays scenarios one after another at the same terminal, and leaves it between two of them as an honest
/// visitor does.
final class Resident {
    private static final long BETWEEN_LOOKS_MILLIS = 100;
    /// A page follows a touch after a moment, and a resident waits for it before the next.
    private static final Duration REACHING = Duration.ofSeconds(2);
    private static final Duration LEAVING = Duration.ofSeconds(150);
    private static final Duration SETTLING = Duration.ofSeconds(60);
    /// A device whose line was gone is opened again after ten seconds at most.
    private static final Duration OPENED_AGAIN = Duration.ofSeconds(12);
    /// The printer is asked how it is, and the lines of a slip take their time.
    private static final Duration SLIP = Duration.ofSeconds(3);
    private static final String SLIPS = "receipt pieces";
    /// Who lays a card before the reader has found its field empty is told to lift it first.
    private static final String TOO_EARLY = "请先拿起读卡区上的身份证";
    /// Until the reader has looked often enough.
    private static final Duration LIFTED = Duration.ofSeconds(2);
    private static final String HARM = "(printer|receipt|reader) (trouble|unplug).*";
    private static final List<String> WELL = List.of("lift", "reader well", "receipt well", "printer well");

    private final Hand hand;
    private final Supplier<String> step;
    private final Play play;
    private final Counters counters;
    private Path out = Path.of("");
    private List<Act> played = List.of();
    /// The deed with which a card was last laid; empty while none lies there.
    private String laid = "";
    private boolean pictured;
    private int pictures;

    /// @param step the name of the step that is drawn
    /// @param play where bench and district are
    Resident(Hand hand, Supplier<String> step, Play play) {
        this.hand = hand;
        this.step = step;
        this.play = play;
        this.counters = new Counters(play.bench(), play.sandbox());
    }

    /// Plays the acts to the first that does not hold.
    ///
    /// @param folder       for pictures and events
    /// @param everyPicture of each screen that is expected; else only of the one where something did not hold
    /// @return what did not hold, empty if everything did
    String play(List<Act> acts, Path folder, boolean everyPicture) throws InterruptedException, IOException {
        out = Files.createDirectories(folder);
        pictured = everyPicture;
        pictures = 0;
        played = acts;
        for (Act act : acts) {
            String failure = play(act);
            note(act, failure);
            if (!failure.isEmpty()) {
                picture("failed");
                return act + "\n  " + failure;
            }
        }
        return "";
    }

    /// Everything is made well and the visit is finished; the terminal is idle, its devices are open, the district has heard every end.
    ///
    /// @param next the acts whose counting begins here
    /// @return why the next scenario cannot be played here, empty if it can
    String leave(List<Act> next) throws InterruptedException, IOException {
        for (String deed : WELL) {
            BenchLine.say(play.bench(), deed);
        }
        laid = "";
        SandboxAdmin.set(play.sandbox(), "none");
        if (!Patience.within(LEAVING, this::left)) {
            return "still on " + step.get() + " after the visit";
        }
        if (!Patience.within(SETTLING, () -> SandboxAdmin.settled(play.sandbox()))) {
            return "the district has not heard the end of every certificate";
        }
        if (played.stream().anyMatch(act -> act instanceof Act.Bench(String deed) && deed.matches(HARM))) {
            TimeUnit.MILLISECONDS.sleep(OPENED_AGAIN.toMillis());
        }
        if (!Patience.within(SETTLING, this::still)) {
            return "slips come out without end";
        }
        counters.begin(next);
        return "";
    }

    /// A slip comes after its visit, and would be counted in the next one.
    private boolean still() throws InterruptedException, IOException {
        if (played.stream().noneMatch(act -> act instanceof Act.Expect expect && expect.fits("printed"))) {
            return true;
        }
        long before = BenchLine.count(play.bench(), SLIPS);
        TimeUnit.MILLISECONDS.sleep(SLIP.toMillis());
        return BenchLine.count(play.bench(), SLIPS) == before;
    }

    private boolean left() throws InterruptedException {
        if (step.get().equals("idle")) {
            return true;
        }
        if (!hand.tap("done")) {
            hand.tap("band-finish");
        }
        return false;
    }

    private String play(Act act) throws InterruptedException, IOException {
        return switch (act) {
            case Act.Tap(String target) -> Patience.within(REACHING, () -> hand.tap(target))
                    ? "" : "nothing to touch is called " + target + " on " + step.get();
            case Act.Expect expect -> {
                String failure = expect(expect);
                if (pictured) {
                    picture(failure.isEmpty() ? step.get() : "unexpected-" + step.get());
                }
                yield failure;
            }
            case Act.Absent(List<String> texts) -> {
                String words = hand.words();
                yield texts.stream().filter(words::contains).findFirst().map(text -> "on the screen: " + text).orElse("");
            }
            case Act.Wait(Duration time) -> {
                TimeUnit.MILLISECONDS.sleep(time.toMillis());
                yield "";
            }
            case Act.Type(String text) -> type(text);
            case Act.TypeCode(String person) -> typeCode(person);
            case Act.Wander wander -> new Wanderer(hand, step, play.bench(), wander.seed()).wander(wander);
            case Act.Bench(String command) -> {
                laid = command.startsWith("lay ") ? command : command.equals("lift") ? "" : laid;
                yield BenchLine.say(play.bench(), command);
            }
            case Act.Counting counting -> counters.failure(counting);
            case Act.Begins _ -> "";
            case Act.District(String trouble, String at) -> SandboxAdmin.set(play.sandbox(), trouble, at);
            case Act.Settled(Duration within) ->
                Patience.within(within, () -> SandboxAdmin.settled(play.sandbox())) ? "" : "an end is not heard";
        };
    }

    private String typeCode(String person) throws InterruptedException, IOException {
        String code = SandboxAdmin.code(play.sandbox(), person);
        return code.isEmpty() ? "no code was sent to " + person : type(code);
    }

    private String type(String text) throws InterruptedException, IOException {
        for (int i = 0; i < text.length(); i++) {
            String failure = play(new Act.Tap("key-" + text.charAt(i)));
            if (!failure.isEmpty()) {
                return failure;
            }
        }
        return "";
    }

    /// Meanwhile a resident does what the screen asks for: a card that was laid too early is lifted and laid again.
    private String expect(Act.Expect expect) throws InterruptedException, IOException {
        long end = System.nanoTime() + expect.within().multipliedBy(play.slack()).toNanos();
        String words = "";
        while (System.nanoTime() < end) {
            words = hand.words();
            if (expect.fits(step.get()) && expect.texts().stream().allMatch(words::contains)) {
                return "";
            }
            if (!laid.isEmpty() && words.contains(TOO_EARLY)) {
                BenchLine.say(play.bench(), "lift");
                TimeUnit.MILLISECONDS.sleep(LIFTED.toMillis());
                BenchLine.say(play.bench(), laid);
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
        }
        return "the screen is " + step.get() + " and says: " + words.replace('\n', '|');
    }

    private void picture(String name) throws InterruptedException, IOException {
        hand.picture(out.resolve("%02d-%s.png".formatted(++pictures, name)));
    }

    private void note(Act act, String failure) {
        try {
            Files.writeString(
                    out.resolve("events.txt"), (failure.isEmpty() ? "held   " : "FAILED ") + act + "\n",
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
