package org.doorstep.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The hold of one process on one state folder. The system drops it with the process, however that ends.
final class StateLock implements AutoCloseable {
    /// POSIX locks belong to the process, and closing any channel of the file would drop them: a second hold in this process is refused here.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();
    private static final int PID_BYTES = 20;

    private final Path folder;
    private final FileChannel channel;

    private StateLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static StateLock on(Path state) throws StoreException {
        Path folder;
        try {
            Files.createDirectories(state);
            folder = state.toRealPath();
        } catch (IOException _) {
            throw new StoreException(Disk.why(state));
        }
        if (!HELD.add(folder)) {
            throw new StoreException(new StoreFault(StoreFaultCode.IN_USE, ProcessHandle.current().pid()));
        }
        boolean held = false;
        try {
            StateLock lock = hold(folder);
            held = true;
            return lock;
        } catch (IOException _) {
            throw new StoreException(Disk.why(state));
        } finally {
            if (!held) {
                HELD.remove(folder);
            }
        }
    }

    private static StateLock hold(Path folder) throws IOException, StoreException {
        FileChannel channel = FileChannel.open(folder.resolve("store.lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean held = false;
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new StoreException(new StoreFault(StoreFaultCode.IN_USE, pid(channel)));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)), 0);
            held = true;
            return new StateLock(folder, channel);
        } finally {
            if (!held) {
                channel.close();
            }
        }
    }

    /// Who holds it, by what the file says; -1 where it says nothing of the kind.
    static long pid(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(PID_BYTES);
        channel.read(text, 0);
        String digits = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII);
        return digits.matches("[0-9]{1,10}") ? Long.parseLong(digits) : -1;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // The descriptor is gone either way, and the lock with it.
            HELD.remove(folder);
        }
        HELD.remove(folder);
    }
}
