package org.doorstep.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// All who judge a bundle see the same files, though somebody writes in its folder meanwhile.
class BundleFolderTest {
    @TempDir
    private Path root = Path.of("");

    private final List<Complaint> complaints = new ArrayList<>();

    @Test
    void aFileIsOpenedOnce() throws IOException {
        BundleFolder folder = new BundleFolder(root, complaints::add);
        Files.writeString(root.resolve("a"), "first");
        assertThat(folder.text("a")).contains("first");
        Digest digest = folder.digest();
        Files.writeString(root.resolve("a"), "second");
        assertThat(folder.text("a")).contains("first");
        assertThat(folder.digest()).isEqualTo(digest);
        assertThat(complaints).isEmpty();
    }

    @Test
    void aFileThatIsMissingIsSaidOnceAndStaysMissing() throws IOException {
        BundleFolder folder = new BundleFolder(root, complaints::add);
        assertThat(folder.bytes("a")).isEmpty();
        Files.writeString(root.resolve("a"), "late");
        assertThat(folder.bytes("a")).isEmpty();
        assertThat(complaints).extracting(Complaint::what).containsExactly("missing or not readable");
        assertThat(folder.digest()).isEqualTo(new BundleFolder(root, complaints::add).digest());
    }

    @Test
    void aFolderIsListedOnce() throws IOException {
        BundleFolder folder = new BundleFolder(root, complaints::add);
        Files.writeString(root.resolve("b"), "");
        Files.writeString(root.resolve("a"), "");
        assertThat(folder.list("")).containsExactly(root.resolve("a"), root.resolve("b"));
        Files.writeString(root.resolve("c"), "");
        assertThat(folder.list("")).containsExactly(root.resolve("a"), root.resolve("b"));
        assertThat(folder.list("a")).isEmpty();
        assertThat(folder.list("a")).isEmpty();
        assertThat(complaints).extracting(Complaint::what).containsExactly("cannot be listed");
    }
}
