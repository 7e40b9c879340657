package org.doorstep.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A matter (事项): an entry of the public service list as this district's bundle describes it.
///
/// @param note       one line under the name: what to bring, how long
/// @param initials   pinyin initials of the name, lower case: `sbcx`
/// @param needs      empty = nobody has to say who they are
/// @param deeds      what is done of it here, the usual one first; empty = it is only read about
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
        List<Deed> deeds,
        Optional<String> department) {
    public ServiceItem {
        needs = Set.copyOf(needs);
        guide = List.copyOf(guide);
        deeds = List.copyOf(deeds);
    }

    public Optional<Deed.Print> prints() {
        return deeds.stream().filter(Deed.Print.class::isInstance).map(Deed.Print.class::cast).findFirst();
    }

    /// There is nothing to look at: what is printed is all of it.
    public boolean onlyPrints() {
        return !deeds.isEmpty() && deeds.stream().allMatch(Deed.Print.class::isInstance);
    }

    /// Done here, and about one person: nobody reaches it unproven.
    public boolean personal() {
        return !deeds.isEmpty();
    }
}
