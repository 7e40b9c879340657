package org.doorstep.core.certificates;

import org.doorstep.config.LangText;

/// For which time a certificate can speak, in the district's own words.
///
/// @param id    opaque, sent back as it came
/// @param pages how many pages the certificate has for it
public record Period(String id, LangText name, int pages) {}
