package org.doorstep.device.port;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.doorstep.device.channel.Channel;

/// The same serial line through jSerialComm, whose timed reads sleep in the kernel: the peer that our line over jssc is measured against.
final class PeerLine implements Channel {
    private final SerialPort port;
    private volatile boolean closed;

    private PeerLine(SerialPort port) {
        this.port = port;
    }

    static PeerLine open(String path, int baud) throws IOException {
        SerialPort port = SerialPort.getCommPort(path);
        port.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        if (!port.openPort()) {
            throw new IOException("serial line cannot be opened: " + path);
        }
        return new PeerLine(port);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        if (closed || port.writeBytes(bytes, bytes.length) != bytes.length) {
            throw new IOException("the serial line is gone");
        }
    }

    /// Its time-out is in whole milliseconds, and 0 would wait for ever.
    @Override
    public byte[] read(int n, Duration patience) throws IOException {
        byte[] bytes = new byte[n];
        boolean set = port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, (int) Math.max(1, patience.toMillis()), 0);
        int got = closed || !set ? -1 : port.readBytes(bytes, n);
        if (got < 0) {
            throw new IOException("the serial line is gone");
        }
        return Arrays.copyOf(bytes, got);
    }

    @Override
    public void close() {
        closed = true;
        boolean _ = port.closePort();
    }
}
