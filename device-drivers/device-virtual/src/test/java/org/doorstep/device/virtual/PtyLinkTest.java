package org.doorstep.device.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The link to a pseudo terminal leads to its own device or is not there: the number of one that is closed is soon another's.
class PtyLinkTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void linkAndDeviceGoTogether() throws IOException {
        Path link = folder.resolve("line");
        Pty pty = Pty.open(link);
        assertThat(Files.readSymbolicLink(link)).isEqualTo(pty.device());
        assertThat(pty.device()).exists();
        pty.close();
        assertThat(folder).isEmptyDirectory();
        assertThat(pty.device()).doesNotExist();
    }

    /// What stands in the link's place cannot be deleted, so the close ends there.
    @Test
    void theLinkGoesBeforeTheDevice() throws IOException {
        Path link = folder.resolve("line");
        Pty pty = Pty.open(link);
        Files.delete(link);
        Path inside = Files.createFile(Files.createDirectory(link).resolve("inside"));
        assertThatThrownBy(pty::close).isInstanceOf(DirectoryNotEmptyException.class);
        assertThat(pty.device()).exists();
        Files.delete(inside);
        pty.close();
        assertThat(pty.device()).doesNotExist();
    }
}
