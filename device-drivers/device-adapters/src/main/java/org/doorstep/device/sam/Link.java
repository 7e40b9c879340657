package org.doorstep.device.sam;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.channel.Channel;
import org.doorstep.device.channel.Failed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One request, one answer, on a line that may be noisy. Logs lengths, result bytes and durations, never content.
final class Link {
    private static final Logger LOG = LoggerFactory.getLogger(Link.class);
    /// Preamble, lengths and the largest frame, and room for noise before it.
    private static final int BUFFER = 8192;
    /// §1.2 rule 4: after garbage, 100 ms of silence before the chain is repeated.
    private static final Duration SILENCE = Duration.ofMillis(100);
    private static final Duration LONGEST_NOISE = Duration.ofSeconds(1);

    private final Channel channel;

    Link(Channel channel) {
        this.channel = channel;
    }

    Frames.Found.Answer ask(Command command) throws Failed {
        byte[] buffer = new byte[BUFFER];
        long began = System.nanoTime();
        try {
            // What lies in the line before a question is no answer to it.
            Arrays.fill(channel.read(BUFFER, Duration.ZERO), (byte) 0);
            channel.write(command.frame());
            Frames.Found.Answer answer = gather(command, buffer, began + command.deadline().toNanos());
            LOG.debug("{} -> 0x{} {} bytes {} ms", command, Integer.toHexString(answer.sw3()), answer.data().length, (System.nanoTime() - began) / 1_000_000);
            return answer;
        } catch (IOException e) {
            LOG.info("{} line lost ({})", command, e.getClass().getSimpleName());
            throw new Failed(DeviceFault.LINE_LOST);
        } finally {
            Arrays.fill(buffer, (byte) 0);
        }
    }

    private Frames.Found.Answer gather(Command command, byte[] buffer, long end) throws IOException, Failed {
        int count = 0;
        while (true) {
            switch (Frames.decode(buffer, count)) {
                case Frames.Found.Answer answer when command.answeredBy(answer.sw3(), answer.data().length) -> {
                    return answer;
                }
                case Frames.Found.Answer late -> {
                    LOG.debug("{} hears 0x{} of an earlier request", command, Integer.toHexString(late.sw3()));
                    Arrays.fill(late.data(), (byte) 0);
                    System.arraycopy(buffer, late.end(), buffer, 0, count - late.end());
                    count -= late.end();
                }
                case Frames.Found.Garbled _ -> throw new Failed(DeviceFault.GARBLED);
                case Frames.Found.Partial _ -> count += more(buffer, count, end);
            }
        }
    }

    /// @return how many bytes came behind those that are there
    private int more(byte[] buffer, int count, long end) throws IOException, Failed {
        long left = end - System.nanoTime();
        byte[] more = left <= 0 || count == buffer.length ? new byte[0] : channel.read(buffer.length - count, Duration.ofNanos(left));
        if (more.length == 0) {
            throw new Failed(count == 0 ? DeviceFault.NO_ANSWER : DeviceFault.GARBLED);
        }
        System.arraycopy(more, 0, buffer, count, more.length);
        Arrays.fill(more, (byte) 0);
        return more.length;
    }

    /// Drops what is still arriving until the line is silent.
    void settle() throws Failed {
        long end = System.nanoTime() + LONGEST_NOISE.toNanos();
        try {
            byte[] noise;
            do {
                noise = channel.read(BUFFER, SILENCE);
                Arrays.fill(noise, (byte) 0);
            } while (noise.length > 0 && System.nanoTime() < end);
        } catch (IOException _) {
            throw new Failed(DeviceFault.LINE_LOST);
        }
    }

    void close() {
        channel.close();
    }
}
