package org.doorstep.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509ExtendedKeyManager;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.doorstep.sandbox.keys.KeyFile;

/// The server's certificate under the sandbox's own authority, and one under an authority that nobody trusts.
final class Authority {
    private static final GeneralNames LOOPBACK = new GeneralNames(new GeneralName[] {
        new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, "127.0.0.1")});

    private Authority() {}

    static SSLContext tls(Path folder, Troubles troubles) throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(new KeyManager[] {new Certificates(keys(folder, "district-ca"), keys(folder, "wrong-ca"), troubles)}, null, null);
        return context;
    }

    /// @param name of the CA's files in the folder, so that a wrong CA can stand beside the right one
    private static X509ExtendedKeyManager keys(Path folder, String name) throws IOException, GeneralSecurityException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance("SunX509");
        managers.init(
                KeyFile.in(folder, name, new X500Name("CN=127.0.0.1"), builder -> builder.addExtension(Extension.subjectAlternativeName, false, LOOPBACK)),
                KeyFile.password());
        return (X509ExtendedKeyManager) managers.getKeyManagers()[0];
    }
}
