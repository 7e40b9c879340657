package org.doorstep.device.channel;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Logs how much went over a line and when, never what.
public record Logging(Channel line, String name) implements Channel {
    private static final Logger LOG = LoggerFactory.getLogger(Logging.class);

    @Override
    public void write(byte[] bytes) throws IOException {
        LOG.trace("{} > {} bytes", name, bytes.length);
        line.write(bytes);
    }

    @Override
    public byte[] read(int n, Duration patience) throws IOException {
        byte[] bytes = line.read(n, patience);
        if (bytes.length > 0) {
            LOG.trace("{} < {} bytes", name, bytes.length);
        }
        return bytes;
    }

    @Override
    public void note(String words) {
        line.note(words);
    }

    @Override
    public void close() {
        LOG.trace("{} closed", name);
        line.close();
    }
}
