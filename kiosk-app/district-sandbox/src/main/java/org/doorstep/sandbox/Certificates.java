package org.doorstep.sandbox;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

/// Chooses at each handshake which certificate the district shows: its own, or while `WRONG_CA` is on one of a CA that nobody trusts.
final class Certificates extends X509ExtendedKeyManager {
    private final X509ExtendedKeyManager right;
    private final X509ExtendedKeyManager wrong;
    private final Troubles troubles;

    Certificates(X509ExtendedKeyManager right, X509ExtendedKeyManager wrong, Troubles troubles) {
        this.right = right;
        this.wrong = wrong;
        this.troubles = troubles;
    }

    private X509ExtendedKeyManager now() {
        return troubles.on(Trouble.WRONG_CA) ? wrong : right;
    }

    @Override
    public String chooseEngineServerAlias(String keyType, Principal[] issuers, SSLEngine engine) {
        String alias = now().chooseEngineServerAlias(keyType, issuers, engine);
        if (alias != null) {
            troubles.strikes(Trouble.WRONG_CA);
        }
        return alias;
    }

    @Override
    public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
        return now().chooseServerAlias(keyType, issuers, socket);
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return now().getCertificateChain(alias);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return now().getPrivateKey(alias);
    }

    @Override
    public String[] getServerAliases(String keyType, Principal[] issuers) {
        return now().getServerAliases(keyType, issuers);
    }

    @Override
    public String[] getClientAliases(String keyType, Principal[] issuers) {
        return new String[0];
    }

    @Override
    public String chooseClientAlias(String[] keyType, Principal[] issuers, Socket socket) {
        return "";
    }
}
