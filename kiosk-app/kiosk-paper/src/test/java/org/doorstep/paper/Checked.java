package org.doorstep.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import org.doorstep.device.Secret;

/// One terminal that trusts one district, and the words in which a test asks it.
final class Checked {
    static final Seal SEAL = Seal.usual();
    static final PaperCheck CHECK = trusting(SEAL);

    private Checked() {}

    static PaperCheck trusting(Seal seal) {
        return new PaperCheck(List.of(seal.chain().getLast()), InstantSource.fixed(Seal.NOW));
    }

    static Maker maker() {
        return new Maker(SEAL);
    }

    static Expected expected() {
        return expected(Maker.NAME, Masking.WHOLE, 1);
    }

    static Expected expected(String name, Masking masking, int pages) {
        return new Expected(new Secret(name), new Secret(Maker.NUMBER), masking, "3f0c-0001", "SN-2026-00001234", "insured-proof", pages);
    }

    static void proven(byte[] file, Expected expected) {
        CheckOutcome outcome = CHECK.check(file, expected);
        assertThat(outcome).isInstanceOf(CheckOutcome.Proven.class);
        if (outcome instanceof CheckOutcome.Proven(ProvenPaper paper)) {
            paper.close();
        }
    }

    static void refused(byte[] file, PaperFaultCode code) {
        assertThat(CHECK.check(file, expected())).isEqualTo(new CheckOutcome.Refused(new PaperFault(code)));
    }
}
