package org.doorstep.paper;

/// Whether the pages of a certificate may show name and number with `*` in them; its catalogue says so.
public enum Masking { WHOLE, MAY_BE_MASKED }
