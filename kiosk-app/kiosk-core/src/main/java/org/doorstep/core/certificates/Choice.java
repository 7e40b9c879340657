package org.doorstep.core.certificates;

import org.doorstep.config.LangText;

/// One of several things to choose from, in the district's own words: a receiving office.
///
/// @param id opaque, sent back as it came
public record Choice(String id, LangText name) {}
