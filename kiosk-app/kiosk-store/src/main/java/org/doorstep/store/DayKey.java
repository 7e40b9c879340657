package org.doorstep.store;

import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.doorstep.device.Secret;

/// The key of one day (UTC), and what is derived from it (HKDF-SHA-256, RFC 5869): one key seals, another marks persons, a third proves
/// that the file belongs to its name.
///
/// @param id the day and 8 random digits: a key that was made twice for one day is not taken for the other
record DayKey(String id, LocalDate day, SecretKey seal, SecretKey mark, SecretKey proof) {
    static final int BYTES = 32;
    private static final int DAY_LETTERS = 10;

    static DayKey of(String id, byte[] secret) {
        return new DayKey(id, day(id), derived(secret, "seal", "AES"), derived(secret, "mark", "HmacSHA256"), derived(secret, "proof", "HmacSHA256"));
    }

    static LocalDate day(String id) {
        return LocalDate.parse(id.substring(0, DAY_LETTERS));
    }

    /// Empties a secret that is not needed any more.
    static void wipe(byte[] secret) {
        Arrays.fill(secret, (byte) 0);
    }

    private static SecretKey derived(byte[] secret, String use, String algorithm) {
        try {
            KDF kdf = KDF.getInstance("HKDF-SHA256");
            SecretKeySpec input = new SecretKeySpec(secret, "Generic");
            return kdf.deriveKey(algorithm, HKDFParameterSpec.ofExtract().addIKM(input).thenExpand(Texts.bytes("doorstep " + use), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot derive a key", e);
        }
    }

    /// The mark of a person under this key: equal for equal persons, nothing without the key. Never a plain hash: all id numbers of a
    /// district are tried in seconds.
    byte[] mark(Secret person) {
        return mac(mark, person.reveal());
    }

    byte[] proof(String name) {
        return mac(proof, name);
    }

    private static byte[] mac(SecretKey key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(Texts.bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HMAC-SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "key " + id;
    }
}
