package org.doorstep.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/// SQLite's library taken out of its jar, as the package does it.
final class NativeLibrary {
    private NativeLibrary() {}

    static Path unpacked(Path folder) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        Path file = Files.createDirectories(folder).resolve(name);
        try (InputStream in = Objects.requireNonNull(SQLiteJDBCLoader.class.getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name))) {
            Files.copy(in, file);
        }
        return file;
    }
}
