package org.doorstep.paper;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/// Proves a certificate from its bytes alone, before it leaves the terminal (`kiosk-app/district-contract/certificate.md`). Thread `paper`
/// calls it; immutable.
///
/// First the seal, in the bytes themselves: the PDF library, which is large and forgiving, only ever sees a file that a trusted seal covers
/// whole. Then what the file is made of, what it says of itself, and what its pages show.
public final class PaperCheck {
    private static final int LARGEST = 8 << 20;
    private static final int SMALLEST = 64;
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private final SealAnchors anchors;
    private final InstantSource clock;

    /// @param sealAnchors the certificates of the bundle's `trust/seals`
    /// @throws IllegalArgumentException where none is there
    public PaperCheck(List<X509Certificate> sealAnchors, InstantSource clock) {
        this(SealAnchors.of(sealAnchors), clock);
    }

    PaperCheck(SealAnchors anchors, InstantSource clock) {
        Silence.mustBeKept();
        FontMappers.set(new OwnFonts());
        Pictures.inMemory();
        this.anchors = anchors;
        this.clock = clock;
    }

    /// @param file left as it is; what was proven is a copy, which the paper owns
    public CheckOutcome check(byte[] file, Expected expected) {
        if (file.length > LARGEST) {
            return new CheckOutcome.Refused(new PaperFault(PaperFaultCode.TOO_LARGE));
        }
        byte[] own = file.clone();
        try {
            SealText seal = Bounded.run(() -> sealed(own), PaperFaultCode.SEAL_FORM);
            Subject subject = Bounded.run(() -> Opened.check(own, seal, expected), PaperFaultCode.DAMAGED);
            return new CheckOutcome.Proven(new ProvenPaper(own, expected.pages(), subject.verify()));
        } catch (Refusal refusal) {
            Arrays.fill(own, (byte) 0);
            return new CheckOutcome.Refused(new PaperFault(refusal.code()));
        }
    }

    private SealText sealed(byte[] file) throws Refusal {
        Refusal.when(file.length < SMALLEST || !Raw.matches(file, 0, "%PDF-"), PaperFaultCode.DAMAGED);
        SealText seal = SealText.of(file, RawScan.of(file));
        SealBlock block = SealBlock.of(seal.cms());
        X509Certificate signer = SealProof.of(file, seal, block);
        Refusal.when(seal.at().isAfter(clock.instant().plus(AHEAD)), PaperFaultCode.SEAL_AHEAD);
        anchors.trust(signer, block, seal.at());
        return seal;
    }
}
