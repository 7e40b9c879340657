package org.doorstep.shell;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Folders that a command line names: one that cannot be used is said in words, with what to do.
public final class Folders {
    private Folders() {}

    /// Makes it where it is missing.
    ///
    /// @param option that names another one
    /// @throws IOException in words for whoever typed the command
    public static Path writable(Path folder, String option) throws IOException {
        try {
            Files.delete(Files.createTempFile(Files.createDirectories(folder), ".try-", ""));
            return folder;
        } catch (IOException e) {
            throw unusable(folder, option, e);
        }
    }

    /// In words for whoever typed the command.
    ///
    /// @param why what became of the attempt to use it
    public static IOException unusable(Path folder, String option, IOException why) {
        return new IOException("the folder %s cannot be used (%s); let this user write there, or name another folder with %s"
                .formatted(folder.toAbsolutePath(), reason(why), option), why);
    }

    private static String reason(IOException why) {
        return switch (why) {
            case AccessDeniedException denied -> "no right to " + denied.getFile();
            case FileAlreadyExistsException taken -> taken.getFile() + " is no folder";
            case FileSystemException failed -> said(failed.getReason()) + ": " + failed.getFile();
            default -> said(why.getMessage());
        };
    }

    private static String said(@Nullable String text) {
        return text == null ? "the system does not say why" : text;
    }
}
