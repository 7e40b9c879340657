package org.doorstep.core.service;

/// What lies on the ID card reader, as the last search found it.
public enum CardPlace {
    AWAY,
    LIES,
    /// It lies there and serves nobody until it was lifted.
    MUST_BE_LIFTED;

    public boolean lies() {
        return this != AWAY;
    }
}
