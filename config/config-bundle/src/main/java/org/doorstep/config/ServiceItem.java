package org.doorstep.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A matter (事项): an entry of the public service list as this district's bundle describes it.
///
/// @param note       one line under the name: what to bring, how long
/// @param doors      the doors that it stands behind, the usual one first; never empty
/// @param needs      empty = nobody has to say who they are
/// @param alsoCalled what people say instead of the name, by language, for the search
/// @param deeds      what is done of it here, the usual one first; empty = it is only read about
/// @param counter    where people do it by hand
public record ServiceItem(
        ServiceItemCode code,
        LangText name,
        LangText note,
        List<Verb> doors,
        Level level,
        Set<Assurance> needs,
        Map<Language, List<String>> alsoCalled,
        List<GuideFact> guide,
        List<Deed> deeds,
        Department department,
        Counter counter) {
    public ServiceItem {
        doors = List.copyOf(doors);
        needs = Set.copyOf(needs);
        alsoCalled = Map.copyOf(alsoCalled);
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

    /// It is written in this language; else its reader sees it in Chinese.
    public boolean speaks(Language language) {
        return name.texts().containsKey(language);
    }
}
