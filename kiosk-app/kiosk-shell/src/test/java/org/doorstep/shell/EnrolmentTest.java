package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The terminal's identity on the disk: how a start finds it, what is kept of it and what is said; and whether a code is still to be used.
class EnrolmentTest {
    private static final String UNREADABLE = "; restore it or enrol anew with an empty state folder";
    private static final String APART = "; restore both or enrol anew with an empty state folder";
    private static final String UNUSABLE = "; let this user write there, or name another folder with --state";

    @TempDir
    private Path state = Path.of("");

    private Path identity() {
        return state.resolve("identity");
    }

    private KeyPair keys() throws IOException {
        return Enrolment.in(state, Optional.empty()).keys();
    }

    /// What a start finds, in words; several are done one after the other.
    private void found(String words) throws IOException, GeneralSecurityException {
        for (String word : words.split(", ", -1)) {
            foundOne(word);
        }
    }

    private void foundOne(String word) throws IOException, GeneralSecurityException {
        Path privateFile = identity().resolve("key.pk8");
        Path publicFile = identity().resolve("key.spki");
        switch (word) {
            case "nothing" -> assertThat(identity()).doesNotExist();
            case "keys" -> keys();
            case "enrolled" -> Enrolment.in(state, Optional.empty()).done();
            case "no private" -> Files.delete(privateFile);
            case "no public" -> Files.delete(publicFile);
            case "private damaged" -> Files.writeString(privateFile, "damaged");
            case "public damaged" -> Files.writeString(publicFile, "damaged");
            case "private cut short" -> Files.write(privateFile, Arrays.copyOf(Files.readAllBytes(privateFile), 60));
            case "private empty" -> Files.write(privateFile, new byte[0]);
            case "private of RSA" ->
                    Files.write(privateFile, KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate().getEncoded());
            case "private a folder" -> {
                Files.delete(privateFile);
                Files.createDirectory(privateFile);
            }
            case "private of another" -> Files.write(privateFile, another("secp256r1").getPrivate().getEncoded());
            case "public of another" -> Files.write(publicFile, another("secp256r1").getPublic().getEncoded());
            case "public of another curve" -> Files.write(publicFile, another("secp384r1").getPublic().getEncoded());
            case "leftovers" -> {
                Files.createDirectories(identity());
                Files.writeString(identity().resolve("key.pk8.new"), "half");
                Files.writeString(identity().resolve("key.spki.new"), "half");
            }
            case "identity a file" -> Files.writeString(identity(), "a file");
            case "identity nowhere" -> Files.createSymbolicLink(identity(), state.resolve("nowhere"));
            case "no room for keys" -> Files.createDirectories(identity().resolve("key.spki.new/full"));
            default -> throw new IllegalArgumentException(word);
        }
    }

    private static KeyPair another(String curve) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    /// A key is made where none can have been known to the district, is the same ever after, and is never made anew in silence.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nothing                            | new
            leftovers                          | new
            keys                               | same
            keys, enrolled                     | same
            keys, leftovers                    | same
            keys, no private                   | new
            keys, no private, no public        | new
            keys, enrolled, no private         | lost
            keys, enrolled, no private, no public | lost
            keys, no public                    | lost
            keys, enrolled, no public          | lost
            keys, private damaged              | lost
            keys, public damaged               | lost
            keys, private cut short            | lost
            keys, private empty                | lost
            keys, private of RSA               | lost
            keys, private a folder             | lost
            keys, private of another           | apart
            keys, public of another            | apart
            keys, enrolled, public of another  | apart
            keys, public of another curve      | apart
            keys, private of another, public of another | apart
            identity a file                    | unusable
            identity nowhere                   | unusable
            no room for keys                   | unusable
            """)
    void aStartFinds(String words, String becomes) throws IOException, GeneralSecurityException {
        found(words);
        List<String> before = files();
        switch (becomes) {
            case "new" -> {
                KeyPair made = keys();
                assertThat(belong(made)).isTrue();
                assertThat(keys().getPrivate()).as("and stays").isEqualTo(made.getPrivate());
                assertThat(keys().getPublic()).isEqualTo(made.getPublic());
            }
            case "same" -> {
                byte[] kept = Files.readAllBytes(identity().resolve("key.pk8"));
                assertThat(keys().getPrivate().getEncoded()).isEqualTo(kept);
                assertThat(belong(keys())).isTrue();
            }
            case "lost" -> refused("the key of this terminal in " + identity() + " cannot be read", UNREADABLE, before);
            case "apart" ->
                    refused("the two halves of the key of this terminal in " + identity() + " do not belong together", APART, before);
            case "unusable" -> refused("the folder " + identity() + " cannot be used (", UNUSABLE, before);
            default -> throw new IllegalArgumentException(becomes);
        }
    }

    private void refused(String what, String remedy, List<String> before) throws IOException {
        assertThat(catchThrowableOfType(IOException.class, this::keys)).hasMessageStartingWith(what).hasMessageEndingWith(remedy);
        assertThat(files()).as("what is left of it stays").containsAll(before);
    }

    /// Each file with its bytes.
    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(state)) {
            return all.filter(Files::isRegularFile).map(file -> file.getFileName() + " " + hex(file)).sorted().toList();
        }
    }

    private static String hex(Path file) {
        try {
            return Arrays.toString(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean belong(KeyPair pair) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(pair.getPrivate());
        byte[] signed = signature.sign();
        signature.initVerify(pair.getPublic());
        return signature.verify(signed);
    }

    @Test
    void itIsTheOwnersAlone() throws IOException {
        keys();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(identity()))).isEqualTo("rwx------");
        for (String name : List.of("key.pk8", "key.spki")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(identity().resolve(name)))).as(name)
                    .isEqualTo("rw-------");
        }
    }

    /// A code is used once it is taken or refused, and never where the terminal is enrolled already; the next start brings another code.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nothing        | none | nothing  | none | c-2
            nothing        | c-1  | nothing  | c-1  | c-2
            keys           | none | nothing  | none | c-2
            keys           | c-1  | nothing  | c-1  | c-2
            keys           | c-1  | taken    | none | none
            keys           | c-1  | refused  | none | c-2
            keys, enrolled | none | nothing  | none | none
            keys, enrolled | c-1  | nothing  | none | none
            keys           | c-1  | taken and not written | none | c-2
            """)
    void aCode(String words, String given, String happens, String pending, String nextStart) throws IOException, GeneralSecurityException {
        found(words);
        Enrolment enrolment = Enrolment.in(state, code(given));
        switch (happens) {
            case "taken" -> enrolment.done();
            case "refused" -> enrolment.refused();
            case "taken and not written" -> {
                Files.createSymbolicLink(identity().resolve("enrolled"), state.resolve("nowhere/enrolled"));
                enrolment.done();
            }
            default -> assertThat(happens).isEqualTo("nothing");
        }
        assertThat(enrolment.pendingCode()).isEqualTo(code(pending));
        assertThat(Enrolment.in(state, Optional.of("c-2")).pendingCode()).isEqualTo(code(nextStart));
    }

    private static Optional<String> code(String word) {
        return Optional.of(word).filter(code -> !code.equals("none"));
    }
}
