package org.doorstep.core.service;

/// What this terminal can do of a matter today.
public enum Doable {
    /// 在此办: from the beginning to its end, with the paper in the hand.
    HERE,
    /// 可查: to be looked at.
    LOOK_UP,
    /// 看指南: what to bring, and where to go.
    READ_ABOUT
}
