package org.doorstep.core.service;

import org.doorstep.config.LangText;

/// A notice that the district posts on its terminals.
public record Notice(String id, LangText text) {}
