package org.doorstep.shell;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The terminal's state folder, held by one process at a time.
final class StateFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StateFolder.class);
    /// A channel that nobody refers to is closed when memory is tidied up, and its lock goes with it.
    private static final Set<FileChannel> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private StateFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// A folder of a former run that cannot be written any more (the system makes a failing disk read-only) is held too: residents still read guides and
    /// check their records, and nothing is printed.
    ///
    /// @throws IOException in words for staff: the folder cannot be made, or another terminal holds it
    static StateFolder hold(Path path) throws IOException {
        Path file = path.resolve("lock");
        boolean readOnly = Files.exists(file) && !Files.isWritable(file);
        if (readOnly) {
            LOG.error("the state folder {} cannot be written: nothing is printed; look at the disk", path);
        }
        FileChannel channel = open(path, file, readOnly);
        if (lock(channel, readOnly)) {
            HELD.add(channel);
            return new StateFolder(path, channel);
        }
        channel.close();
        throw new IOException("another terminal already runs on the state folder " + path + "; stop it first, or name another folder with --state");
    }

    private static FileChannel open(Path folder, Path file, boolean readOnly) throws IOException {
        try {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return readOnly ? FileChannel.open(file, StandardOpenOption.READ)
                    : FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw Folders.unusable(folder, "--state", e);
        }
    }

    /// @param shared what cannot be written can only be held together with others; a holder that could write keeps them out
    private static boolean lock(FileChannel channel, boolean shared) throws IOException {
        try {
            FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        HELD.remove(channel);
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("the lock of the state folder was not closed: {}; it goes with the process", e.getClass().getSimpleName());
        }
    }
}
