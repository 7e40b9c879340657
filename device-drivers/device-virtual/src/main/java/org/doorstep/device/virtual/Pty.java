package org.doorstep.device.virtual;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The device's end of a pseudo terminal, made with libc (posix_openpt(3), ptsname_r(3), cfmakeraw(3)): the terminal opens the other end
/// as it would a serial port. Closing it is what the terminal sees as a pulled plug. Reads and writes belong to the twin's thread.
final class Pty implements AutoCloseable {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final int O_RDWR = 2;
    private static final int O_NOCTTY = 0x100;
    private static final short POLLIN = 1;
    private static final int NAME_BYTES = 128;
    /// At least sizeof(struct termios) of glibc, 60 bytes.
    private static final int TERMIOS_BYTES = 128;
    private static final int BUFFER = 4096;

    private static final MethodHandle OPENPT = call("posix_openpt", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    private static final MethodHandle GRANT = call("grantpt", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    private static final MethodHandle UNLOCK = call("unlockpt", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    private static final MethodHandle NAME = call(
            "ptsname_r", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG));
    private static final MethodHandle GETATTR = call("tcgetattr", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
    private static final MethodHandle MAKERAW = call("cfmakeraw", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));
    private static final MethodHandle SETATTR = call(
            "tcsetattr", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
    private static final MethodHandle POLL = call(
            "poll", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT));
    private static final MethodHandle READ = call(
            "read", FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG));
    private static final MethodHandle WRITE = call(
            "write", FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG));
    private static final MethodHandle CLOSE = call("close", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

    private final int master;
    private final Path device;
    private final Path link;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment buffer = arena.allocate(BUFFER);
    private final MemorySegment pollfd = arena.allocate(8, 4);

    private Pty(int master, Path device, Path link) {
        this.master = master;
        this.device = device;
        this.link = link;
        pollfd.set(ValueLayout.JAVA_INT, 0, master);
        pollfd.set(ValueLayout.JAVA_SHORT, 4, POLLIN);
    }

    /// @param link made to point at the new device, replacing an older link
    static Pty open(Path link) throws IOException {
        try (Arena local = Arena.ofConfined()) {
            int master = good((int) invoke(OPENPT, O_RDWR | O_NOCTTY), "posix_openpt");
            good((int) invoke(GRANT, master), "grantpt");
            good((int) invoke(UNLOCK, master), "unlockpt");
            MemorySegment name = local.allocate(NAME_BYTES);
            good(-(int) invoke(NAME, master, name, (long) NAME_BYTES), "ptsname_r");
            MemorySegment termios = local.allocate(TERMIOS_BYTES, 8);
            good((int) invoke(GETATTR, master, termios), "tcgetattr");
            invoke(MAKERAW, termios);
            good((int) invoke(SETATTR, master, 0, termios), "tcsetattr");
            Path device = Path.of(name.getString(0));
            Path fresh = link.resolveSibling(link.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createSymbolicLink(fresh, device);
            Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE);
            return new Pty(master, device, link);
        }
    }

    Path device() {
        return device;
    }

    /// What has arrived, empty after `millis` without a byte, or while nobody has the other end open.
    byte[] read(int millis) throws IOException {
        int ready = poll(millis);
        if (ready <= 0 || (pollfd.get(ValueLayout.JAVA_SHORT, 6) & POLLIN) == 0) {
            return new byte[0];
        }
        long got = (long) invoke(READ, master, buffer, (long) BUFFER);
        return got <= 0 ? new byte[0] : buffer.asSlice(0, got).toArray(ValueLayout.JAVA_BYTE);
    }

    /// The one call that a waiting twin makes all the time, so without boxes.
    private int poll(int millis) throws IOException {
        try {
            return (int) POLL.invokeExact(pollfd, 1L, millis);
        } catch (Throwable e) {
            throw new IOException("native call failed", e);
        }
    }

    void write(byte[] bytes) throws IOException {
        int sent = 0;
        while (sent < bytes.length) {
            int part = Math.min(BUFFER, bytes.length - sent);
            MemorySegment.copy(bytes, sent, buffer, ValueLayout.JAVA_BYTE, 0, part);
            long done = (long) invoke(WRITE, master, buffer, (long) part);
            if (done <= 0) {
                throw new IOException("the pseudo terminal takes no bytes");
            }
            sent += (int) done;
        }
    }

    /// The link goes first: the system soon gives the device's number to another line, and nobody may come there by this link.
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(link);
        int _ = (int) invoke(CLOSE, master);
        arena.close();
    }

    private static int good(int result, String call) throws IOException {
        if (result < 0) {
            throw new IOException(call + " failed");
        }
        return result;
    }

    private static MethodHandle call(String name, FunctionDescriptor shape) {
        return LINKER.downcallHandle(LINKER.defaultLookup().find(name).orElseThrow(), shape);
    }

    private static Object invoke(MethodHandle handle, Object... arguments) throws IOException {
        try {
            Object result = handle.invokeWithArguments(arguments);
            return result == null ? 0 : result;
        } catch (Throwable e) {
            throw new IOException("native call failed", e);
        }
    }
}
