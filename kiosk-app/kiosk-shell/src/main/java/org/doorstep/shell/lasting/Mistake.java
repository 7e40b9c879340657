package org.doorstep.shell.lasting;

import java.util.Arrays;
import java.util.Optional;

/// A mistake in our own work, by kind and place. Its text is never taken: it may hold what the work was about, and that may be a person.
///
/// @param kind  class of what was thrown first
/// @param place class, method and line where it was thrown; where that is not ours, the first place of ours above it follows
public record Mistake(String kind, String place) {
    private static final String OURS = "org.doorstep.";
    private static final int DEEPEST = 16;

    public static Mistake of(Throwable thrown) {
        Throwable first = thrown;
        for (int depth = 0; depth < DEEPEST && first.getCause() != null; depth++) {
            first = first.getCause();
        }
        return new Mistake(first.getClass().getName(), place(first.getStackTrace()));
    }

    private static String place(StackTraceElement[] frames) {
        if (frames.length == 0) {
            return "an unknown place";
        }
        Optional<StackTraceElement> ours = Arrays.stream(frames).filter(frame -> frame.getClassName().startsWith(OURS)).findFirst();
        return ours.filter(frame -> !frame.equals(frames[0])).map(frame -> named(frames[0]) + " called by " + named(frame)).orElseGet(() -> named(frames[0]));
    }

    private static String named(StackTraceElement frame) {
        return frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber();
    }

    @Override
    public String toString() {
        return kind + " at " + place;
    }
}
