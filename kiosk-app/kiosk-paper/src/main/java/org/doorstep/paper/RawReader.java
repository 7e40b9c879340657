package org.doorstep.paper;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Reads one value of a PDF as it stands in the bytes (ISO 32000-1 §7.2, §7.3): where it begins and ends, and of a dictionary what stands
/// under each key. It knows nothing of offsets and revisions and repairs nothing; what it does not understand it refuses.
final class RawReader {
    private static final int DEEPEST = 64;

    private final byte[] file;
    private int at;

    RawReader(byte[] file, int at) {
        this.file = file;
        this.at = at;
    }

    /// From `start` to before `end`; the entries are those of a dictionary, else empty.
    record Value(int start, int end, Map<String, Value> entries) {
        boolean is(byte[] file, String token) {
            return text(file).equals(token);
        }

        Value until(int later) {
            return new Value(start, later, entries);
        }

        String text(byte[] file) {
            return new String(file, start, end - start, StandardCharsets.ISO_8859_1);
        }
    }

    int at() {
        return at;
    }

    static boolean white(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
    }

    private static boolean delimiter(int c) {
        return "()<>[]{}/%".indexOf(c) >= 0;
    }

    private int peek() throws Refusal {
        Refusal.when(at >= file.length, PaperFaultCode.DAMAGED);
        return file[at] & 0xFF;
    }

    private boolean comes(String token) {
        return Raw.matches(file, at, token);
    }

    /// White space and comments.
    void space() {
        while (at < file.length && (white(file[at]) || file[at] == '%')) {
            if (file[at] == '%') {
                comment();
            } else {
                at++;
            }
        }
    }

    private void comment() {
        while (at < file.length && file[at] != '\n' && file[at] != '\r') {
            at++;
        }
    }

    Value value() throws Refusal {
        return value(0);
    }

    private Value value(int depth) throws Refusal {
        Refusal.when(depth > DEEPEST, PaperFaultCode.DAMAGED);
        space();
        int start = at;
        int c = peek();
        if (comes("<<")) {
            return new Value(start, start, dictionary(depth)).until(at);
        }
        switch (c) {
            case '[' -> array(depth);
            case '(' -> string();
            case '<' -> hex();
            case '/' -> name();
            default -> token();
        }
        return new Value(start, at, Map.of());
    }

    /// A key that stands twice means one thing to one reader and another to the next.
    private Map<String, Value> dictionary(int depth) throws Refusal {
        Map<String, Value> entries = new HashMap<>();
        at += 2;
        for (space(); !comes(">>"); space()) {
            Refusal.when(peek() != '/', PaperFaultCode.DAMAGED);
            String key = name();
            Value first = value(depth + 1);
            Value whole = first.until(reference(first.end()));
            Refusal.when(entries.put(key, whole) != null, PaperFaultCode.DAMAGED);
        }
        at += 2;
        return entries;
    }

    /// The `0 R` behind the first number of a reference.
    private int reference(int end) throws Refusal {
        int last = end;
        for (space(); peek() != '/' && !comes(">>"); space()) {
            token();
            last = at;
        }
        return last;
    }

    private void array(int depth) throws Refusal {
        at++;
        for (space(); peek() != ']'; space()) {
            var _ = value(depth + 1);
        }
        at++;
    }

    private void string() throws Refusal {
        int open = 0;
        do {
            int c = peek();
            open += c == '(' ? 1 : 0;
            open -= c == ')' ? 1 : 0;
            at += c == '\\' ? 2 : 1;
        } while (open > 0);
    }

    private void hex() throws Refusal {
        do {
            at++;
        } while (peek() != '>');
        at++;
    }

    /// The name as it is meant: `#` and two digits are one character (§7.3.5).
    private String name() throws Refusal {
        StringBuilder name = new StringBuilder();
        for (at++; !white(peek()) && !delimiter(peek()); at++) {
            int high = Character.digit(at + 1 < file.length ? file[at + 1] : 0, 16);
            int low = Character.digit(at + 2 < file.length ? file[at + 2] : 0, 16);
            boolean escaped = file[at] == '#' && high >= 0 && low >= 0;
            name.append((char) (escaped ? high * 16 + low : file[at] & 0xFF));
            at += escaped ? 2 : 0;
        }
        return name.toString();
    }

    /// A number, a keyword. At least one byte, or nothing would move.
    private void token() throws Refusal {
        int start = at;
        while (at < file.length && !white(file[at]) && !delimiter(file[at])) {
            at++;
        }
        Refusal.when(at == start, PaperFaultCode.DAMAGED);
    }
}
