package org.doorstep.core.search;

import org.doorstep.config.ServiceItem;

/// A matter that was found.
///
/// @param score   from 0 to about 1: how much it is what was typed
/// @param because what the matter is called that was found: its name, or what else people say
public record Hit(ServiceItem item, double score, String because) {}
