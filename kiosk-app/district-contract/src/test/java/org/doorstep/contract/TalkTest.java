package org.doorstep.contract;

import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A district that cannot be asked is named with the address that was asked.
class TalkTest {
    @Test
    void whoDoesNotAnswerIsNamed() throws IOException {
        try (Talk talk = new Talk(Optional.empty())) {
            assertThatIOException().isThrownBy(() -> talk.get(URI.create("http://127.0.0.1:1/city/east/health"), Map.of()))
                    .withMessage("no answer from http://127.0.0.1:1/city/east/health (ConnectException)");
        }
    }
}
