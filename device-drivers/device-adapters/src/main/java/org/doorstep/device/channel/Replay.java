package org.doorstep.device.channel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Plays a conversation that [Recording] wrote down: what is written must be what was written then, and what came then is read again, at
/// once. Where it is not, an `IllegalStateException` says in which line of the recording. Belongs to one thread.
public final class Replay implements Channel {
    private static final Pattern LINE = Pattern.compile(" *[0-9]+ ([><.!#])(?: (.*))?");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /// @param number of the line, 1-based
    /// @param sign   `>`, `<`, `.` or `!`
    private record Entry(int number, String sign, byte[] bytes) {}

    private final List<Entry> entries = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int at;
    /// How many bytes of the entry are gone.
    private int gone;

    public Replay(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            add(i + 1, lines.get(i));
        }
    }

    public static Replay of(Path recording) throws IOException {
        return new Replay(Files.readAllLines(recording));
    }

    private void add(int number, String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalStateException("line " + number + " is none of a recording");
        }
        String what = Optional.ofNullable(matcher.group(2)).orElse("");
        if (matcher.group(1).equals("#")) {
            notes.add(what);
        } else {
            entries.add(new Entry(number, matcher.group(1), HEX.parseHex(what)));
        }
    }

    /// What was noted after this word, where it was.
    public Optional<String> noted(String word) {
        return notes.stream().filter(note -> note.startsWith(word + " ")).map(note -> note.substring(word.length() + 1)).findFirst();
    }

    /// Nothing is left of it but silence.
    public boolean over() {
        return entries.subList(at, entries.size()).stream().allMatch(entry -> entry.sign().equals("."));
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        int written = 0;
        while (written < bytes.length) {
            skip(".");
            if (now("!")) {
                throw lost();
            }
            if (!now(">")) {
                throw new IllegalStateException(place() + " was expected, and " + HEX.formatHex(bytes, written,
                        bytes.length) + " was written");
            }
            written += same(bytes, written);
        }
    }

    /// @return how many bytes of the entry were written now
    private int same(byte[] bytes, int from) {
        Entry entry = entries.get(at);
        int many = Math.min(bytes.length - from, entry.bytes().length - gone);
        if (!Arrays.equals(bytes, from, from + many, entry.bytes(), gone, gone + many)) {
            throw new IllegalStateException(place() + " was expected, and " + HEX.formatHex(bytes, from, bytes.length) + " was written");
        }
        used(many);
        return many;
    }

    @Override
    public byte[] read(int n, Duration patience) throws IOException {
        if (now("!")) {
            throw lost();
        }
        if (now(".") && patience.isPositive()) {
            used(0);
            return new byte[0];
        }
        if (!now("<")) {
            return new byte[0];
        }
        Entry entry = entries.get(at);
        byte[] read = Arrays.copyOfRange(entry.bytes(), gone, Math.min(gone + n, entry.bytes().length));
        used(read.length);
        return read;
    }

    private boolean now(String sign) {
        return at < entries.size() && entries.get(at).sign().equals(sign);
    }

    private void skip(String sign) {
        while (now(sign)) {
            used(0);
        }
    }

    private void used(int many) {
        gone += many;
        if (gone == entries.get(at).bytes().length) {
            at++;
            gone = 0;
        }
    }

    private IOException lost() {
        IOException lost = new IOException(place() + ": the line was gone");
        used(0);
        return lost;
    }

    private String place() {
        if (at == entries.size()) {
            return "the end of the recording";
        }
        Entry entry = entries.get(at);
        return "line %d, %s %s".formatted(entry.number(), entry.sign(), HEX.formatHex(entry.bytes(), gone, entry.bytes().length)).strip();
    }

    @Override
    public void close() {
        // nothing is held
    }
}
