package org.doorstep.core.service;

/// The line to the district, as the last call found it.
public enum Line { UNKNOWN, UP, DOWN }
