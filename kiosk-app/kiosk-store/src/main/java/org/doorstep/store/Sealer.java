package org.doorstep.store;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.doorstep.device.Secret;

/// Seals what names a person, cell by cell: AES-256-GCM (NIST SP 800-38D) under the key of the day, a fresh random nonce of 96 bits each,
/// bound to table, row, column and key. Only the thread `store` touches it.
final class Sealer {
    /// A sealed cell: this byte, the nonce, the ciphertext with its tag of 128 bits.
    private static final byte FORM = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final KeyRing ring;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Sealer(KeyRing ring, InstantSource clock) {
        this.ring = ring;
        this.clock = clock;
    }

    KeyRing ring() {
        return ring;
    }

    LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// Outside of a transaction only: the first use on a day makes its key.
    DayKey today() throws StoreException {
        return ring.of(day());
    }

    byte[] seal(DayKey key, Cell cell, Secret clear) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] text = Texts.bytes(clear.reveal());
        byte[] sealed = new byte[1 + NONCE + text.length + TAG_BITS / Byte.SIZE];
        sealed[0] = FORM;
        System.arraycopy(nonce, 0, sealed, 1, NONCE);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, cell, sealed);
            int _ = cipher.doFinal(text, 0, text.length, sealed, 1 + NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot seal", e);
        } finally {
            DayKey.wipe(text);
        }
    }

    /// @throws StoreException `KEY_LOST`, or `KEY_DAMAGED` where the cell is not what was sealed at this place with this key
    Secret unseal(String keyId, Cell cell, byte[] sealed) throws StoreException {
        DayKey key = ring.key(keyId);
        StoreFault damaged = new StoreFault(StoreFaultCode.KEY_DAMAGED, KeyFolder.number(keyId));
        if (sealed.length < 1 + NONCE + TAG_BITS / Byte.SIZE || sealed[0] != FORM) {
            throw new StoreException(damaged);
        }
        try {
            byte[] text = cipher(Cipher.DECRYPT_MODE, key, cell, sealed).doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
            Secret clear = new Secret(Texts.text(text));
            DayKey.wipe(text);
            return clear;
        } catch (AEADBadTagException _) {
            throw new StoreException(damaged);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot unseal", e);
        }
    }

    private static Cipher cipher(int mode, DayKey key, Cell cell, byte[] sealed) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.seal(), new GCMParameterSpec(TAG_BITS, sealed, 1, NONCE));
        cipher.updateAAD(cell.bound(key.id()));
        return cipher;
    }
}
