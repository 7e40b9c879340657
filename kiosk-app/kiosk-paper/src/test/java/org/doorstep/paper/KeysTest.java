package org.doorstep.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.PublicKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which keys may seal with which algorithm, and which may certify.
class KeysTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            RSA 1024,       false, false
            RSA 2048,       true,  false
            RSA 3072,       true,  false
            EC secp256r1,   false, true
            EC secp384r1,   false, true
            EC secp521r1,   false, false
            """)
    void may(String kind, boolean rsa, boolean curve) {
        PublicKey key = Seal.pair(kind).getPublic();
        assertThat(Keys.fit(key, true)).as("with RSA").isEqualTo(rsa);
        assertThat(Keys.fit(key, false)).as("with ECDSA").isEqualTo(curve);
        assertThat(Keys.strong(key)).as("certifies").isEqualTo(rsa || curve);
    }
}
