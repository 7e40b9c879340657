package org.doorstep.device.channel;

import java.io.IOException;
import java.time.Duration;

/// Bytes with deadlines; one reader. Says nothing about what the bytes mean.
public interface Channel extends AutoCloseable {
    /// @throws IOException when the line is gone or does not take the bytes
    void write(byte[] bytes) throws IOException;

    /// 1…n bytes as soon as any are there, empty when patience is over.
    ///
    /// @throws IOException when the line is gone
    byte[] read(int n, Duration patience) throws IOException;

    /// What an adapter drew by lot, for whoever records: it does not go over the line.
    default void note(String words) {}

    /// From any thread; ends a read under way within 200 ms. Never throws.
    @Override
    void close();
}
