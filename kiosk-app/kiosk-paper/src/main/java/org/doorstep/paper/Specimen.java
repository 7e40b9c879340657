package org.doorstep.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.device.Secret;

/// A certificate of nobody, sealed by an authority that no bundle trusts. A terminal proves and draws it once after its start: so it knows that it can,
/// and the first resident does not wait while the library is loaded.
public final class Specimen {
    private static final Expected NOBODY = new Expected(
            new Secret("样张"), new Secret("379999190001010001"), Masking.WHOLE, "specimen-0001", "SPECIMEN-0001", "specimen", 1);
    private static final int WIDTH = 600;

    private Specimen() {}

    /// @param clock of the terminal; with one that is behind the making of the specimen nothing can be proven
    /// @return why this terminal can prove no paper; empty where it can
    public static Optional<PaperFault> prove(InstantSource clock) {
        try (InputStream file = resource("specimen.pdf"); InputStream anchor = resource("specimen.pem")) {
            return switch (new PaperCheck(SealAnchors.of(anchor), clock).check(file.readAllBytes(), NOBODY)) {
                case CheckOutcome.Refused(PaperFault why) -> Optional.of(why);
                case CheckOutcome.Proven(ProvenPaper paper) -> drawn(paper);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<PaperFault> drawn(ProvenPaper specimen) {
        try (specimen) {
            return specimen.picture(0, WIDTH).height() > WIDTH ? Optional.empty() : Optional.of(new PaperFault(PaperFaultCode.NOT_DRAWN));
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Specimen.class.getResourceAsStream(name), "a resource of this module is missing");
    }
}
