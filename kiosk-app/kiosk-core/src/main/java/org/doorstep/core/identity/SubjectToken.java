package org.doorstep.core.identity;

/// The district's handle for the person it confirmed; opaque, short-lived, sent back with every call about this person.
public record SubjectToken(String reveal) {
    @Override
    public String toString() {
        return "•••";
    }
}
