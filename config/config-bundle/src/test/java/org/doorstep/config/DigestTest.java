package org.doorstep.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One digest, one bundle: it is the same wherever the folder lies, and another as soon as anything in it is.
class DigestTest {
    @TempDir
    private Path copy = Path.of("");

    @TempDir
    private Path second = Path.of("");

    /// What stands on the left and on the right are files as `name=content`; the first row's digest was made by `sha256sum`.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a=b       | a=b       | true
            a=xy c=z  | c=z a=xy  | true
            a=xy c=z  | a=x c=yz  | false
            a=xy c=z  | a=xyz c=  | false
            ab=c      | a=bc      | false
            a=b       | b=b       | false
            a=b       | a=c       | false
            a=b       | a=b c=    | false
            a/b=c     | ab=c      | false
            """)
    void whatIsTheSame(String files, String others, boolean same) {
        assertThat(Digest.of(files(files)).equals(Digest.of(files(others)))).isEqualTo(same);
    }

    private static Map<String, byte[]> files(String text) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String file : text.split(" ", -1)) {
            String[] parts = file.split("=", -1);
            files.put(parts[0], parts[1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    /// Each length in four bytes, then what is so long: `printf '\0\0\0\1a\0\0\0\1b' | sha256sum`.
    @Test
    void itsFormCanBeMadeWithOtherTools() {
        assertThat(Digest.of(files("a=b"))).hasToString("16275ef0f5d0eb9dd9e0a53277549fda5c886358a6872df23c797b13e11455bc");
        assertThat(Digest.of(Map.of()).hex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            63, a
            65, a
            64, A
            64, g
            """)
    void whatIsNoDigest(int length, String digit) {
        assertThatThrownBy(() -> new Digest(digit.repeat(length))).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Digest("a".repeat(64)).hex()).hasSize(64);
    }

    @Test
    void aBundleCopiedElsewhereHasTheSame() throws IOException {
        SandboxCopy.into(copy);
        SandboxCopy.into(second);
        assertThat(digest(copy)).isEqualTo(digest(second)).isEqualTo(digest(SandboxCopy.SANDBOX));
        for (String terminal : List.of("t-portrait", "t-landscape")) {
            assertThat(loaded(copy, terminal).digest()).as("all of a bundle's terminals").isEqualTo(digest(second));
        }
    }

    /// A blank more at the end of any file at all: what were not in the digest could be changed unseen.
    @Test
    void everyFileCounts() throws IOException {
        SandboxCopy.into(copy);
        write("trust/a.pem", AnyCertificate.PEM);
        write("trust/seals/b.pem", AnyCertificate.PEM);
        write("wording/en.properties", "band.back = Return\n");
        write("sites/office/devices.json", "[]");
        write("terminals/t-landscape/devices.json", "[]");
        List<Digest> digests = new ArrayList<>(List.of(digest(copy)));
        for (Path file : files(copy)) {
            Files.writeString(file, Files.readString(file) + "\n");
            digests.add(digest(copy));
        }
        assertThat(digests).hasSizeGreaterThan(12).doesNotHaveDuplicates();
    }

    @Test
    void aFileOfAnotherNameABlankInAnotherFileAndAnAddedSiteCount() throws IOException {
        SandboxCopy.into(copy);
        write("trust/a.pem", AnyCertificate.PEM);
        List<Digest> digests = new ArrayList<>(List.of(digest(copy)));
        Files.move(copy.resolve("trust/a.pem"), copy.resolve("trust/b.pem"));
        digests.add(digest(copy));
        String devices = Files.readString(copy.resolve("devices.json"));
        assertThat(devices).endsWith("\n");
        write("devices.json", devices.stripTrailing());
        write("district.json", "\n" + Files.readString(copy.resolve("district.json")));
        digests.add(digest(copy));
        write("sites/third/site.json", Files.readString(copy.resolve("sites/office/site.json")).replace("\"office\"", "\"third\""));
        digests.add(digest(copy));
        assertThat(digests).doesNotHaveDuplicates();
    }

    @Test
    void whatHappensToTheFolderAfterwardsChangesNothing() throws IOException {
        SandboxCopy.into(copy);
        write("trust/a.pem", AnyCertificate.PEM);
        write("trust/seals/b.pem", AnyCertificate.PEM);
        write("wording/en.properties", "band.back = Return\n");
        Bundle read = loaded(copy, "t-portrait");
        String words = read.toString();
        for (Path file : files(copy)) {
            Files.writeString(file, "changed");
        }
        assertThat(read).hasToString(words);
        assertThat(read.anchors()).containsExactly(AnyCertificate.parsed());
        assertThat(read.seals()).containsExactly(AnyCertificate.parsed());
        for (Path file : files(copy)) {
            Files.delete(file);
        }
        assertThat(read).hasToString(words);
    }

    private static Digest digest(Path folder) {
        return loaded(folder, "t-portrait").digest();
    }

    private static Bundle loaded(Path folder, String terminal) {
        BundleOutcome outcome = BundleReader.read(folder, terminal);
        assertThat(outcome).isInstanceOf(BundleOutcome.Loaded.class);
        return ((BundleOutcome.Loaded) outcome).bundle();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private void write(String file, String text) throws IOException {
        Path path = copy.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
