package org.doorstep.config;

import java.net.URI;
import java.util.List;

/// How the district is reached and what it is called.
public record DistrictSettings(String id, LangText name, LangText systemName, URI address, List<Language> languages, Patiences patiences, LangText fallbackNotice) {
    public DistrictSettings {
        languages = List.copyOf(languages);
    }
}
