package org.doorstep.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What the file system itself says where a call on it failed: the text of its exceptions depends on the system's language.
final class Disk {
    private static final long LEAST_SPACE = 16 * 1024;

    private Disk() {}

    static StoreFault why(Path at) {
        return why(at, -1);
    }

    static StoreFault why(Path at, long detail) {
        return new StoreFault(code(at), detail);
    }

    private static StoreFaultCode code(Path at) {
        Path there = there(at);
        try {
            FileStore disk = Files.getFileStore(there);
            return code(!disk.isReadOnly() && Files.isWritable(there), disk.getUsableSpace());
        } catch (IOException _) {
            return StoreFaultCode.UNREACHABLE;
        }
    }

    /// The path itself, or the nearest folder above it that there is.
    static Path there(Path at) {
        Path there = at.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }

    /// A disk that may be written and has space has failed in another way.
    static StoreFaultCode code(boolean writable, long space) {
        if (!writable) {
            return StoreFaultCode.READ_ONLY;
        }
        return space < LEAST_SPACE ? StoreFaultCode.DISK_FULL : StoreFaultCode.UNREACHABLE;
    }

    /// A rename or a new file is only there after a power cut once its folder was synced.
    static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
