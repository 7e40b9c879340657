package org.doorstep.sandbox.kinds;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.doorstep.sandbox.paper.Block;

/// A kind of certificate: a row of `CertificateKinds`.
///
/// @param name    its id, and what it is called, also on its pages
/// @param agency  who issues it
/// @param look    of its pages
/// @param phoned  needs a code on the phone besides the card
/// @param whose   who may have it
/// @param periods for which times, the usual one first, never empty for who may have it
/// @param chinese what it says
/// @param english what its second part says, empty where it is in Chinese only
public record CertificateKind(
        Choice name, Agency agency, Look look, boolean phoned, Predicate<Case> whose, Function<Case, List<Choice>> periods,
        Function<Wanted, List<Block>> chinese, Optional<English> english) {
    /// How its pages look. `POSTED`: to be put up where everybody can read it, name and number masked.
    public enum Look { UPRIGHT, ACROSS, POSTED }

    /// A second part in English.
    public record English(String title, Function<Wanted, List<Block>> says) {}

    public String id() {
        return name.id();
    }

    public Optional<Choice> period(Case of, String id) {
        return periods.apply(of).stream().filter(period -> period.id().equals(id)).findFirst();
    }

    CertificateKind lying() {
        return new CertificateKind(name, agency, Look.ACROSS, phoned, whose, periods, chinese, english);
    }

    CertificateKind posted() {
        return new CertificateKind(name, agency, Look.POSTED, phoned, whose, periods, chinese, english);
    }

    CertificateKind byPhone() {
        return new CertificateKind(name, agency, look, true, whose, periods, chinese, english);
    }

    CertificateKind to(Predicate<Case> who) {
        return new CertificateKind(name, agency, look, phoned, who, periods, chinese, english);
    }

    CertificateKind over(Function<Case, List<Choice>> times) {
        return new CertificateKind(name, agency, look, phoned, whose, times, chinese, english);
    }

    CertificateKind over(Choice... times) {
        return over(_ -> List.of(times));
    }

    CertificateKind says(Function<Wanted, List<Block>> blocks) {
        return new CertificateKind(name, agency, look, phoned, whose, periods, blocks, english);
    }

    CertificateKind andInEnglish(String title, Function<Wanted, List<Block>> blocks) {
        return new CertificateKind(name, agency, look, phoned, whose, periods, chinese, Optional.of(new English(title, blocks)));
    }
}
