package org.doorstep.sandbox.kinds;

/// Something that a resident may choose, by its id, with its name in two languages.
public record Choice(String id, String chinese, String english) {}
