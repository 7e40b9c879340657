package org.doorstep.device.virtual;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// The certificate that a printer makes for itself, as they do: nobody stands for it, and its name is not the printer's address. The JDK's
/// own keytool makes it.
record TwinCertificate(SSLContext context, String fingerprint) {
    private static final String PASSWORD = "not-a-secret";

    /// @param folder keeps nothing afterwards
    static TwinCertificate make(Path folder) throws IOException {
        Path file = folder.resolve("twin-tls.p12");
        Files.deleteIfExists(file);
        try {
            Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool")
                    .toString(), "-genkeypair", "-keyalg", "EC",
                    "-groupname", "secp256r1", "-dname", "CN=Certificate Printer", "-validity", "3650", "-alias", "printer", "-storetype",
                            "PKCS12",
                    "-keystore", file.toString(), "-storepass", PASSWORD).redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (keytool.waitFor() != 0) {
                throw new IOException("keytool made no certificate");
            }
            return read(file);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (GeneralSecurityException e) {
            throw new IOException("keytool's certificate cannot be used", e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static TwinCertificate read(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        byte[] shown = store.getCertificate("printer").getEncoded();
        return new TwinCertificate(context, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(shown)));
    }
}
