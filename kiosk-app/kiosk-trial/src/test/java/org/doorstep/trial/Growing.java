package org.doorstep.trial;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that another process writes on. Each look reads only what is new: whole logs, read every few milliseconds, took half a core.
final class Growing {
    private final Path file;
    private final long from;
    /// A character for each byte from there on.
    private final StringBuilder text = new StringBuilder();

    /// @param from so many bytes at its beginning are not looked at
    Growing(Path file, long from) {
        this.file = file;
        this.from = from;
    }

    boolean has(String words) throws IOException {
        return at(words) >= 0;
    }

    /// The place in the file where these words end.
    long behind(String words) throws IOException {
        return from + at(words) + bytes(words).length();
    }

    private int at(String words) throws IOException {
        if (Files.exists(file)) {
            try (SeekableByteChannel channel = Files.newByteChannel(file).position(from + text.length())) {
                ByteBuffer fresh = ByteBuffer.allocate(Math.toIntExact(Math.max(0, channel.size() - channel.position())));
                int read = channel.read(fresh);
                text.append(new String(fresh.array(), 0, Math.max(0, read), StandardCharsets.ISO_8859_1));
            }
        }
        return text.indexOf(bytes(words));
    }

    private static String bytes(String words) {
        return new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
