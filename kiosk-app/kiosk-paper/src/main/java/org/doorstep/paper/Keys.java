package org.doorstep.paper;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;

/// Which keys may seal, or certify one that seals: P-256, P-384, or RSA of 2048 bits and more.
final class Keys {
    private static final int LEAST_RSA = 2048;

    private Keys() {}

    static boolean fit(PublicKey key, boolean rsa) {
        return rsa ? rsa(key) : curve(key);
    }

    static boolean strong(PublicKey key) {
        return rsa(key) || curve(key);
    }

    private static boolean rsa(PublicKey key) {
        return key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= LEAST_RSA;
    }

    private static boolean curve(PublicKey key) {
        return key instanceof ECPublicKey ec && (same(ec.getParams(), "secp256r1") || same(ec.getParams(), "secp384r1"));
    }

    private static boolean same(ECParameterSpec curve, String name) {
        try {
            AlgorithmParameters known = AlgorithmParameters.getInstance("EC");
            known.init(new ECGenParameterSpec(name));
            ECParameterSpec spec = known.getParameterSpec(ECParameterSpec.class);
            return spec.getCurve().equals(curve.getCurve()) && spec.getGenerator().equals(curve.getGenerator()) && spec.getOrder().equals(curve.getOrder());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("no elliptic curves in this Java", missing);
        }
    }
}
