package org.doorstep.config;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;

/// How the district is reached and what it is called.
///
/// @param address ends in `/`: every path of the contract goes below it
/// @param signIn  a resident without the card may sign in, to what needs no more
/// @param zone    whose date and time of day the terminal goes by, whatever its machine is set to
public record DistrictSettings(
        String id, LangText name, LangText systemName, URI address, List<Language> languages, ZoneId zone, boolean signIn,
        Patiences patiences, LangText fallbackNotice) {
    public DistrictSettings {
        languages = List.copyOf(languages);
    }
}
