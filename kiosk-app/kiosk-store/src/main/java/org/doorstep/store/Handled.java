package org.doorstep.store;

/// Whether a letter that somebody speaks of was there.
public enum Handled { MARKED, NOT_THERE }
