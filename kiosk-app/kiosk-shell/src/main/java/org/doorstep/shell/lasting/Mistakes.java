package org.doorstep.shell.lasting;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.logging.LogManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where every mistake of the terminal is written down: by whom, its kind and its place. The same one is written once a minute at most, with a count.
public final class Mistakes {
    private static final Logger LOG = LoggerFactory.getLogger(Mistakes.class);
    private static final Mistakes OURS = new Mistakes(System::nanoTime);
    private static final long QUIET = Duration.ofMinutes(1).toNanos();
    private static final int REMEMBERED = 100;

    /// Of one mistake.
    ///
    /// @param at    when it was last written, by nanoTime
    /// @param since how often it came since then
    private record Written(long at, int since) {}

    private final LongSupplier nanos;
    private final Map<String, Written> written = new LinkedHashMap<>();

    Mistakes(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// From any thread.
    ///
    /// @param who the thread or the work that made it
    public static Mistake note(String who, Throwable thrown) {
        Mistake mistake = Mistake.of(thrown);
        OURS.line(who, mistake).ifPresent(LOG::error);
        return mistake;
    }

    /// For a thread of its own: the mistake that ended it is written down, and nothing else is printed of it.
    static Thread.UncaughtExceptionHandler handler() {
        return (thread, thrown) -> note(thread.getName(), thrown);
    }

    /// From now on no thread of this process prints a mistake with its text.
    ///
    /// @param also is told of each mistake that ended the work of a thread
    public static void takeAll(BiConsumer<Thread, Mistake> also) {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> also.accept(thread, note(thread.getName(), thrown)));
    }

    /// From now on residents are served: no library prints a word of a mistake either.
    public static void hush() {
        LogManager.getLogManager().reset();
        System.setErr(new Hushed(thrown -> note(Thread.currentThread().getName(), thrown)));
    }

    /// What is to be written now: empty where the same was written a moment ago.
    synchronized Optional<String> line(String who, Mistake mistake) {
        String words = who + " broke off: " + mistake;
        long now = nanos.getAsLong();
        Written before = written.get(words);
        if (before != null && now - before.at() < QUIET) {
            written.put(words, new Written(before.at(), before.since() + 1));
            return Optional.empty();
        }
        if (written.size() >= REMEMBERED) {
            written.clear();
        }
        written.put(words, new Written(now, 0));
        return Optional.of(before == null || before.since() == 0 ? words : words + ", " + before.since() + " times more before");
    }
}
