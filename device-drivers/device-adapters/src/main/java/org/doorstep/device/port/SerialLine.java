package org.doorstep.device.port;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import jssc.SerialPort;
import jssc.SerialPortException;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.NotOpened;
import org.doorstep.device.channel.Channel;

/// A serial line through jssc, polled: its own timed reads burn a core and hang when the wall clock moves, and its listener never tells
/// a hang-up (docs/decisions/0002). Owned by the device's thread; `close` from any.
public final class SerialLine implements Channel {
    private static final long POLL_MILLIS = 2;

    /// How long a close waits for a call that is under way.
    private static final long CALL_MILLIS = 100;

    private final SerialPort port;
    /// Held during each call of the library. A call that goes on when its port is closed uses a number that the system may have given to
    /// another line.
    private final ReentrantLock calls = new ReentrantLock();
    private volatile boolean closed;

    SerialLine(SerialPort port) {
        this.port = port;
    }

    /// @param path a device file or a link to one
    /// @param baud bits a second; 8 data bits, no parity, 1 stop bit
    public static SerialLine open(String path, int baud) throws IOException {
        try {
            SerialPort port = new SerialPort(path);
            port.openPort();
            // False on a pty although the speed is set (TIOCMSET is refused there), so the answer means nothing.
            boolean _ = port.setParams(baud, SerialPort.DATABITS_8, SerialPort.STOPBITS_1, SerialPort.PARITY_NONE);
            return new SerialLine(port);
        } catch (SerialPortException | RuntimeException e) {
            throw new IOException("serial line cannot be opened: " + path, e);
        } catch (LinkageError e) {
            // At the first attempt that the library did not load, at every further one that the class was not begun.
            throw new NotOpened(DeviceFault.NO_LIBRARY, "the library of serial lines does not load", e);
        }
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        if (!call(() -> port.writeBytes(bytes))) {
            throw new IOException("the serial line took no bytes");
        }
    }

    @Override
    public byte[] read(int n, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            byte[] bytes = call(() -> waiting(n));
            if (bytes.length > 0 || System.nanoTime() - end >= 0) {
                return bytes;
            }
            pause();
        }
    }

    private byte[] waiting(int n) throws IOException, SerialPortException {
        int there = port.getInputBufferBytesCount();
        if (there < 0) {
            throw new IOException("the serial line is gone");
        }
        return there == 0 ? new byte[0] : port.readBytes(Math.min(n, there));
    }

    private interface Call<T> {
        T answer() throws IOException, SerialPortException;
    }

    private <T> T call(Call<T> call) throws IOException {
        calls.lock();
        try {
            if (closed) {
                throw new IOException("the serial line was closed");
            }
            return call.answer();
        } catch (SerialPortException | RuntimeException e) {
            throw new IOException("the serial line is gone", e);
        } finally {
            calls.unlock();
            if (closed && calls.tryLock()) {
                shut();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /// A call that does not come back (a device that takes no bytes) shuts the port itself when it does.
    @Override
    public void close() {
        closed = true;
        try {
            if (calls.tryLock() || calls.tryLock(CALL_MILLIS, TimeUnit.MILLISECONDS)) {
                shut();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void shut() {
        try {
            boolean _ = port.isOpened() && port.closePort();
        } catch (SerialPortException | RuntimeException _) {
            // A line that is already gone is closed enough.
            closed = true;
        } finally {
            calls.unlock();
        }
    }
}
