package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.NotOpened;
import org.doorstep.device.Status;

/// A seat with a device and a time of the test's own, moved word by word:
///
/// `start order close`; `500ms 15s+` lets time pass (`+` is a nanosecond more) and lets the watch look, `~500ms` does so without the watch;
/// `well lost …` is what the call that is under way comes back with, `late-well …` that of a worker that was given up or told to leave,
/// `closer-well …` that of whoever closes the device beside it; from `closes-hang` on a close has to be
/// told to come back as well, from `swallows` on the device takes an interrupt for itself.
abstract class SeatRig {
    /// Between two looks of the watch: it looks when the test says so.
    static final Duration NEVER = Duration.ofDays(1);
    private static final Map<String, HandPace.Who> OTHERS = Map.of("late-", HandPace.Who.LATE, "closer-", HandPace.Who.CLOSER);

    /// What a move brought.
    ///
    /// @param told    to the loop
    /// @param asked   of the device: the number of the opening, and the call
    /// @param answers to who ordered: the number of the order, and the answer
    record Outcome(String told, String asked, String answers) {}

    final HandPace pace = new HandPace();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<String> answers = new CopyOnWriteArrayList<>();
    private final AtomicInteger openings = new AtomicInteger();
    private boolean started;
    private int orders;

    abstract void start();

    abstract void order(int number);

    abstract void look();

    abstract void close();

    /// A word that only this kind of seat knows.
    abstract void other(String word);

    abstract Set<String> others();

    /// What a call of this kind may come back with.
    abstract Set<String> endings(String call);

    /// From whoever opens the device.
    ///
    /// @return the number of this opening, where it comes back well
    final int opened() throws IOException {
        int number = openings.incrementAndGet();
        return switch (pace.call(number + " OPEN")) {
            case "lost" -> throw new IOException("no such line");
            case "coded" -> throw new NotOpened(DeviceFault.NO_LIBRARY, "no library");
            default -> number;
        };
    }

    static String said(Status status) {
        return switch (status) {
            case Status.Online _ -> "online";
            case Status.Attention _ -> "attention";
            case Status.Offline(Fault fault) -> fault.code().id();
            case Status.NotFitted _ -> "not fitted";
        };
    }

    final void tell(String what) {
        told.add(what);
    }

    final void answer(int order, String what) {
        answers.add(order + " " + what);
    }

    final SeatRig played(String script) {
        Arrays.stream(script.split(" ")).filter(word -> !word.isEmpty()).forEach(this::play);
        return this;
    }

    final Outcome outcome(String word) {
        List<Integer> before = List.of(told.size(), pace.calls().size(), answers.size());
        play(word);
        return new Outcome(since(told, before.get(0)), since(pace.calls(), before.get(1)), since(answers, before.get(2)));
    }

    private static String since(List<String> all, int before) {
        return String.join(", ", all.subList(before, all.size()));
    }

    private void play(String word) {
        if (Character.isDigit(word.charAt(0)) || word.startsWith("~")) {
            pass(word);
            return;
        }
        switch (word) {
            case "start" -> {
                started = true;
                start();
            }
            case "order" -> order(++orders);
            case "close" -> close();
            case "closes-hang" -> pace.closesHang();
            case "swallows" -> pace.swallows();
            default -> comesBack(word);
        }
        pace.settle();
    }

    private void pass(String word) {
        pace.pass(time(word.replace("~", "")));
        if (started && !word.startsWith("~")) {
            look();
            pace.settle();
        }
    }

    private void comesBack(String word) {
        if (others().contains(word)) {
            other(word);
        } else {
            pace.answer(who(word), ending(word));
        }
    }

    private static HandPace.Who who(String word) {
        return OTHERS.entrySet().stream().filter(other -> word.startsWith(other.getKey())).map(Map.Entry::getValue).findFirst()
                .orElse(HandPace.Who.WORKER);
    }

    private static String ending(String word) {
        return word.replaceFirst("^(late|closer)-", "");
    }

    /// `500ms`, `15s`, a nanosecond more with `+`, a nanosecond less with `-`.
    static Duration time(String word) {
        String plain = word.replaceAll("[+-]$", "");
        Duration time = plain.endsWith("ms") ? Duration.ofMillis(Long.parseLong(plain.replace("ms", "")))
                : Duration.ofSeconds(Long.parseLong(plain.replace("s", "")));
        return time.plusNanos(word.endsWith("+") ? 1 : 0).minusNanos(word.endsWith("-") ? 1 : 0);
    }

    /// All that can happen now.
    final List<String> possible() {
        Stream<String> always = Stream.concat(Stream.of("order", "before", "due", "close"), others().stream());
        Stream<String> calls = Stream.of("", "late-", "closer-").flatMap(prefix -> pace.inCall(who(prefix)).stream()
                .flatMap(call -> endings(call.replaceFirst("^\\d+ ", "")).stream().sorted()).map(prefix::concat));
        return Stream.of(started ? Stream.<String>empty() : Stream.of("start"), calls, always).flatMap(each -> each).toList();
    }

    /// The status that was told last.
    final Optional<String> last() {
        return told.stream().reduce((_, next) -> next);
    }

    /// Lets everything go, at the end of a test.
    final void end() {
        close();
        pace.settle();
        for (HandPace.Who who : HandPace.Who.values()) {
            while (pace.inCall(who).isPresent()) {
                pace.answer(who, "well");
            }
        }
        assertThat(pace.living()).as("every thread of the seat ends").isEmpty();
    }
}
