package org.doorstep.store;

/// What one round of upkeep did.
///
/// @param clockSteady false while the clock is not believed: started less than an hour ago, or set; no key is destroyed for its age then
public record Upkept(int keysDestroyed, int rowsSealedAnew, boolean clockSteady) {}
