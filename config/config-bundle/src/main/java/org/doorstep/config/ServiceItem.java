package org.doorstep.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A matter (事项): an entry of the public service list as this district's bundle describes it.
///
/// @param note       one line under the name: what to bring, how long
/// @param initials   pinyin initials of the name, lower case: `sbcx`
/// @param needs      empty = nobody has to say who they are
/// @param recordKind the record that this matter shows, if it shows one
/// @param certificates the district's kinds of certificate that this matter prints; empty = none
/// @param masked     those of them whose pages may show name and number masked (certificate.md)
/// @param department whose own system must answer, by the district's id of it; empty = none
public record ServiceItem(
        ServiceItemCode code,
        LangText name,
        LangText note,
        String initials,
        Verb verb,
        Level level,
        Set<Assurance> needs,
        List<GuideFact> guide,
        Optional<String> recordKind,
        List<String> certificates,
        Set<String> masked,
        Optional<String> department) {
    public ServiceItem {
        needs = Set.copyOf(needs);
        guide = List.copyOf(guide);
        certificates = List.copyOf(certificates);
        masked = Set.copyOf(masked);
    }

    /// There is nothing to look at: what is printed is all of it.
    public boolean onlyPrints() {
        return recordKind.isEmpty() && !certificates.isEmpty();
    }

    /// Done here, and about one person: nobody reaches it unproven.
    public boolean personal() {
        return recordKind.isPresent() || !certificates.isEmpty();
    }
}
