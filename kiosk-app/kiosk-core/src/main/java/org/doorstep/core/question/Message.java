package org.doorstep.core.question;

/// Something that a visit tells the district. It is delivered some day, also after a power cut, and nobody waits for it.
public interface Message {}
