package org.doorstep.core.help;

/// How a call for a person of the site stands with the district.
public sealed interface HelpCall {
    /// @param id the district's own of this call
    record Waiting(String id) implements HelpCall {}

    /// Somebody comes.
    record Accepted() implements HelpCall {}
}
