package org.doorstep.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.paper.Checked.expected;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The paper that is proven and drawn after each start, so that the first resident does not wait.
class SpecimenTest {
    @Test
    void thisMachineProvesAndDrawsIt() {
        assertThat(Specimen.prove(InstantSource.system())).isEmpty();
    }

    /// A clock that lost its battery: nothing could be proven, and staff read why.
    @Test
    void aClockOfThePastIsSaid() {
        assertThat(Specimen.prove(InstantSource.fixed(Instant.parse("2000-01-01T00:00:00Z")))).contains(new PaperFault(PaperFaultCode.SEAL_AHEAD));
    }

    @Test
    void noDistrictsAnchorsBelieveIt() throws IOException {
        try (InputStream file = Objects.requireNonNull(Specimen.class.getResourceAsStream("specimen.pdf"))) {
            assertThat(Checked.CHECK.check(file.readAllBytes(), expected())).isInstanceOf(CheckOutcome.Refused.class);
        }
    }
}
