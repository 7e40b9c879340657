package org.doorstep.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Map;
import java.util.stream.Stream;
import org.doorstep.config.LangText;
import org.doorstep.config.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What stands in a log where somebody writes one of these into it: nothing of a person, no paper, no key.
class UnshownTest {
    static Stream<Arguments> values() throws GeneralSecurityException {
        byte[] paper = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        LangText name = new LangText(Map.of(Language.ZH, "参保证明"));
        KeyPair keys = KeyPairGenerator.getInstance("EC").generateKeyPair();
        return Stream.of(
                Arguments.of(new Content(paper), "Content[•••]"),
                Arguments.of(new Issued(name, "SN-20260001", false, 1, "https://district.example/verify/x"), "Issued[•••]"),
                Arguments.of(new Enrol("0NE-T1ME"), "Enrol[•••]"),
                Arguments.of(new TerminalIdentity("t-portrait", keys), "TerminalIdentity[t-portrait]"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void shows(Object value, String shown) {
        assertThat(value.toString()).isEqualTo(shown);
    }
}
