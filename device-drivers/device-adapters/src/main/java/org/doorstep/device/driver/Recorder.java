package org.doorstep.device.driver;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// The file that a technician wants a conversation recorded in, if any. It may hold what stands on somebody's card: it is for its owner's
/// eyes alone, is never written over, and whoever makes it is told.
record Recorder(Optional<PrintWriter> out) implements AutoCloseable {
    static Recorder of(Optional<Path> file) throws IOException {
        if (file.isEmpty()) {
            return new Recorder(Optional.empty());
        }
        try {
            Path fresh = Files.createFile(file.get(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            System.err.println("Everything that goes over the line is written to " + fresh);
            System.err.println("and so whatever stands on a card or a receipt, and every key that is pressed.");
            System.err.println("Use a test card and keys that are nobody's. If a resident's card was read, delete the file.");
            return new Recorder(Optional.of(new PrintWriter(Files.newBufferedWriter(fresh, StandardCharsets.UTF_8))));
        } catch (FileSystemException e) {
            throw new Lacking("nothing is recorded in " + file.get() + " (" + e.getClass().getSimpleName()
                    + "); name a new file, in a folder that may be written");
        }
    }

    Lines lines() {
        return new Lines(out);
    }

    @Override
    public void close() {
        out.ifPresent(PrintWriter::close);
    }
}
