package org.doorstep.config;

import java.util.List;

/// Where terminals stand (网点): one housing estate or office building.
///
/// @param helpPhone the number in large figures on the help screen
/// @param common    what this site uses most, in order
/// @param events    the life events that its home page shows, by their ids, in order
/// @param nextSites where else to go when this terminal cannot serve
public record Site(String id, LangText name, String helpPhone, List<ServiceItemCode> common, List<String> events,
        List<NextSite> nextSites) {
    public Site {
        common = List.copyOf(common);
        events = List.copyOf(events);
        nextSites = List.copyOf(nextSites);
    }

    /// Another place with a terminal, at an offset in metres from this one.
    public record NextSite(LangText name, LangText hours, int eastMetres, int northMetres, int walkMinutes) {}
}
