package org.doorstep.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The terminal's own key pair and whether the district already knows it, in the state folder's `identity`, readable by its owner only.
final class Enrolment {
    private static final Logger LOG = LoggerFactory.getLogger(Enrolment.class);

    private final Path folder;
    private final Optional<String> code;
    /// Whether nothing is left to be asked in this run.
    private volatile boolean ended;

    private Enrolment(Path folder, Optional<String> code) {
        this.folder = folder;
        this.code = code;
    }

    static Enrolment in(Path state, Optional<String> oneTimeCode) throws IOException {
        Path folder = state.resolve("identity");
        try {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw Folders.unusable(folder, "--state", e);
        }
        return new Enrolment(folder, oneTimeCode);
    }

    /// The code still to be turned into an enrolment.
    Optional<String> pendingCode() {
        return ended || known() ? Optional.empty() : code;
    }

    /// The district knows its key already.
    private boolean known() {
        return Files.exists(folder.resolve("enrolled"));
    }

    /// Where the disk does not take it, the next start enrols again with the same key, which the district allows.
    void done() {
        ended = true;
        try {
            Files.writeString(folder.resolve("enrolled"), "");
        } catch (IOException e) {
            LOG.error("that this terminal is enrolled is not on the disk: {}", e.getClass().getSimpleName());
        }
    }

    /// A refused code is as wrong a minute later; another one comes with the next start.
    void refused() {
        ended = true;
    }

    /// The stored key pair, made at the first start. A key that cannot be read, or that is gone though the district knows it, is an error in
    /// words for staff, never a silent new key.
    KeyPair keys() throws IOException {
        Path privateFile = folder.resolve("key.pk8");
        Path publicFile = folder.resolve("key.spki");
        return known() || Files.exists(privateFile) ? read(privateFile, publicFile) : make(privateFile, publicFile);
    }

    private KeyPair read(Path privateFile, Path publicFile) throws IOException {
        try {
            KeyFactory ec = KeyFactory.getInstance("EC");
            KeyPair stored = new KeyPair(
                    ec.generatePublic(new X509EncodedKeySpec(Files.readAllBytes(publicFile))),
                    ec.generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(privateFile))));
            if (belong(stored)) {
                return stored;
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IOException("the key of this terminal in " + folder + " cannot be read; restore it or enrol anew with an empty state "
                    + "folder", e);
        }
        throw new IOException("the two halves of the key of this terminal in " + folder + " do not belong together; restore both or enrol "
                + "anew with an empty state folder");
    }

    /// What the private half signs, the public one must know: that is how the district recognises this terminal.
    private static boolean belong(KeyPair pair) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(pair.getPrivate());
        byte[] signed = signature.sign();
        signature.initVerify(pair.getPublic());
        return signature.verify(signed);
    }

    private KeyPair make(Path privateFile, Path publicFile) throws IOException {
        KeyPair made = fresh();
        try {
            write(publicFile, made.getPublic().getEncoded());
            write(privateFile, made.getPrivate().getEncoded());
            return made;
        } catch (IOException e) {
            throw Folders.unusable(folder, "--state", e);
        }
    }

    private static KeyPair fresh() throws IOException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IOException("this Java makes no keys for a terminal: " + e.getMessage(), e);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, bytes);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
