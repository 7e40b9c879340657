package org.doorstep.district;

/// What an answer of the district says of this machine's clock.
public enum ClockWord { AGREES, DIFFERS }
